using PerfTargets.Declarations;
using PerfTargets.Ingest.Documents;
using PerfTargets.Ingest.Forms.Grids;
using PerfTargets.Ingest.Forms.Shanghai2018;

namespace PerfTargets.Ingest.Forms;

/// <summary>上海市财政支出项目绩效目标申报表 (2018): in tables, or as text taken out of a PDF, in whatever order it was drawn.</summary>
public sealed class ShanghaiTargets2018 : FormTemplate
{
    private static readonly GridFinder<FormLabel> InTables = new(FormLabels.InCells, Title.Form, [FormLabel.Unit, FormLabel.Project], FormFinder.LeastLabels);

    public override string Id => "shanghai-targets-2018";

    public override IReadOnlyList<FormPart> Find(DocumentContent content)
    {
        IReadOnlyList<FormPart> inTables = InTables.Find(content, untitled: FormLabel.Unit);
        HashSet<int> found = [.. inTables.SelectMany(part => part.Lines).Select(line => line.Number)];
        return [.. inTables, .. FormFinder.Find(found.Count == 0 ? content.Lines : [.. content.Lines.Where(line => !found.Contains(line.Number))])];
    }

    public override FormLikeness Likeness(IReadOnlyList<DocumentLine> lines) => FormFinder.Likeness(lines);

    public override IReadOnlyList<FormReading> Read(IReadOnlyList<FormPart> parts, DocumentSource source)
    {
        var results = parts.Select(part => part switch
        {
            { Refusal: not null } => default,
            { Tables: not null } => GridFormReader.Read(part, source, Id),
            _ => ReadText(part, source),
        }).ToArray();
        var consistency = new CategoryConsistency([.. results.Select(result => result.Declaration).OfType<Declaration>()]);
        var readings = new List<FormReading>(parts.Count);
        foreach ((FormPart part, (Declaration? declaration, IReadOnlyList<Place> unexplained, string missing)) in parts.Zip(results))
        {
            if (part.Refusal is not null)
                readings.Add(new FormReading(null, part.Refusal));
            else if (declaration is null)
                readings.Add(new FormReading(null, new Issue(IssueMessages.IdentityMissing, [missing], IssueSeverity.Error)));
            else
                readings.Add(FormReading.Of(Reviewed(consistency.Apply(declaration), unexplained)));
        }

        return readings;
    }

    /// <summary>A line that tells the form's date would be taken for one of the project's.</summary>
    private (Declaration? Declaration, IReadOnlyList<Place> Unexplained, string Missing) ReadText(FormPart part, DocumentSource source)
    {
        DocumentLine[] dates = [.. part.Lines.Where(line => RevisionText.IsAll(line.Text))];
        if (dates.Length == 0)
            return FormReader.Read(part, source, Id);
        (Declaration? declaration, IReadOnlyList<Place> unexplained, string missing) = FormReader.Read(part with { Lines = [.. part.Lines.Except(dates)] }, source, Id);
        return (declaration, [.. unexplained, .. dates.Select(line => new GridCell(null, [line], Wraps: false).At(Decision.Label))], missing);
    }

    private static Declaration Reviewed(Declaration declaration, IReadOnlyList<Place> unexplained) => Review.Of(declaration, unexplained, RequiredFields.Of(declaration));
}

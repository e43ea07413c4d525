using PerfTargets.Declarations;
using PerfTargets.Ingest.Documents;
using PerfTargets.Ingest.Forms.Grids;
using PerfTargets.Ingest.Forms.TargetTables;
using PerfTargets.Ingest.Forms.TargetTables.Text;

namespace PerfTargets.Ingest.Forms;

/// <summary>A form whose labels stand in tables, whatever their layout, or in text that can be put back into them: known by its title and by its labels.</summary>
public abstract class TableFormTemplate : FormTemplate
{
    /// <summary>Fewer labels under the title are a list or a notice that names the form.</summary>
    private const int LeastLabels = 6;

    private protected abstract IReadOnlyList<FormTitle> Titles { get; }

    /// <summary>What its cells print as labels.</summary>
    private protected abstract GridLabels<TargetsLabel> Labels { get; }

    /// <summary>Labels that nearly every copy prints.</summary>
    private protected abstract IReadOnlyList<TargetsLabel> Features { get; }

    /// <summary>Labels that tell another form of much the same labels.</summary>
    private protected virtual IReadOnlyList<TargetsLabel> Foreign => [];

    public override IReadOnlyList<FormPart> Find(DocumentContent content)
    {
        FormPart[] inTables = [.. InTables(content)];
        return [.. inTables, .. InText(content, inTables)];
    }

    public override FormLikeness Likeness(IReadOnlyList<DocumentLine> lines)
    {
        string text = string.Concat(lines.Select(line => ChineseText.Compact(line.Text)));
        ILookup<bool, TargetsLabel> found = Features.ToLookup(IsPrinted);
        return new FormLikeness([.. found[true].Select(label => label.Text())], [.. found[false].Select(label => label.Text())], Foreign.Count(IsPrinted));

        bool IsPrinted(TargetsLabel label) => label.Texts().Any(printed => text.Contains(printed, StringComparison.Ordinal));
    }

    public override IReadOnlyList<FormReading> Read(IReadOnlyList<FormPart> parts, DocumentSource source)
    {
        List<FormReading> readings = [];
        foreach (FormPart part in parts)
        {
            if (part.Refusal is { } refusal)
            {
                readings.Add(new FormReading(null, refusal));
                continue;
            }
            FormTitle title = TitleOf(part);
            // A list prints a unit once for all its projects.
            Declaration? above = part.OwnLine is not null && readings.Count > 0 && parts[readings.Count - 1].Lines[0].Number == part.Lines[0].Number ? readings[^1].Declaration : null;
            readings.Add(Read(part, title, source, above));
        }
        return readings;
    }

    /// <summary>Whether what stands under the title is this form.</summary>
    private protected abstract bool IsOne(EvaluationLabels labels);

    /// <param name="above">The project above in a list, whose unit holds until another is printed; else null.</param>
    private protected abstract FormReading Read(FormPart part, FormTitle title, DocumentSource source, Declaration? above);

    /// <summary>One that is broken over lines of a cell stands on none of them.</summary>
    private FormTitle TitleOf(FormPart part) =>
        Titles.FirstOrDefault(title => part.Lines.Any(line => title.IsTitle(ChineseText.Compact(line.Text))))
        ?? Titles.FirstOrDefault(title => string.Concat(part.Lines.Select(line => ChineseText.Compact(line.Text))).Contains(title.Text, StringComparison.Ordinal))
        ?? Titles[0];

    private IEnumerable<FormPart> InTables(DocumentContent content)
    {
        if (content.Tables.Count == 0)
            return [];
        string text = string.Concat(content.Lines.Select(line => ChineseText.Compact(line.Text)));
        return
        [
            .. Titles.Where(title => text.Contains(title.Text, StringComparison.Ordinal)).SelectMany(title => Parts(title, content)).DistinctBy(part => part.Lines[0].Number)
                .Where(part => IsOne(EvaluationLabels.Of(part))).SelectMany(part => ProjectList.Split(part, Labels)),
        ];
    }

    /// <summary>Copies in lines that stand in no table.</summary>
    private IEnumerable<FormPart> InText(DocumentContent content, FormPart[] inTables)
    {
        TextFinder finder = new(Labels, Titles, LeastLabels);
        if (!content.Lines.Any(finder.IsTitle))
            return [];
        HashSet<int> taken = [.. inTables.SelectMany(part => part.Lines).Select(line => line.Number)];
        foreach (DocumentCell cell in content.Tables.SelectMany(table => table.Cells).Where(cell => cell.FirstLine is not null))
            taken.UnionWith(Enumerable.Range(cell.FirstLine!.Value, cell.LastLine!.Value - cell.FirstLine.Value + 1));
        return finder.Find([.. content.Lines.Where(line => !taken.Contains(line.Number))]).Where(part => IsOne(EvaluationLabels.Of(part)));
    }

    private IReadOnlyList<FormPart> Parts(FormTitle title, DocumentContent content) =>
        new GridFinder<TargetsLabel>(Labels, title, [TargetsLabel.Project], LeastLabels).Find(content);
}

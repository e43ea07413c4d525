using PerfTargets.Declarations;
using PerfTargets.Ingest.Documents;
using PerfTargets.Ingest.Forms.Grids;
using PerfTargets.Ingest.Forms.TargetTables;

namespace PerfTargets.Ingest.Forms;

/// <summary>A form of targets whose labels stand in tables, whatever their layout: known by its title and by its labels.</summary>
public abstract class TargetTableTemplate : FormTemplate
{
    /// <summary>Fewer labels under the title are a list or a notice that names the form.</summary>
    private const int LeastLabels = 6;

    private static readonly TargetsLabel[] Features =
    [
        TargetsLabel.Project, TargetsLabel.Unit, TargetsLabel.Department, TargetsLabel.AnnualFunds, TargetsLabel.AnnualGoal,
        TargetsLabel.Level1, TargetsLabel.Level2, TargetsLabel.Level3, TargetsLabel.Target,
    ];

    private protected abstract IReadOnlyList<FormTitle> Titles { get; }

    public override IReadOnlyList<FormPart> Find(DocumentContent content)
    {
        if (content.Tables.Count == 0)
            return [];
        string text = string.Concat(content.Lines.Select(line => ChineseText.Compact(line.Text)));
        return [.. Titles.Where(title => text.Contains(title.Text, StringComparison.Ordinal)).SelectMany(title => Parts(title, content)).DistinctBy(part => part.Lines[0].Number).SelectMany(ProjectList.Split)];
    }

    public override FormLikeness Likeness(IReadOnlyList<DocumentLine> lines)
    {
        string text = string.Concat(lines.Select(line => ChineseText.Compact(line.Text)));
        ILookup<bool, TargetsLabel> found = Features.ToLookup(label => label.Texts().Any(printed => text.Contains(printed, StringComparison.Ordinal)));
        return new FormLikeness([.. found[true].Select(label => label.Text())], [.. found[false].Select(label => label.Text())]);
    }

    public override IReadOnlyList<FormReading> Read(IReadOnlyList<FormPart> parts, DocumentSource source)
    {
        List<FormReading> readings = [];
        foreach (FormPart part in parts)
        {
            FormTitle title = TitleOf(part);
            // A list prints a unit once for all its projects.
            Declaration? above = part.OwnLine is not null && readings.Count > 0 && parts[readings.Count - 1].Lines[0].Number == part.Lines[0].Number ? readings[^1].Declaration : null;
            readings.Add(TargetTableReader.Read(part, title, source, Id, above));
        }
        return readings;
    }

    /// <summary>One that is broken over lines of a cell stands on none of them.</summary>
    private FormTitle TitleOf(FormPart part) =>
        Titles.FirstOrDefault(title => part.Lines.Any(line => title.IsTitle(ChineseText.Compact(line.Text))))
        ?? Titles.First(title => string.Concat(part.Lines.Select(line => ChineseText.Compact(line.Text))).Contains(title.Text, StringComparison.Ordinal));

    private static IReadOnlyList<FormPart> Parts(FormTitle title, DocumentContent content) =>
        new GridFinder<TargetsLabel>(TargetsLabels.InCells, title, [TargetsLabel.Project], LeastLabels).Find(content);
}

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

    private protected abstract IReadOnlyList<FormTitle> Titles { get; }

    public override IReadOnlyList<FormPart> Find(DocumentContent content) => [.. Titles
        .SelectMany(title => new GridFinder<TargetsLabel>(TargetsLabels.InCells, title, [TargetsLabel.Project], LeastLabels).Find(content))
        .DistinctBy(part => part.Lines[0].Number)
        .SelectMany(ProjectList.Split)];

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
            FormTitle title = Titles.First(title => part.Lines.Any(line => title.IsTitle(ChineseText.Compact(line.Text))));
            // A list prints a unit once for all its projects.
            Declaration? above = part.OwnLine is null ? null : readings.LastOrDefault()?.Declaration;
            readings.Add(TargetTableReader.Read(part, title, source, Id, above));
        }
        return readings;
    }

    private static readonly TargetsLabel[] Features =
    [
        TargetsLabel.Project, TargetsLabel.Unit, TargetsLabel.Department, TargetsLabel.AnnualFunds, TargetsLabel.AnnualGoal,
        TargetsLabel.Level1, TargetsLabel.Level2, TargetsLabel.Level3, TargetsLabel.Target,
    ];
}

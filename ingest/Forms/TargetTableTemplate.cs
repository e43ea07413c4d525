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
        .DistinctBy(part => part.Lines[0].Number)];

    public override FormLikeness Likeness(IReadOnlyList<DocumentLine> lines)
    {
        string text = string.Concat(lines.Select(line => ChineseText.Compact(line.Text)));
        ILookup<bool, TargetsLabel> found = Features.ToLookup(label => label.Texts().Any(printed => text.Contains(printed, StringComparison.Ordinal)));
        return new FormLikeness([.. found[true].Select(label => label.Text())], [.. found[false].Select(label => label.Text())]);
    }

    public override IReadOnlyList<FormReading> Read(IReadOnlyList<FormPart> parts, DocumentSource source) =>
        [.. parts.Select(part => TargetTableReader.Read(part, Titles.First(title => part.Lines.Any(line => title.IsTitle(ChineseText.Compact(line.Text)))), source, Id))];

    private static readonly TargetsLabel[] Features =
    [
        TargetsLabel.Project, TargetsLabel.Unit, TargetsLabel.Department, TargetsLabel.AnnualFunds, TargetsLabel.AnnualGoal,
        TargetsLabel.Level1, TargetsLabel.Level2, TargetsLabel.Level3, TargetsLabel.Target,
    ];
}

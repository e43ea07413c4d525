namespace PerfTargets.Corpus.Papers;

/// <summary>
/// Writes a corpus as documents (<c>documents/{year}/{unit}.{extension}</c>, several forms in each), with <c>papers.jsonl</c> saying what is printed
/// in them, <c>units.csv</c> and <c>truth.csv</c>: all of it, or nothing.
/// </summary>
public sealed class PapersWriter(CorpusPlan plan, IPaperPrinter printer)
{
    /// <summary>The folder of the documents, which is what is taken in.</summary>
    public const string Documents = "documents";

    /// <summary>A document of more forms is parted.</summary>
    private const int MostForms = 100;

    private const string Papers = "papers.jsonl";

    /// <param name="folder">Made where there is none; it must be empty.</param>
    /// <exception cref="IOException">It is not empty, or cannot be written to.</exception>
    public CorpusSize Write(string folder, CancellationToken cancellation = default) => NewFolder.Fill(folder, [Documents, Papers, "units.csv", "truth.csv"], work =>
    {
        using CorpusEngine engine = new(plan, work, cancellation);
        Directory.CreateDirectory(Path.Combine(work, Documents));
        long declarations = 0, indicators = 0;
        using (FileStream records = File.Create(Path.Combine(work, Papers)))
        {
            foreach (IReadOnlyList<ProjectYear> unit in ProjectYears.ByUnit(engine))
            {
                foreach (IGrouping<int, ProjectYear> year in unit.GroupBy(declaration => declaration.Year))
                    WriteDocuments(work, [.. year], records, cancellation);
                declarations += unit.Count;
                indicators += unit.Sum(declaration => declaration.Indicators.Count);
            }
        }
        return new CorpusSize(engine.Copy("Units", Path.Combine(work, "units.csv")), declarations, indicators, engine.Copy("Truth", Path.Combine(work, "truth.csv")));
    });

    /// <summary>Those of a unit in a year.</summary>
    private void WriteDocuments(string work, ProjectYear[] declarations, FileStream records, CancellationToken cancellation)
    {
        foreach ((int part, ProjectYear[] some) in declarations.Chunk(MostForms).Index())
        {
            cancellation.ThrowIfCancellationRequested();
            string name = FormattableString.Invariant($"{Documents}/{some[0].Year}/{SafeName(some[0].Unit)}{(part > 0 ? $"-{part + 1}" : "")}.{printer.Extension}");
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(work, name))!);
            Paper[] papers = [.. some.Select(PaperComposer.Compose)];
            string layout;
            using (FileStream document = File.Create(Path.Combine(work, name)))
                layout = printer.Print(document, papers, new Random(unchecked((int)(some[0].Chance ^ 0x5eed))));
            foreach ((int i, Paper paper) in papers.Index())
                records.Write(PaperRecord.Line(name, i + 1, layout, paper));
        }
    }

    /// <summary>A unit's name without what file names of some systems must not have.</summary>
    private static string SafeName(string unit) => string.Concat(unit.Select(character => char.IsControl(character) || "\\/:*?\"<>|".Contains(character, StringComparison.Ordinal) ? '_' : character)).Trim(' ', '.');
}

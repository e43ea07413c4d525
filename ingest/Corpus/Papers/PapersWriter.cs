namespace PerfTargets.Corpus.Papers;

/// <summary>
/// Writes a corpus as documents (<c>documents/{year}/{unit}.{extension}</c>, several forms in each, self-evaluations in <c>{unit}-自评.{extension}</c>), with
/// <c>papers.jsonl</c> saying what is printed in them, <c>units.csv</c>, <c>truth.csv</c> and <c>lineages.csv</c>: all of it, or nothing.
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
    public CorpusSize Write(string folder, CancellationToken cancellation = default) => NewFolder.Fill(folder, [Documents, Papers, "units.csv", "truth.csv", "lineages.csv"], work =>
    {
        using CorpusEngine engine = new(plan, work, cancellation);
        Directory.CreateDirectory(Path.Combine(work, Documents));
        long declarations = 0, indicators = 0;
        using (FileStream records = File.Create(Path.Combine(work, Papers)))
        {
            foreach (IReadOnlyList<ProjectYear> unit in ProjectYears.ByUnit(engine))
            {
                WriteUnit(work, unit, records, cancellation);
                declarations += unit.Count;
                indicators += unit.Sum(declaration => declaration.Indicators.Count);
            }
        }
        engine.Copy("Lineages", Path.Combine(work, "lineages.csv"));
        return new CorpusSize(engine.Copy("Units", Path.Combine(work, "units.csv")), declarations, indicators, engine.Copy("PaperTruth", Path.Combine(work, "truth.csv")));
    });

    private void WriteUnit(string work, IReadOnlyList<ProjectYear> unit, FileStream records, CancellationToken cancellation)
    {
        // What was spent is known once the year after has told it.
        HashSet<(long Project, int Year)> told = [.. unit.Where(declaration => declaration.PriorExecuted is not null).Select(declaration => (declaration.ProjectNumber, declaration.Year - 1))];
        foreach (IGrouping<int, ProjectYear> year in unit.GroupBy(declaration => declaration.Year))
        {
            (ProjectYear From, FormPaper Paper)[] filed = [.. year.Select(declaration => (declaration, Composed(declaration)))];
            WriteDocuments(work, "", filed, records, cancellation);
            WriteDocuments(
                work, "-自评", [.. filed.Where(pair => IsEvaluated(pair.From)).Select(pair => (pair.From, (FormPaper)EvaluationComposer.Compose(pair.From, pair.Paper)))], records, cancellation);
        }

        bool IsEvaluated(ProjectYear declaration) => declaration is { IsEvaluating: true, IsCopy: false, Executed: not null } && told.Contains((declaration.ProjectNumber, declaration.Year));
    }

    private static FormPaper Composed(ProjectYear declaration) =>
        declaration.Form != Paper.FormId ? TargetsComposer.Compose(declaration) : PaperComposer.Compose(declaration);

    /// <summary>Those of a unit in a year, all on one form.</summary>
    /// <param name="kind">Behind the unit in the name of the file.</param>
    private void WriteDocuments(string work, string kind, (ProjectYear From, FormPaper Paper)[] papers, FileStream records, CancellationToken cancellation)
    {
        foreach ((int part, (ProjectYear From, FormPaper Paper)[] some) in papers.Chunk(MostForms).Index())
        {
            cancellation.ThrowIfCancellationRequested();
            ProjectYear first = some[0].From;
            string name = FormattableString.Invariant($"{Documents}/{first.Year}/{SafeName(first.Unit)}{kind}{(part > 0 ? $"-{part + 1}" : "")}.{printer.Extension}");
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(work, name))!);
            string layout;
            using (FileStream document = File.Create(Path.Combine(work, name)))
                layout = printer.Print(document, [.. some.Select(pair => pair.Paper)], new Random(unchecked((int)(first.Chance ^ 0x5eed))));
            foreach ((int i, (_, FormPaper paper)) in some.Index())
                records.Write(PaperRecord.Line(name, i + 1, layout, paper));
        }
    }

    /// <summary>A unit's name without what file names of some systems must not have.</summary>
    private static string SafeName(string unit) => string.Concat(unit.Select(character => char.IsControl(character) || "\\/:*?\"<>|".Contains(character, StringComparison.Ordinal) ? '_' : character)).Trim(' ', '.');
}

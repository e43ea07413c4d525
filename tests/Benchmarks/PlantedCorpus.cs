using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Corpus;
using PerfTargets.Corpus.Papers;
using PerfTargets.Dashboard.Commands;
using PerfTargets.Ingest;

namespace PerfTargets.Benchmarks;

/// <summary>A generated corpus, printed as text documents and taken in, so that every rule is asked of it: what is planted, and what is flagged.</summary>
/// <param name="Flags">As pages rank them.</param>
/// <param name="Rows">The declarations, as numbers.</param>
internal sealed record PlantedCorpus(int Documents, long DataVersion, IReadOnlyList<PlantedField> Truth, IReadOnlyList<FlagList> Flags, IReadOnlyList<DeclarationFeatures> Rows)
{
    public static PlantedCorpus Of(CorpusPlan plan)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("perftargets-benchmark-");
        try
        {
            string corpus = Path.Combine(folder.FullName, "corpus");
            new PapersWriter(plan, new TextPrinter()).Write(corpus);
            using Home home = PreparedHome.Open(Path.Combine(folder.FullName, "home"));
            string[] documents = [.. Ingestion.Files([Path.Combine(corpus, PapersWriter.Documents)])];
            if (home.Ingestion.TakeEach(documents).Count() != documents.Length)
                throw new InvalidOperationException("Not every document was taken in.");
            MeasureQueries queries = new(home.Store);
            return new PlantedCorpus(documents.Length, home.Store.Version, PlantedField.Read(Path.Combine(corpus, "truth.csv")), EvaluateOutliers.Flags(queries), queries.Rows<DeclarationFeatures>(MeasureQuery.All, Viewer.Local).Rows);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

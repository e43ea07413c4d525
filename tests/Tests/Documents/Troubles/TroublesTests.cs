using PerfTargets.Corpus.Papers;
using PerfTargets.Declarations;
using PerfTargets.Ingest;
using PerfTargets.Ingest.Documents;
using PerfTargets.Ingest.Documents.Archives;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Documents.Troubles;

/// <summary>The form of 2018 in each trouble that documents bring: everything that is read of it, with its place and what decided it.</summary>
public sealed class TroublesTests
{
    private static readonly Dictionary<string, Trouble> All = new[]
    {
        TextTroubles.All, LetterTroubles.All, EncodingTroubles.All, AmountTroubles.All, TargetTroubles.All, FieldTroubles.All, SeveralForms.All,
        PdfTroubles.All, WordTroubles.All, WorkbookTroubles.All, WebTroubles.All, ArchiveTroubles.All, ExtensionTroubles.All,
    }.SelectMany(troubles => troubles).ToDictionary(trouble => trouble.Name);

    public static TheoryData<string> Names => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_read_is_as_reviewed_and_what_is_sure_is_right(string name)
    {
        Trouble trouble = All[name];
        byte[] bytes = trouble.Bytes();
        IReadOnlyList<PackedDocument> documents = ZipArchiveDocuments.IsOne(bytes) ? new OpenHere().Unpack(trouble.Document, bytes) : [new PackedDocument(trouble.Document, bytes)];
        DocumentReading[] readings = [.. documents.Select(document => Reading.Read(document.Name, document.Bytes))];

        Golden.Matches($"Documents/Troubles/{name}.golden.txt", string.Join('\n', documents.Zip(readings, (document, reading) => ReadingText.Of(document.Name, reading))));
        FormScore score = new();
        foreach (Declaration declaration in readings.SelectMany(reading => reading.Declarations))
            score.Add(trouble.Says.First(paper => IsOf(paper, declaration)), declaration);
        Assert.Empty(score.Wrong);
    }

    [Fact]
    public void No_golden_file_is_left_of_a_trouble_that_is_gone() =>
        Assert.Equal(
            All.Keys.Select(name => $"{name}.golden.txt").Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Repository.PathOf("tests", "Tests", "Documents", "Troubles"), "*.golden.txt").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    private static bool IsOf(Paper paper, Declaration declaration) => Identity.Normalise(paper.Project) == Identity.Normalise(declaration.Project.Value);
}

using System.Text;
using PerfTargets.Corpus.Papers;
using PerfTargets.Declarations;
using PerfTargets.Ingest;
using PerfTargets.Store;
using PerfTargets.Tests.Documents.Troubles;
using PerfTargets.Tests.Forms;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Store;

public sealed class StoredDeclarationsTests
{
    [Fact]
    public void Declarations_put_together_from_facts_say_what_was_read()
    {
        foreach (Declaration[] read in (Declaration[][])[[.. Reading.Read("declarations-2018.txt", File.ReadAllBytes(Repository.Seed)).Declarations], .. Invented()])
        {
            using IStore store = DuckDbStore.InMemory();
            store.Append(Some.Load(1, "all.txt") with { Declarations = read });

            IReadOnlyList<DeclarationVersion> stored = StoredDeclarations.Read(store, "true");

            Assert.Equal(read.Select(Describe).Order(StringComparer.Ordinal), stored.Select(version => Describe(version.Declaration)).Order(StringComparer.Ordinal));
            Assert.All(stored, version => Assert.Equal(version.Version, Identity.Version(version.Declaration)));
        }
    }

    [Theory]
    [InlineData("self-evaluation")]
    [InlineData("self-evaluation-with-a-grade")]
    [InlineData("shanghai-targets-2021")]
    public void Forms_in_tables_come_back_with_money_by_source_and_points(string layout)
    {
        Declaration read = Assert.Single(Reading.Read("form.html", WebForm.Of(LayoutText.Read(layout))).Declarations);
        using IStore store = DuckDbStore.InMemory();
        store.Append(Some.Load(1, "form.html") with { Declarations = [read] });

        DeclarationVersion stored = Assert.Single(StoredDeclarations.Read(store, "true"));

        Assert.Equal(Describe(read), Describe(stored.Declaration));
        Assert.Equal(stored.Version, Identity.Version(stored.Declaration));
    }

    private static string Describe(Declaration declaration) =>
        $"{Identity.Declaration(declaration)} {Identity.Version(declaration)} {declaration.Unit.Value}\n{string.Join('\n', Fields(declaration))}";

    private static string[] Fields(Declaration declaration) =>
        [.. DeclarationFields.Of(declaration).SelectMany(field => field.Places.Select(place => $"{field.Name} {place.Line}-{place.LastLine} {place.Printed} {place.DecidedBy} {place.Confidence}")).Order(StringComparer.Ordinal)];

    private static IEnumerable<Declaration[]> Invented() => Enumerable.Range(0, 12)
        .Select(seed => Reading.Read($"{seed}.txt", Encoding.UTF8.GetBytes(TextPaper.Write(new Random(seed), new PaperInventor(new Random(seed)).Next(), TextLayout.Scrambled))).Declarations.ToArray());
}

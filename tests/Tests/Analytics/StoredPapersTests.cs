using System.Text;
using PerfTargets.Analytics.Rules;
using PerfTargets.Corpus.Papers;
using PerfTargets.Declarations;
using PerfTargets.Ingest;
using PerfTargets.Invented;
using PerfTargets.Store;
using PerfTargets.Tests.Support;
using Paper = PerfTargets.Analytics.Rules.Paper;

namespace PerfTargets.Tests.Analytics;

/// <summary>Rules are asked of declarations as read, and later of the same declarations as stored.</summary>
public sealed class StoredPapersTests
{
    [Fact]
    public void Every_rule_says_the_same_of_the_fresh_and_of_the_stored_declaration()
    {
        Declaration[] fresh = [.. Reading.Read("declarations-2018.txt", File.ReadAllBytes(Repository.Seed)).Declarations, .. Invented()];
        using DuckDbStore store = DuckDbStore.InMemory();
        foreach (Declaration[] document in fresh.GroupBy(declaration => declaration.Sources[0].Sha256).Select(document => document.ToArray()))
            store.Append(Some.Load(store.Version + 1, "any.txt") with { Document = new Document(document[0].Sources[0].Sha256, document[0].Sources[0].Document, "text/plain", 1, null), Declarations = document });
        Dictionary<ulong, Declaration> stored = StoredDeclarations.Read(store, "true").ToDictionary(version => version.DeclarationId, version => version.Declaration);

        // Without their issues some would be told that a required field is empty.
        Assert.Contains(fresh, declaration => Said(declaration with { Issues = [] }).Length > Said(declaration).Length);
        Assert.All(fresh, declaration => Assert.Equal(Said(declaration), Said(stored[Identity.Declaration(declaration)])));
    }

    private static Declaration WithStrayText(Declaration declaration) =>
        declaration with { Basis = null, Issues = [.. declaration.Issues, Sample.StrayText("依据有关文件")] };

    /// <summary>Names compare without width: of two spellings of one indicator's name the store keeps one.</summary>
    private static string[] Said(Declaration declaration)
    {
        Paper paper = new(declaration);
        return [..
            from rule in RuleCatalogue.All.OfType<DeclarationRule>()
            from finding in rule.Examine(paper, RuleSettings.Default)
            select Identity.Normalise($"{rule.Id} {finding.Severity} {finding.Field} {finding.Amount:0.##} {finding.Because.Zh}\n{string.Join('\n', EvidenceLine.Of(finding.Evidence, declaration))}")];
    }

    private static IEnumerable<Declaration> Invented()
    {
        for (int seed = 0; seed < 30; seed++)
        {
            Random random = new(seed);
            string text = TextPaper.Write(random, new PaperInventor(random).Next(), TextLayout.LaidOut);
            if (seed % 3 == 0)
                (text, _) = FormMutation.Apply(random, text);
            foreach (Declaration declaration in Reading.Read($"{seed}.txt", Encoding.UTF8.GetBytes(text)).Declarations)
                yield return seed % 5 == 1 ? WithStrayText(declaration) : declaration;
        }
    }
}

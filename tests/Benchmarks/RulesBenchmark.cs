using System.Diagnostics;
using System.Globalization;
using PerfTargets.Analytics.Rules;
using PerfTargets.Corpus.Papers;
using PerfTargets.Declarations;
using PerfTargets.Ingest;
using Paper = PerfTargets.Analytics.Rules.Paper;

namespace PerfTargets.Benchmarks;

/// <summary>Every rule that needs one declaration, asked of a million: 5,000 invented ones over and over, each time as a new paper.</summary>
internal sealed class RulesBenchmark : Benchmark
{
    public override string Name => "rules";

    public override IEnumerable<Measured> Run(double scale)
    {
        DeclarationRule[] rules = [.. RuleCatalogue.All.OfType<DeclarationRule>()];
        Declaration[] declarations = [.. InventedDocuments.Of(Math.Max(20, (int)(5000 * Math.Min(1, scale * 10))), TextLayout.LaidOut).SelectMany(document => Reading.Read("invented.txt", document).Declarations)];
        int asked = Math.Max(declarations.Length, (int)(1_000_000 * scale));
        Ask(rules, declarations, declarations.Length);

        long allocated = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        long findings = Ask(rules, declarations, asked);
        TimeSpan taken = Stopwatch.GetElapsedTime(start);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;

        yield return new Measured(
            string.Create(CultureInfo.InvariantCulture, $"{rules.Length} rules of {asked:N0} declarations, one core"),
            string.Create(CultureInfo.InvariantCulture, $"{(double)asked * rules.Length / taken.TotalSeconds:N0} rules/s, {asked / taken.TotalSeconds:N0} declarations/s, {taken.TotalSeconds:N1} s, {(double)allocated / asked / 1024:N1} KiB a declaration, {(double)findings / asked:N2} findings each"));
        foreach ((string id, double share) in Slowest(rules, declarations))
            yield return new Measured($"slowest: {id}", string.Create(CultureInfo.InvariantCulture, $"{share:N2} µs a declaration"));
    }

    private static long Ask(DeclarationRule[] rules, Declaration[] declarations, int times)
    {
        long findings = 0;
        for (int n = 0; n < times; n++)
            findings += Ask(rules, new Paper(declarations[n % declarations.Length]));
        return findings;
    }

    private static long Ask(IEnumerable<DeclarationRule> rules, Paper paper) => rules.Sum(rule => (long)rule.Examine(paper, RuleSettings.Default).Count());

    /// <summary>Of papers whose plain texts are made already.</summary>
    private static IEnumerable<(string Id, double Microseconds)> Slowest(DeclarationRule[] rules, Declaration[] declarations)
    {
        Paper[] papers = [.. declarations.Select(declaration => new Paper(declaration))];
        long findings = papers.Sum(paper => Ask(rules, paper));
        return rules.Select(rule =>
        {
            long start = Stopwatch.GetTimestamp();
            findings += papers.Sum(paper => Ask([rule], paper));
            return (rule.Id, Stopwatch.GetElapsedTime(start).TotalMicroseconds / papers.Length);
        }).OrderByDescending(pair => pair.Item2).Take(5);
    }
}

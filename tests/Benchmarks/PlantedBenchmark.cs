using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.SecondOpinions;
using PerfTargets.Corpus;
using PerfTargets.Dashboard.Commands;

namespace PerfTargets.Benchmarks;

/// <summary>
/// What is planted in a generated corpus of documents, found by the rule that is to find it, and by the models of whole declarations, beside published detectors on the numbers of the same
/// declarations. The same corpus with nothing planted tells which flags stand by nature: they count as wrong, and are told apart.
/// </summary>
internal sealed class PlantedBenchmark : Benchmark
{
    private const double Least = 0.90;
    private const int Seed = 21;

    /// <summary>What of a declaration each of the models looks at.</summary>
    private static readonly (string Model, string[] Kinds)[] Models =
    [
        ("expected budget", ["budget-jump", "low-execution-higher-ask"]),
        ("profile", ["budget-jump", "current-above-total", "fraction-as-percent", "low-execution", "low-execution-higher-ask", "missing-unit", "over-execution", "percent-out-of-range", "prior-mismatch", "weak-target", "wrong-scale"]),
    ];

    public override string Name => "planted";

    public override IEnumerable<Measured> Run(double scale)
    {
        CorpusPlan plan = new(scale < 0.01 ? 12 : 150, 2018, 2022, 10, Seed, 0.04);
        PlantedCorpus planted = PlantedCorpus.Of(plan);
        HashSet<(string, ulong, int)> natural = [.. PlantedCorpus.Of(plan with { Anomalies = 0 }).Flags.Where(IsTold).Select(flag => (flag.Rule, flag.ProjectId, flag.Year))];
        IReadOnlyList<ScoredRule> rules = ScoredRule.Of(planted.Truth, planted.Flags);
        IReadOnlyList<IReadOnlyDictionary<ulong, double>> models = Scores(planted.Rows);
        bool[][] label = [.. rules.Select(rule => rule.Kinds).Concat(Models.Select(model => model.Kinds)).Select(kinds => PlantedField.Labels(planted.Truth, kinds, planted.Rows))];
        IReadOnlyList<(string Name, double[] Precisions)>? peers = OutlierPeers.OfDeclarations(planted.Rows, label);
        yield return new Measured(
            Said($"{planted.Flags.Count(IsTold):N0} flags at warn and above in {planted.Documents:N0} documents, seed {plan.Seed}, data version {planted.DataVersion}"),
            Said($"{planted.Flags.Where(IsTold).Count(IsExplained):N0} give a reason and what was read"), null, "all", planted.Flags.Where(IsTold).All(IsExplained));
        foreach ((ScoredRule rule, int at) in rules.Select((rule, n) => (rule, n)))
            yield return OfRule(rule, planted, natural, peers, at);
        foreach (((string model, string[] kinds), int n) in Models.Select((model, n) => (model, n)))
        {
            double ours = label[rules.Count + n].Contains(true) ? AveragePrecision.Of([.. planted.Rows.Select(row => models[n].GetValueOrDefault(row.DeclarationId, double.MinValue))], label[rules.Count + n]) : 0;
            yield return new Measured(
                Said($"{model}: {string.Join(", ", kinds)}; {label[rules.Count + n].Count(odd => odd)} of {planted.Rows.Count:N0} declarations"),
                Said($"average precision {ours:0.000}"), OutlierPeers.Said(peers, rules.Count + n), "above the best", Best(peers, rules.Count + n) is { } best ? IsAbove(ours, best) : null);
        }
    }

    private static Measured OfRule(ScoredRule rule, PlantedCorpus planted, HashSet<(string, ulong, int)> natural, IReadOnlyList<(string Name, double[] Precisions)>? peers, int at)
    {
        bool told = rule.Flagged > 0;
        HashSet<(ulong, int)> wanted = [.. planted.Truth.Where(one => one.IsOnDeclaration && rule.Kinds.Contains(one.Kind)).Select(one => (one.ProjectId, one.Year))];
        int byNature = planted.Flags.Where(flag => flag.Rule == rule.Rule && IsTold(flag)).Select(flag => (flag.ProjectId, flag.Year)).Distinct()
            .Count(place => !wanted.Contains(place) && natural.Contains((rule.Rule, place.ProjectId, place.Year)));
        bool? met = rule.Planted > 0 && Best(peers, at) is { } best ? IsAbove(rule.AveragePrecision ?? 0, best) && (!told || (rule.Precision >= Least && rule.Recall >= Least)) : null;
        return new Measured(
            Said($"{rule.Rule}.{rule.Version}: {string.Join(", ", rule.Kinds)}; {rule.Planted} of {planted.Rows.Count:N0} declarations"),
            Said($"average precision {rule.AveragePrecision ?? 0:0.000}; ") + (told
                ? Said($"precision {rule.Precision:0.00}, recall {rule.Recall:0.00} of {rule.Flagged} flagged; {byNature} stand with nothing planted too, {rule.OfOtherKinds} have another kind planted; precision {(double)rule.Found / Math.Max(1, rule.Flagged - byNature):0.00} but for what is so by nature")
                : "told as info at most"),
            OutlierPeers.Said(peers, at), told ? "above the best; precision and recall ≥ 0.90" : "above the best", met);
    }

    /// <summary>There is nothing above all of it.</summary>
    private static bool IsAbove(double ours, double best) => ours > best || ours >= 1;

    private static bool IsTold(FlagList flag) => flag.Severity != "info";

    private static bool IsExplained(FlagList flag) => flag.Reason.Contains("\"zh\"", StringComparison.Ordinal) && flag.Evidence.Contains("\"field\"", StringComparison.Ordinal);

    private static IReadOnlyList<IReadOnlyDictionary<ulong, double>> Scores(IReadOnlyList<DeclarationFeatures> rows) =>
    [
        ExpectedBudget.Of(rows).Of.ToDictionary(one => one.Key, one => Math.Abs(one.Value.Score)),
        DeclarationProfile.Of(rows).Of.ToDictionary(one => one.Key, one => one.Value.Score),
    ];

    private static double? Best(IReadOnlyList<(string Name, double[] Precisions)>? peers, int at) => peers?.Max(peer => peer.Precisions[at]);

    private static string Said(FormattableString text) => FormattableString.Invariant(text);
}

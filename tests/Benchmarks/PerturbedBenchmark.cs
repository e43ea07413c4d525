using PerfTargets.Analytics.Cohorts;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Commands;
using PerfTargets.Declarations;
using PerfTargets.Ingest;

namespace PerfTargets.Benchmarks;

/// <summary>Real projects whose names are changed a little, which must raise no flag, and in which values are planted, which the rules on peers must tell; beside published detectors.</summary>
internal sealed class PerturbedBenchmark : Benchmark
{
    private const double Least = 0.90;

    /// <summary>By names alone, without the projects' numbers; the first budget stands for what was asked for, which few reviews print.</summary>
    private const string
        Budgets = """{"columns": {"ministry": "unit", "project_name": "project", "fiscal_year": "year", "initial_budget_m_yen": "currentBudget", "budget_total_m_yen": "revised", "executed_m_yen": "executed"}, "scale": "million", "currency": "JPY"}""",
        Targets = """{"columns": {"ministry": "unit", "project_name": "project", "fiscal_year": "year", "kind": "level1", "indicator": "indicator", "unit": "measureUnit", "target": "targetValue", "actual": "actual"}, "currency": "JPY"}""";

    private static readonly string[] Peers = ["P01", "P02", "P03", "P04"];

    /// <summary>Folder that holds <c>japan-reviews</c>; null where there is none.</summary>
    public static string? DataIn { get; set; }

    public override string Name => "perturbed";

    public override IEnumerable<Measured> Run(double scale)
    {
        PerturbedLedger? ledger = scale < 0.01 ? PerturbedLedger.Invented() : DataIn is null ? null : PerturbedLedger.Read(Path.Combine(DataIn, "japan-reviews"));
        if (ledger is null)
        {
            yield return new Measured("real projects", "left out: no --data=DIR with japan-reviews");
            yield break;
        }
        Taken asPublished = Take(ledger, names: false, values: false), renamed = Take(ledger, names: true, values: false), planted = Take(ledger, names: true, values: true);
        HashSet<(string Rule, ulong, int)> before = Told(asPublished.Flags, ledger), after = Told(renamed.Flags, ledger);
        (string Rule, ulong Project, int)[] fresh = [.. after.Except(before)];
        string[] appeared = [.. fresh.Select(flag => flag.Rule)], gone = [.. before.Except(after).Select(flag => flag.Rule)];
        HashSet<ulong> changed = [.. ledger.Published.Values];
        yield return new Measured(
            Said($"{ledger.Name}, {asPublished.Rows.Count:N0} declarations: {ledger.Renamed.Projects:N0} names of projects changed from a year on, {ledger.Renamed.Indicators:N0} of indicators"),
            Said($"flags that appear: {Counts(appeared)} ({fresh.Count(flag => changed.Contains(flag.Project))} of projects whose name changed); that go: {Counts(gone)}"), $"as published: {Counts([.. before.Select(flag => flag.Rule)])}",
            "P01, P02, P03, P04: none", !appeared.Any(Peers.Contains));
        int judged = ledger.Planted.Count(one => one.Kind == "weak-target" && planted.Judged.Contains((one.ProjectId, one.Year, Identity.Normalise(one.Item))));
        IReadOnlyList<ScoredRule> rules = ScoredRule.Of(ledger.Planted, planted.Flags);
        string[][] kinds = [.. rules.Select(rule => rule.Kinds.ToArray()), ["budget-cut"]];
        IReadOnlyList<(string Name, double[] Precisions)>? peers = OutlierPeers.OfDeclarations(planted.Rows, [.. kinds.Select(one => PlantedField.Labels(ledger.Planted, one, planted.Rows))]);
        foreach ((ScoredRule rule, int n) in rules.Select((rule, n) => (rule, n)))
        {
            HashSet<(ulong, int)> wanted = [.. ledger.Planted.Where(one => rule.Kinds.Contains(one.Kind)).Select(one => (one.ProjectId, one.Year))];
            int byNature = Told(planted.Flags.Where(flag => flag.Rule == rule.Rule && flag.Severity != "info" && !wanted.Contains((flag.ProjectId, flag.Year))), ledger).Intersect(before).Count();
            double? best = peers?.Max(peer => peer.Precisions[n]);
            yield return new Measured(
                Said($"{ledger.Name}, {rule.Rule}.{rule.Version}: {(rule.Rule == "P03" ? "budgets × 8" : "targets of a tenth")}; {rule.Planted} of {planted.Rows.Count:N0} declarations"),
                Said($"average precision {rule.AveragePrecision ?? 0:0.000}; precision {rule.Precision ?? 0:0.00}, recall {rule.Recall ?? 0:0.00} of {rule.Flagged} flagged; {byNature} of those as published, precision {(double)rule.Found / Math.Max(1, rule.Flagged - byNature):0.00} but for them{(rule.Rule == "P01" ? Said($"; {judged} of the targets have {CohortSize.Enough} peers") : "")}"),
                OutlierPeers.Said(peers, n), "above the best; precision and recall ≥ 0.90", best is null || rule.Planted == 0 ? null : rule.AveragePrecision > best && rule.Precision >= Least && rule.Recall >= Least);
        }
        PlantedKind cut = PlantedKind.Of("budget-cut", "P03", [.. ledger.Planted.Where(one => one.Kind == "budget-cut")], planted.Flags);
        yield return new Measured(
            Said($"{ledger.Name}, P03: budgets / 8; {cut.Declarations} of {planted.Rows.Count:N0} declarations"), Said($"{cut.ByRule} are told, as info"), OutlierPeers.Said(peers, rules.Count));
    }

    private static Taken Take(PerturbedLedger ledger, bool names, bool values)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("perftargets-benchmark-");
        try
        {
            ledger.Write(folder.FullName, names, values);
            using Home home = PreparedHome.Open(Path.Combine(folder.FullName, "home"));
            foreach ((string file, string mapping) in new[] { ("budgets", Budgets), ("targets", Targets) })
                _ = home.Ingestion.TakeLedger(Path.Combine(folder.FullName, $"{file}.csv"), $"{file}.csv", mapping) ?? throw new InvalidOperationException("The benchmark's own file is no ledger.");
            MeasureQueries queries = new(home.Store);
            return new Taken(EvaluateOutliers.Flags(queries), queries.Rows<DeclarationFeatures>(MeasureQuery.All, Viewer.Local).Rows, Judged(queries));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Targets in percent of a kind that enough others set.</summary>
    private static HashSet<(ulong, int, string)> Judged(MeasureQueries queries)
    {
        var enough = queries.Rows<CohortStanding>(MeasureQuery.All, Viewer.Local).Rows.Where(row => row.Members >= CohortSize.Enough && row.Units >= CohortSize.Units)
            .Select(row => (row.ConceptId, row.Direction, row.MeasureUnit, row.Year, row.ProjectType, row.FundPurpose)).ToHashSet();
        return
        [
            .. queries.Rows<ComparableTarget>(MeasureQuery.All.Where("measure_unit", "%"), Viewer.Local).Rows
                .Where(target => enough.Contains((target.ConceptId, target.Direction, target.MeasureUnit, target.Year, target.ProjectType, target.FundPurpose)))
                .Select(target => (target.ProjectId, target.Year, Identity.Normalise(target.Indicator))),
        ];
    }

    /// <summary>Under the names that were published.</summary>
    private static HashSet<(string Rule, ulong, int)> Told(IEnumerable<FlagList> flags, PerturbedLedger ledger) =>
        [.. flags.Where(flag => flag.Severity != "info" || Peers.Contains(flag.Rule)).Select(flag => (flag.Rule, ledger.Published.GetValueOrDefault(flag.ProjectId, flag.ProjectId), flag.Year))];

    private static string Counts(string[] rules)
    {
        string[] told = [.. rules.GroupBy(rule => rule).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Said($"{group.Key} {group.Count():N0}"))];
        return told.Length == 0 ? "none" : string.Join(", ", told);
    }

    private static string Said(FormattableString text) => FormattableString.Invariant(text);

    private sealed record Taken(IReadOnlyList<FlagList> Flags, IReadOnlyList<DeclarationFeatures> Rows, IReadOnlySet<(ulong, int, string)> Judged);
}

using System.Globalization;
using PerfTargets.Analytics.Decisions;
using PerfTargets.Analytics.Queries;
using PerfTargets.Analytics.Rules;
using PerfTargets.Analytics.Rules.Peers;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>
/// Asks the rules of what an event touched, and keeps the answers. Declaration rules are asked of new versions, measure
/// rules of every declaration of a touched unit, and a rule whose settings were decided of everything. Runs after
/// <see cref="ProjectYears"/>, whose rows the measure rules read.
/// </summary>
public sealed class Flags : IDerived
{
    /// <summary>What the rules ask: their versions, texts and default thresholds, and the measures that they read.</summary>
    public string Signature { get; } = string.Join('\n',
    [
        .. RuleCatalogue.All.SelectMany(Said),
        .. RuleCatalogue.All.OfType<MeasureRule>().Select(rule => rule.Measure).Distinct().Select(MeasureCatalogue.Sql),
    ]);

    public void Refresh(IStoreTransaction transaction, Touched touched)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(touched);
        using LedgerVersions ofLedgers = new(transaction, touched);
        HashSet<ulong> units = [.. touched.Declarations.Select(version => version.UnitId), .. touched.Units ?? new HashSet<ulong>(), .. ofLedgers.Units];
        if (units.Count > 0)
            AfterLoad(transaction, touched, units, ofLedgers);
        if (touched.Decision is { Kind: Withdrawal.Kind })
            FlagKeeper.ClearEnded(transaction, touched.Seq);
        if (touched.Decision is { Kind: RuleSettingDecision.Kind } decision && RuleCatalogue.All.FirstOrDefault(rule => rule.Id == decision.Subject) is { } set)
            AfterSetting(transaction, touched.Seq, set);
        if (touched.Decision is { Kind: ConceptDecision.Kind })
            AfterConcept(transaction, touched.Seq);
        AfterPeers(transaction, touched, units);
    }

    private static IEnumerable<string> Said(Rule rule) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"{rule.Id}.{rule.Version}"),
        .. new[] { rule.Title, rule.Question, rule.Formula, rule.Exclusions, rule.Why, rule.Source }.Select(text => $"{text?.Zh}\t{text?.En}"),
        .. rule.Thresholds.Select(threshold => string.Create(CultureInfo.InvariantCulture, $"{threshold.Name}={threshold.Default}")),
    ];

    private static void AfterLoad(IStoreTransaction transaction, Touched touched, IReadOnlySet<ulong> units, LedgerVersions ofLedgers)
    {
        SettingsInForce settings = SettingsInForce.Read(transaction);
        FlagFinder finder = new(transaction, settings.Of);
        FlagKeeper keeper = new(transaction, touched.Seq);
        Rule[] ofDeclarations = [.. RuleCatalogue.All.OfType<DeclarationRule>()];
        Rule[] ofMeasures = [.. RuleCatalogue.All.OfType<MeasureRule>()];
        foreach (UnitBatch batch in UnitBatch.Of(transaction, units))
        {
            DeclarationVersion[] changed = [.. touched.Declarations.Where(version => batch.Contains(version.UnitId)), .. ofLedgers.Read(batch)];
            if (changed.Length > 0)
                keeper.Add(finder.Find(ofDeclarations, batch.Units, changed), ofDeclarations, batch, [.. changed.Select(version => version.DeclarationId)]);
            keeper.Add(finder.Find(ofMeasures, batch.Units, changed), ofMeasures, batch);
            keeper.KeepIfMany();
        }
        keeper.Keep();
    }

    /// <summary>Rules whose measures hold indicators together by concept are asked again of the units that use a name whose concept changed.</summary>
    private static void AfterConcept(IStoreTransaction transaction, long seq)
    {
        HashSet<ulong> units = [.. transaction.Query(new SqlText($"select distinct unit_id from indicator where {NameConcepts.Changed("name_id")}"), row => row.GetFieldValue<ulong>(0))];
        Rule[] rules = [.. RuleCatalogue.All.OfType<MeasureRule>().Where(rule => MeasureCatalogue.Sql(rule.Measure).Contains("concept_id", StringComparison.Ordinal))];
        if (units.Count == 0 || rules.Length == 0)
            return;
        FlagFinder finder = new(transaction, SettingsInForce.Read(transaction).Of);
        FlagKeeper keeper = new(transaction, seq);
        foreach (UnitBatch batch in UnitBatch.Of(transaction, units))
        {
            keeper.Add(finder.Find(rules, batch.Units, []), rules, batch);
            keeper.KeepIfMany();
        }
        keeper.Keep();
    }

    /// <summary>Rules on peers are asked again of declarations whose units an event left alone, but that stand otherwise in their cohorts since.</summary>
    private static void AfterPeers(IStoreTransaction transaction, Touched touched, IReadOnlySet<ulong> asked)
    {
        ILookup<ulong, ulong> declarations = transaction.Query(new SqlText(Cohorts.Changed(touched)), row => (Unit: row.GetFieldValue<ulong>(0), Declaration: row.GetFieldValue<ulong>(1)))
            .Where(one => !asked.Contains(one.Unit)).ToLookup(one => one.Unit, one => one.Declaration);
        if (declarations.Count == 0)
            return;
        Rule[] rules = [.. RuleCatalogue.All.Where(rule => rule is IPeerRule)];
        FlagFinder finder = new(transaction, SettingsInForce.Read(transaction).Of);
        FlagKeeper keeper = new(transaction, touched.Seq);
        foreach (UnitBatch batch in UnitBatch.Of(transaction, declarations.Select(unit => unit.Key).ToHashSet()))
        {
            ulong[] moved = [.. batch.Units.SelectMany(unit => declarations[unit])];
            keeper.Add(finder.Find(rules, batch.Units, [], moved), rules, batch, moved);
            keeper.KeepIfMany();
        }
        keeper.Keep();
    }

    private static void AfterSetting(IStoreTransaction transaction, long seq, Rule rule)
    {
        SettingsInForce settings = SettingsInForce.Read(transaction);
        FlagFinder finder = new(transaction, settings.Of);
        FlagKeeper keeper = new(transaction, seq);
        foreach (UnitBatch batch in UnitBatch.Of(transaction))
        {
            keeper.Add(finder.Find([rule], batch.Units, rule is DeclarationRule ? batch.Versions(transaction) : []), [rule], batch);
            keeper.KeepIfMany();
        }
        keeper.Keep();
    }
}

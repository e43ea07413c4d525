using PerfTargets.Analytics.Rules;
using PerfTargets.Declarations;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>Asks rules, and puts their findings together with the printed lines that carry them.</summary>
internal sealed class FlagFinder(IStoreReader store, Func<Rule, RuleSettings> settings)
{
    private const int MostByTheirIds = 1000;

    /// <param name="units">Whose declarations the measure rules are asked of.</param>
    /// <param name="changed">Declarations that the declaration rules are asked of.</param>
    public IReadOnlyList<Flag> Find(IReadOnlyList<Rule> rules, IReadOnlyList<ulong> units, IReadOnlyList<DeclarationVersion> changed)
    {
        UnitRows rows = new(store, units);
        List<(Rule Rule, ulong DeclarationId, Finding Finding)> found = [.. OfDeclarations([.. rules.OfType<DeclarationRule>()], changed), .. OfMeasures(rules.OfType<MeasureRule>(), rows)];
        if (found.Count == 0)
            return [];
        Dictionary<ulong, Subject> subjects = rows.Subjects().ToDictionary(subject => subject.DeclarationId);
        Dictionary<ulong, Declaration> papers = Papers(found.Select(one => one.DeclarationId), units, changed);
        return [.. found
            .Where(one => subjects.ContainsKey(one.DeclarationId))
            .Select(one => Flag.Of(one.Rule, settings(one.Rule), subjects[one.DeclarationId], one.Finding, papers[one.DeclarationId]))];
    }

    private IEnumerable<(Rule, ulong, Finding)> OfDeclarations(DeclarationRule[] rules, IReadOnlyList<DeclarationVersion> changed) =>
        from version in rules.Length == 0 ? [] : changed
        let paper = new Paper(version.Declaration)
        from rule in rules
        from finding in rule.Ask(paper, settings(rule))
        select ((Rule)rule, version.DeclarationId, finding);

    private IEnumerable<(Rule, ulong, Finding)> OfMeasures(IEnumerable<MeasureRule> rules, UnitRows rows) =>
        from rule in rules
        from found in rule.Examine(rows, settings(rule))
        let shown = settings(rule).Show(found.Finding)
        where shown is not null
        select ((Rule)rule, found.DeclarationId, shown);

    /// <summary>Those at hand, and the others read again from the store: a few by their ids, many as all of the units, in one pass over the facts.</summary>
    private Dictionary<ulong, Declaration> Papers(IEnumerable<ulong> wanted, IReadOnlyList<ulong> units, IReadOnlyList<DeclarationVersion> changed)
    {
        Dictionary<ulong, Declaration> papers = changed.ToDictionary(version => version.DeclarationId, version => version.Declaration);
        ulong[] missing = [.. wanted.Where(id => !papers.ContainsKey(id)).Distinct()];
        if (missing.Length == 0)
            return papers;
        (string column, IReadOnlyList<ulong> ids) = missing.Length <= MostByTheirIds ? ("declaration_id", missing) : ("unit_id", units);
        Dictionary<string, object?> values = ids.Select((id, n) => KeyValuePair.Create(FormattableString.Invariant($"id_{n}"), (object?)id)).ToDictionary();
        foreach (DeclarationVersion version in StoredDeclarations.Read(store, $"d.{column} in ({string.Join(", ", values.Keys.Select(name => "$" + name))})", values))
            papers.TryAdd(version.DeclarationId, version.Declaration);
        return papers;
    }
}

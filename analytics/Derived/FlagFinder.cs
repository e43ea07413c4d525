using PerfTargets.Analytics.Rules;
using PerfTargets.Declarations;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>Asks rules, and puts their findings together with the printed lines that carry them.</summary>
internal sealed class FlagFinder(IStoreReader store, Func<Rule, RuleSettings> settings)
{
    /// <param name="units">Whose declarations the measure rules are asked of.</param>
    /// <param name="changed">Declarations that the declaration rules are asked of.</param>
    /// <param name="only">Of the units' declarations those that the measure rules are asked of; null: all.</param>
    public IReadOnlyList<Flag> Find(IReadOnlyList<Rule> rules, IReadOnlyList<ulong> units, IReadOnlyList<DeclarationVersion> changed, IReadOnlyCollection<ulong>? only = null)
    {
        UnitRows rows = new(store, units, only);
        List<(Rule Rule, ulong DeclarationId, Finding Finding)> found = [.. OfDeclarations([.. rules.OfType<DeclarationRule>()], changed), .. OfMeasures(rules.OfType<MeasureRule>(), rows)];
        if (found.Count == 0)
            return [];
        Dictionary<ulong, Subject> subjects = rows.Subjects().ToDictionary(subject => subject.DeclarationId);
        Dictionary<ulong, Declaration> papers = Papers(found, units, changed);
        return [.. found.AsParallel().AsOrdered()
            .Where(one => subjects.ContainsKey(one.DeclarationId))
            .Select(one => Flag.Of(one.Rule, settings(one.Rule), subjects[one.DeclarationId], one.Finding, papers))];
    }

    private IEnumerable<(Rule, ulong, Finding)> OfDeclarations(DeclarationRule[] rules, IReadOnlyList<DeclarationVersion> changed) =>
        from version in (rules.Length == 0 ? [] : changed).AsParallel().AsOrdered()
        let paper = new Paper(version.Declaration)
        from rule in rules
        where rule.Kinds.Contains(version.Declaration.Kind)
        from finding in rule.Ask(paper, settings(rule))
        select ((Rule)rule, version.DeclarationId, finding);

    /// <summary>The rows are read here, one measure after the other: what the store has to say of that is heard as it is said.</summary>
    private IEnumerable<(Rule, ulong, Finding)> OfMeasures(IEnumerable<MeasureRule> rules, UnitRows rows)
    {
        (MeasureRule Rule, IEnumerable<(ulong DeclarationId, Finding Finding)> Found)[] asked = [.. rules.Select(rule => (rule, rule.Examine(rows, settings(rule))))];
        return
            from one in asked.AsParallel().AsOrdered()
            from found in one.Found
            let shown = settings(one.Rule).Show(found.Finding)
            where shown is not null
            select ((Rule)one.Rule, found.DeclarationId, shown);
    }

    /// <summary>Those at hand, and the others read again from the store: no more of them than what is quoted.</summary>
    private Dictionary<ulong, Declaration> Papers(IReadOnlyList<(Rule Rule, ulong DeclarationId, Finding Finding)> found, IReadOnlyList<ulong> units, IReadOnlyList<DeclarationVersion> changed)
    {
        Dictionary<ulong, Declaration> papers = changed.ToDictionary(version => version.DeclarationId, version => version.Declaration);
        HashSet<ulong> whole = [], heads = [];
        foreach ((Rule _, ulong id, Finding finding) in found)
        {
            Quoted(id, indicators: false);
            foreach (EvidenceField evidence in finding.Evidence)
                Quoted(evidence.Of ?? id, evidence.Field.StartsWith("indicators", StringComparison.Ordinal));
        }
        Read(whole, indicators: true);
        Read(heads, indicators: false);
        return papers;

        void Quoted(ulong id, bool indicators)
        {
            if (!papers.ContainsKey(id))
                (indicators ? whole : heads).Add(id);
        }

        void Read(HashSet<ulong> ids, bool indicators)
        {
            ids.ExceptWith(papers.Keys);
            if (ids.Count == 0)
                return;
            var values = new Dictionary<string, object?>(UnitBatch.ValuesOf(units)) { ["ids"] = ids.ToList() };
            foreach (DeclarationVersion version in StoredDeclarations.Read(store, $"{UnitBatch.Holds("d.unit_id")} and d.declaration_id in (select unnest($ids))", values, indicators))
                papers.TryAdd(version.DeclarationId, version.Declaration);
        }
    }
}

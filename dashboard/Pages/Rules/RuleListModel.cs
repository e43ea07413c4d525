using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Analytics.Rules;

namespace PerfTargets.Dashboard.Pages.Rules;

/// <summary>Every rule with its settings in force and what it flags now.</summary>
public sealed record RuleListModel(IReadOnlyList<RuleCount> Rules)
{
    public static RuleListModel Of(MeasureQueries queries, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(queries);
        SettingsInForce settings = SettingsInForce.Of(queries, viewer);
        ILookup<string, StateCount> counts = queries.Rollup<FlagList, StateCount>(MeasureQuery.All, viewer).Rows.ToLookup(row => row.Rule);
        return new RuleListModel([.. RuleCatalogue.All.Select(rule => new RuleCount(
            rule,
            settings.Of(rule),
            counts[rule.Id].Where(row => !row.Hidden && row.State is ("open" or "confirmed")).Sum(row => row.Flags),
            counts[rule.Id].Where(row => row.Hidden && row.State is ("open" or "confirmed")).Sum(row => row.Flags),
            counts[rule.Id].Where(row => row.State is "dismissed" or "remedied").Sum(row => row.Flags)))]);
    }

    internal sealed record StateCount(string Rule, bool Hidden, string State, long Flags);
}

/// <param name="Open">Flags to verify or confirmed, hidden ones left out.</param>
/// <param name="Closed">Dismissed or remedied.</param>
public sealed record RuleCount(Rule Rule, RuleSettings Settings, long Open, long Hidden, long Closed);

using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Analytics.Rules;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>What a rule would flag under other settings, before anybody decides them (试算): asked of everything the viewer sees, nothing written.</summary>
public sealed class RulePreview(IStore store, MeasureQueries queries)
{
    private const int MostExamples = 10;

    public PreviewedChange Of(Viewer viewer, Rule rule, RuleSettings settings, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(rule);
        Dictionary<string, FlagList> now = queries.Rows<FlagList>(MeasureQuery.All.Where("rule", rule.Id), viewer, cancellation).Rows.ToDictionary(flag => flag.FlagKey);
        Dictionary<ulong, DeclarationNames> names = [];
        FlagFinder finder = new(store, _ => settings);
        List<PreviewedFlag> raised = [], changed = [];
        HashSet<string> met = [];
        foreach (UnitBatch batch in UnitBatch.Of(store, Seen(viewer)))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (Flag flag in finder.Find([rule], batch.Units, rule is DeclarationRule ? batch.Versions(store) : []))
            {
                met.Add(flag.Key);
                PreviewedFlag shown = new(flag.Subject.DeclarationId, "", "", flag.Subject.Year, Severities.Code(flag.Finding.Severity), flag.Finding.Hidden, flag.Finding.Because);
                if (!now.TryGetValue(flag.Key, out FlagList? before))
                    raised.Add(shown);
                else if (before.Severity != shown.Severity || before.Hidden != shown.Hidden)
                    changed.Add(shown);
            }
        }
        FlagList[] cleared = [.. now.Values.Where(flag => !met.Contains(flag.FlagKey))];
        return new PreviewedChange(
            now.Count, raised.Count, cleared.Length, changed.Count, Named(raised), Named(changed),
            [.. cleared.Take(MostExamples).Select(flag => new PreviewedFlag(flag.DeclarationId, flag.Unit, flag.Project, flag.Year, flag.Severity, flag.Hidden, Reasons.Of(flag)))]);

        IReadOnlyList<PreviewedFlag> Named(List<PreviewedFlag> flags)
        {
            PreviewedFlag[] first = [.. flags.Take(MostExamples)];
            foreach (DeclarationNames row in queries.Rollup<DeclarationSummary, DeclarationNames>(
                MeasureQuery.All.Where("declaration_id", Comparison.In, first.Select(flag => flag.DeclarationId).Where(id => !names.ContainsKey(id)).Distinct().ToArray()), viewer, cancellation).Rows)
                names[row.DeclarationId] = row;
            return [.. first.Select(flag => names.TryGetValue(flag.DeclarationId, out DeclarationNames? named) ? flag with { Unit = named.Unit, Project = named.Project } : flag)];
        }
    }

    /// <summary>By the names that documents print: findings are theirs.</summary>
    private HashSet<ulong>? Seen(Viewer viewer) => viewer.Units is null
        ? null
        : [.. new BoundReader(store, viewer, store.Version, CancellationToken.None).Query(new SqlText("select distinct unit_id from declaration"), row => row.GetFieldValue<ulong>(0))];

    internal sealed record DeclarationNames(ulong DeclarationId, string Unit, string Project);
}

/// <param name="Now">Flags of the rule that hold now.</param>
/// <param name="Raised">New ones under the other settings.</param>
/// <param name="Cleared">Those that would no longer hold.</param>
/// <param name="Changed">Those that would be shown otherwise.</param>
/// <param name="RaisedExamples">The first of them, as are the others.</param>
public sealed record PreviewedChange(
    int Now,
    int Raised,
    int Cleared,
    int Changed,
    IReadOnlyList<PreviewedFlag> RaisedExamples,
    IReadOnlyList<PreviewedFlag> ChangedExamples,
    IReadOnlyList<PreviewedFlag> ClearedExamples);

public sealed record PreviewedFlag(ulong DeclarationId, string Unit, string Project, int Year, string Severity, bool Hidden, Declarations.Bilingual Because);

using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Pages.Declaration;
using PerfTargets.Dashboard.Views;

namespace PerfTargets.Dashboard.Pages.Flags;

/// <summary>The work list, and the flags of the declaration that is looked at.</summary>
/// <param name="At">The declaration that is looked at; null where the list is empty, or where the one asked for has no flags.</param>
/// <param name="Asked">The declaration that the address asks for; null for the first of the list.</param>
/// <param name="HiddenCount">Hidden flags of that declaration.</param>
public sealed record FlagsModel(
    MeasureResult<WorkList> List,
    WorkList? At,
    ulong? Asked,
    IReadOnlyList<FlagGroup> Groups,
    int HiddenCount,
    SourceExcerpts Excerpts,
    ILookup<string, DecisionList> History,
    SettingsInForce Settings)
{
    public static FlagsModel Of(MeasureQueries queries, Viewer viewer, ISourceText source, PageState state, WorkView view)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(view);
        MeasureResult<WorkList> list = queries.Rows<WorkList>(view.Apply(state.Apply(MeasureQuery.All)) with { Page = new ListPage(view.Page, WorkView.PageSize).Rows }, viewer);
        WorkList? at = list.Rows.FirstOrDefault(row => row.DeclarationId == view.At);
        // A link, or a row that has just left the view, still shows its declaration.
        if (at is null && view.At is { } asked)
            at = queries.Rows<WorkList>(MeasureQuery.All.Where("declaration_id", asked), viewer).First;
        else
            at ??= list.First;
        FlagItem[] items = at is null ? [] : [.. queries.Rows<FlagList>(MeasureQuery.All.Where("declaration_id", at.DeclarationId), viewer).Rows.Select(FlagItem.Of)];
        FlagItem[] shown = [.. items.Where(item => view.Hidden || !item.Row.Hidden)];
        return new FlagsModel(
            list,
            at,
            view.At,
            FlagGroup.Of(shown),
            items.Count(item => item.Row.Hidden),
            SourceExcerpts.Of(source, viewer, shown.SelectMany(item => item.Evidence)),
            queries.Rows<DecisionList>(MeasureQuery.All.Where("subject", Comparison.In, shown.Select(item => item.Row.FlagKey).ToArray()), viewer).Rows.ToLookup(decision => decision.Subject),
            SettingsInForce.Of(queries, viewer));
    }
}

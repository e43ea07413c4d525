using System.Globalization;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Views;
using PerfTargets.Declarations;

namespace PerfTargets.Dashboard.Pages.Flags;

/// <summary>What of the work list a reader looks at; it stands in the address beside the filter.</summary>
/// <param name="State">open (to verify or confirmed), dismissed, remedied, or all.</param>
/// <param name="At">The declaration whose flags are shown; null for the first.</param>
/// <param name="Hidden">Hidden flags too.</param>
/// <param name="Page">From 0.</param>
public sealed record WorkView(string State, ulong? At, bool Hidden, int Page)
{
    public const int PageSize = 25;

    public static IReadOnlyList<(string State, Bilingual Name)> States { get; } =
    [
        ("open", FlagWords.Todo),
        ("dismissed", Analytics.Decisions.TriageDecision.Name(Analytics.Decisions.TriageState.Dismissed)),
        ("remedied", Analytics.Decisions.TriageDecision.Name(Analytics.Decisions.TriageState.Remedied)),
        ("all", FlagWords.All),
    ];

    /// <summary>Nonsense in the address chooses nothing.</summary>
    public static WorkView Of(string uri)
    {
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri(uri).Query);
        string? Text(string name) => query.TryGetValue(name, out var value) ? value.ToString() : null;
        return new WorkView(
            States.FirstOrDefault(known => known.State == Text("state")).State ?? "open",
            ulong.TryParse(Text("at"), NumberStyles.None, CultureInfo.InvariantCulture, out ulong at) ? at : null,
            Text("hidden") == "true",
            ListPage.Of(uri, PageSize).Number);
    }

    public (string, string?)[] Pairs => [("state", State == "open" ? null : State), ("hidden", Hidden ? "true" : null), ListPage.Pair(Page), ("at", At?.ToString(CultureInfo.InvariantCulture))];

    public MeasureQuery Apply(MeasureQuery query) => State switch
    {
        "open" => query.Where("open_flags", Comparison.AtLeast, 1),
        "all" => query,
        _ => query.Where(State, Comparison.AtLeast, 1),
    };
}

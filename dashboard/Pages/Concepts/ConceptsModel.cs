using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using PerfTargets.Analytics.Decisions;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Views;

namespace PerfTargets.Dashboard.Pages.Concepts;

/// <summary>The dictionary as the page shows it: names without a concept, or those of the concept that the address opens, and the name that is being changed.</summary>
/// <param name="Opened">The concept that the address opens; null where it opens none.</param>
/// <param name="Names">Of that concept, else those without one, the most used first.</param>
/// <param name="Asked">The name that the address chooses; null where it chooses none.</param>
/// <param name="Changing">That name with its concept; null where there is no such name.</param>
public sealed record ConceptsModel(MeasureResult<ConceptList> Concepts, ConceptList? Opened, MeasureResult<ConceptName> Names, ListPage Page, string? Asked, ConceptName? Changing)
{
    private const int Rows = 20;

    /// <param name="uri">Absolute; <c>concept</c> opens one, <c>name</c> chooses a name.</param>
    public static ConceptsModel Of(MeasureQueries queries, Viewer viewer, string uri)
    {
        ArgumentNullException.ThrowIfNull(queries);
        var values = QueryHelpers.ParseQuery(new Uri(uri).Query);
        string? concept = values.TryGetValue("concept", out var text) ? (string?)text : null, name = values.TryGetValue("name", out var chosen) ? (string?)chosen : null;
        ListPage page = ListPage.Of(uri, Rows);
        MeasureResult<ConceptList> concepts = queries.Rows<ConceptList>(MeasureQuery.All, viewer);
        ConceptList? opened = concepts.Rows.FirstOrDefault(row => row.Concept == concept);
        return new ConceptsModel(
            concepts,
            opened,
            queries.Rows<ConceptName>((opened is null ? MeasureQuery.All.Where("named", false) : MeasureQuery.All.Where("concept", opened.Concept)) with { Page = page.Rows }, viewer),
            page,
            name,
            name is null ? null : queries.Rows<ConceptName>(MeasureQuery.All.Where("indicator", name), viewer).First);
    }

    public static string Direction(int? direction) => Labels.Direction(ConceptDecision.Code(direction));

    /// <summary>2018, or 2018–2021; — where there is none.</summary>
    public static string Years(int? first, int? last) => (first, last) switch
    {
        (null, _) or (_, null) => "—",
        _ when first == last => first.Value.ToString(CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{first}–{last}"),
    };
}

using System.Text.Json;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Rules;
using PerfTargets.Dashboard.Views;

namespace PerfTargets.Dashboard.Pages.Flags;

/// <summary>A flag as a reader sees it: its rule, its reason in their language, its evidence.</summary>
public sealed record FlagItem(FlagList Row, Rule Rule, string Because, IReadOnlyList<EvidenceLine> Evidence)
{
    private const int ShortText = 60;

    public static FlagItem Of(FlagList row)
    {
        ArgumentNullException.ThrowIfNull(row);
        IReadOnlyList<EvidenceLine> evidence = JsonSerializer.Deserialize<EvidenceLine[]>(row.Evidence, JsonSerializerOptions.Web) ?? [];
        return new FlagItem(row, RuleCatalogue.Find(row.Rule), Reasons.Of(row).ToString(), evidence);
    }

    /// <summary>The printed line on the page of the declaration that prints it.</summary>
    /// <param name="declaration">The flag's own.</param>
    public static string Address(PageState state, ulong declaration, EvidenceLine line)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(line);
        return state.Link(
            FormattableString.Invariant($"/declarations/{line.DeclarationId ?? declaration}"),
            line.Line is { } number ? ("line", FormattableString.Invariant($"{number}")) : ("field", line.Field),
            ("document", line.Line is null ? null : FormattableString.Invariant($"{line.DocumentId}")));
    }

    public static string Where(EvidenceLine line) => line switch
    {
        { Line: { } number, Page: { } page } => Words.PageLine.With(page, number),
        { Line: { } number } => Words.LineOf.With(number),
        _ => "",
    };

    public static string Excerpt(string text)
    {
        string flat = text.ReplaceLineEndings("");
        return flat.Length <= ShortText ? flat : flat[..ShortText] + "…";
    }
}

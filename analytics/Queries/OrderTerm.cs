namespace PerfTargets.Analytics.Queries;

/// <summary>One column of an order; nulls come last, as the engine has it too where nothing is said.</summary>
internal readonly record struct OrderTerm(string Column, bool Descending)
{
    public string Text => $"{Column}{(Descending ? " desc" : "")} nulls last";

    /// <param name="order">As composed, with its <c>order by</c>.</param>
    public static IEnumerable<OrderTerm> Of(string order) => order.Replace("order by", "", StringComparison.Ordinal).Split(',').Select(term =>
    {
        string[] words = term.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return new OrderTerm(words[0], words.Contains("desc"));
    });

    /// <summary>Whether a row of <c>narrow</c> comes before the one in <c>last_row</c>, or stands beside it as far as the terms can tell.</summary>
    public static string NotAfter(IEnumerable<OrderTerm> order) => order.Reverse().Aggregate("true", (rest, term) =>
    {
        (string here, string last) = ($"narrow.{term.Column}", $"last_row.{term.Column}");
        return $"({here} {(term.Descending ? ">" : "<")} {last} or ({last} is null and {here} is not null) or ({here} is not distinct from {last} and {rest}))";
    });
}

using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Queries;

/// <summary>What to read of a measure. Column names come from the measure's record; values are bound.</summary>
/// <param name="Filters">All must hold.</param>
/// <param name="Order">Before the measure's own total order.</param>
/// <param name="AsOf">Data version as known then; null for now.</param>
public sealed record MeasureQuery(
    IReadOnlyList<Filter> Filters,
    IReadOnlyList<Order> Order,
    Page Page,
    long? AsOf = null)
{
    /// <summary>Everything, as known now.</summary>
    public static MeasureQuery All { get; } = new([], [], Page.All);

    public MeasureQuery Where(string column, object value) => Where(column, Comparison.Equal, value);

    public MeasureQuery Where(string column, Comparison comparison, object value) =>
        this with { Filters = [.. Filters, new Filter(column, comparison, value)] };

    public MeasureQuery By(string column, bool descending = false) =>
        this with { Order = [.. Order, new Order(column, descending)] };
}

public enum Comparison
{
    Equal,
    NotEqual,
    AtLeast,
    AtMost,

    /// <summary>Text that contains the value, by characters.</summary>
    Contains,

    /// <summary>Text that lists the value among others, with 、 between them: what is ticked.</summary>
    Lists,

    /// <summary>One of a list of values.</summary>
    In,

    /// <summary>The unit of that id, whatever it is called now, or one below it.</summary>
    Within,
}

/// <param name="Column">Name of a column in snake_case.</param>
public sealed record Filter(string Column, Comparison Comparison, object Value);

/// <param name="Column">Name of a column in snake_case.</param>
public sealed record Order(string Column, bool Descending);

/// <param name="Limit">At most this many rows.</param>
public sealed record Page(int Offset, int Limit)
{
    public static Page All { get; } = new(0, int.MaxValue);
}

/// <summary>Rows of a measure with what they rest on (依据).</summary>
/// <param name="Total">Rows without the page's limit.</param>
/// <param name="Version">Data version they were read from.</param>
/// <param name="Sql">The query as it ran, values left out.</param>
public sealed record MeasureResult<T>(IReadOnlyList<T> Rows, long Total, long Version, string Sql)
{
    /// <summary>The first row; null where there is none.</summary>
    public T? First => Rows.Count > 0 ? Rows[0] : default;
}

/// <summary>A question that names what does not exist, or compares what cannot be compared; says what was expected, in both languages.</summary>
public sealed class InvalidQueryException(Bilingual text) : Exception(text.ToString())
{
    public Bilingual Text { get; } = text;
}

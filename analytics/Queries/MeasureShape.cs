using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace PerfTargets.Analytics.Queries;

/// <summary>The columns of a measure's record, and how each behaves in a roll-up.</summary>
internal sealed class MeasureShape
{
    private static readonly ConcurrentDictionary<Type, MeasureShape> Known = new();

    private readonly Dictionary<string, MeasureColumn> _byName;

    private MeasureShape(Type type)
    {
        Type = type;
        Name = JsonNamingPolicy.KebabCaseLower.ConvertName(type.Name);
        Columns = [.. type.GetConstructors()[0].GetParameters().Select(MeasureColumn.Of)];
        _byName = Columns.ToDictionary(column => column.Name, StringComparer.Ordinal);
    }

    public Type Type { get; }

    /// <summary>Name in URLs: <c>execution-gap</c>.</summary>
    public string Name { get; }

    public IReadOnlyList<MeasureColumn> Columns { get; }

    public static MeasureShape Of(Type type) => Known.GetOrAdd(type, key => new MeasureShape(key));

    public MeasureColumn? Find(string name) => _byName.GetValueOrDefault(name);

    /// <exception cref="InvalidQueryException">The measure has no such column.</exception>
    public MeasureColumn Column(string name) =>
        Find(name) ?? throw new InvalidQueryException(new(
            $"“{name}”不是 {Name} 的列（可选：{string.Join(", ", _byName.Keys)}）", $"'{name}' is not a column of {Name} (expected one of {string.Join(", ", _byName.Keys)})"));
}

/// <summary>One column: its name in SQL, its type, and the expression that rolls it up (null for a dimension).</summary>
internal sealed record MeasureColumn(string Name, Type Type, string? Aggregate)
{
    public static MeasureColumn Of(ParameterInfo parameter)
    {
        string name = SnakeCase(parameter.Name!);
        Type type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        string? aggregate = parameter.GetCustomAttributes().Select(attribute => attribute switch
        {
            SumAttribute => $"cast(sum({name}) as {SumType(type)})",
            MinAttribute => $"min({name})",
            MaxAttribute => $"max({name})",
            RateAttribute rate => Rate(SnakeCase(rate.Over), SnakeCase(rate.Under)),
            ChangeAttribute change => $"{Rate(SnakeCase(change.To), SnakeCase(change.From))} - 1",
            _ => null,
        }).FirstOrDefault(text => text is not null);
        return new MeasureColumn(name, type, aggregate);
    }

    private static string SnakeCase(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);

    private static string SumType(Type type) => type == typeof(decimal) ? "decimal(38, 2)" : type == typeof(double) ? "double" : "bigint";

    private static string Rate(string over, string under) =>
        $"cast(sum({over}) filter (where {under} is not null) as double) / nullif(cast(sum({under}) filter (where {over} is not null) as double), 0)";
}

using PerfTargets.Analytics.Measures;

namespace PerfTargets.Analytics.Queries;

/// <summary>What budgets and executions are put in groups by (分组): expressions over the columns of an <see cref="IYearly"/> measure.</summary>
public sealed class Grouping
{
    private readonly Type _measure;

    private Grouping(string code, Type measure, string name, string? id = null, string? split = null, string? kind = null, string? declaration = null)
    {
        (Code, _measure, Id, Split) = (code, measure, id, split);
        Columns = $"{name} as name, {id ?? "null::ubigint"} as id, {kind ?? "null::text"} as kind, {declaration ?? "null::ubigint"} as declaration_id";
    }

    public static Grouping Unit { get; } = new("unit", typeof(UnitYear), "unit", id: "unit_id");

    public static Grouping Department { get; } = new("department", typeof(UnitYear), "department");

    /// <summary>A project that ticks several types stands in the group of each, as in the filter: groups of types do not add up.</summary>
    public static Grouping ProjectType { get; } = new("type", typeof(UnitKindYear), "part", split: "project_type");

    /// <inheritdoc cref="ProjectType"/>
    public static Grouping FundPurpose { get; } = new("purpose", typeof(UnitKindYear), "part", split: "fund_purpose");

    /// <summary>Peers of a project tick the same types.</summary>
    public static Grouping Project { get; } = new("project", typeof(ProjectYear), "project", id: "project_id", kind: "project_type", declaration: "declaration_id");

    public static IReadOnlyList<Grouping> All { get; } = [Unit, Department, ProjectType, FundPurpose, Project];

    /// <summary>As it stands in URLs.</summary>
    public string Code { get; }

    /// <summary>Whether groups are told apart by an id, not by their name alone.</summary>
    public bool HasId => Id is not null;

    /// <summary>Column of it.</summary>
    internal string? Id { get; }

    /// <summary>The group that a row of the measure is in.</summary>
    internal string Columns { get; }

    /// <summary>Column of which each part, joined by 、, is a group of its own, called <c>part</c>; null where a row is in one group.</summary>
    internal string? Split { get; }

    /// <summary>What is grouped: with what is ticked only where that is asked for, for it is many times as long.</summary>
    internal Type Measure(MeasureQuery query) =>
        _measure == typeof(UnitYear) && query.Filters.Any(filter => filter.Column is "project_type" or "fund_purpose") ? typeof(UnitKindYear) : _measure;

    public static Grouping? Find(string? code) => All.FirstOrDefault(grouping => grouping.Code == code);
}

/// <summary>What a group is held against (参照).</summary>
public enum Reference
{
    /// <summary>Its own year some years ago.</summary>
    Year,

    /// <summary>Its own mean over its other years.</summary>
    Mean,

    /// <summary>The median of the groups beside it, where at least five are known; of projects, of those that tick the same types.</summary>
    Median,
}

/// <param name="Year">Whose budgets are compared.</param>
/// <param name="ExecutedYear">Whose executions are compared: those of the latest year are not known yet.</param>
/// <param name="Back">How many years lie between a year and its reference.</param>
public sealed record Against(int Year, int ExecutedYear, Reference Reference, int Back)
{
    internal string Code => Reference switch
    {
        Reference.Year => "year",
        Reference.Mean => "mean",
        Reference.Median => "median",
        _ => throw new InvalidOperationException($"{Reference} is no reference"),
    };
}

/// <summary>A group as it is told from others.</summary>
/// <param name="Name">Null for what states none.</param>
public sealed record GroupKey(string? Name, ulong? Id);

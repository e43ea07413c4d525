namespace PerfTargets.Analytics.Queries;

/// <summary>
/// A row of a measure: a record whose constructor parameters are the columns of the <c>.sql</c> file of the same name
/// beside it (PascalCase there, snake_case here). Parameters without an attribute are dimensions.
/// </summary>
public interface IMeasure;

/// <summary>A measure of which each row is stated by one declaration.</summary>
public interface IOfDeclaration : IMeasure
{
    ulong DeclarationId { get; }
}

/// <summary>A measure of budgets and executions by year, which can be put in groups and held against other years: it has the columns of <c>UnitYear</c>.</summary>
public interface IYearly : IMeasure;

/// <summary>A column that adds up when a measure is rolled up.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class SumAttribute : Attribute;

/// <summary>A column of which a roll-up keeps the smallest.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class MinAttribute : Attribute;

/// <summary>A column of which a roll-up keeps the largest.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class MaxAttribute : Attribute;

/// <summary>A fraction: Σ <paramref name="over"/> / Σ <paramref name="under"/> over rows where both are known; never a mean of fractions.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class RateAttribute(string over, string under) : Attribute
{
    public string Over { get; } = over;

    public string Under { get; } = under;
}

/// <summary>Relative change: Σ <paramref name="to"/> / Σ <paramref name="from"/> − 1 over rows where both are known.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ChangeAttribute(string from, string to) : Attribute
{
    public string From { get; } = from;

    public string To { get; } = to;
}

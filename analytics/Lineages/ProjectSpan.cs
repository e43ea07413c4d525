namespace PerfTargets.Analytics.Lineages;

/// <summary>A project over years that follow each other (项目存续期), as it is known by its name, or by its code.</summary>
/// <param name="UnitId">Under whose name it filed; units that count as one now are a family.</param>
/// <param name="Name">As printed.</param>
/// <param name="Years">What was filed, in order of years; at least one.</param>
/// <param name="ComesBack">The name is used again later, after years without it.</param>
/// <param name="WasBefore">It was used earlier.</param>
public sealed record ProjectSpan(ulong UnitId, ulong ProjectId, string Name, IReadOnlyList<FiledYear> Years, bool ComesBack = false, bool WasBefore = false)
{
    public FiledYear First => Years[0];

    public FiledYear Last => Years[^1];

    public FiledYear? In(int year) => Years.FirstOrDefault(filed => filed.Year == year);
}

/// <summary>What a project's own form, or a ledger, says of a year. Amounts in the currency's unit (yuan), null where nothing is said.</summary>
/// <param name="Asked">申报数.</param>
/// <param name="Budget">The latest stage known of the year's budget.</param>
/// <param name="Executed">Where a self-evaluation or a ledger tells it.</param>
/// <param name="PriorBudget">The year before's budget as this year's form declares it.</param>
/// <param name="PriorExecuted">Likewise its execution.</param>
/// <param name="Types">项目类型 ticked, joined by 、.</param>
/// <param name="Purposes">资金用途 ticked.</param>
public sealed record FiledYear(
    int Year,
    ulong DeclarationId,
    string Currency,
    decimal? Asked,
    decimal? Budget,
    decimal? Executed,
    decimal? PriorBudget,
    decimal? PriorExecuted,
    string? Types,
    string? Purposes);

/// <summary>What a declaration consists of: names of its budget lines and ids of its indicators' names.</summary>
public sealed record Contents(IReadOnlySet<string> Lines, IReadOnlySet<ulong> Indicators)
{
    public static Contents None { get; } = new(new HashSet<string>(), new HashSet<ulong>());
}

namespace PerfTargets.Corpus.Papers;

/// <summary>What a corpus says of one declaration: all that a paper has, but for what the inventor adds.</summary>
/// <param name="Matter">What the project is about, and what it does: 桥梁设施养护.</param>
/// <param name="Total">Amounts in yuan.</param>
/// <param name="Chance">Seed of what is added.</param>
internal sealed record ProjectYear(
    long UnitNumber, string Unit, int Year, string Project, string ProjectType, string FundPurpose, decimal Total, decimal Current, decimal? Prior, decimal? PriorExecuted, string Matter, long Chance, IReadOnlyList<CorpusIndicator> Indicators)
{
    /// <summary>Id of the form that it is filed on.</summary>
    public required string Form { get; init; }

    /// <summary>The kind of project in the corpus' own words, which the forms after 2020 print.</summary>
    public required string Nature { get; init; }

    public required string Department { get; init; }

    /// <summary>Eight digits, the department's the first five.</summary>
    public required string UnitCode { get; init; }

    /// <summary>What was spent in the year, in yuan; null in a corpus' last year.</summary>
    public required decimal? Executed { get; init; }

    /// <summary>The project's in its unit, whatever it is called.</summary>
    public required long ProjectNumber { get; init; }

    /// <summary>The second declaration of a project and year, which is planted.</summary>
    public required bool IsCopy { get; init; }

    /// <summary>Whether the unit files self-evaluations.</summary>
    public required bool IsEvaluating { get; init; }

    /// <summary>Seed of what is one for all declarations of a unit.</summary>
    public required long UnitChance { get; init; }
}

/// <param name="Target">As a ledger prints it.</param>
/// <param name="IsPlanted">Something in it is planted, and stays as it is.</param>
internal sealed record CorpusIndicator(string Category, string Name, string Target, bool IsPlanted)
{
    /// <summary>数量, 质量, 时效, 社会效益 …</summary>
    public required string Kind { get; init; }

    /// <summary>≥, ≤ or =; with <see cref="Number"/> and <see cref="Measure"/> it is the target.</summary>
    public required string Operator { get; init; }

    public required string Number { get; init; }

    /// <summary>Null where it is planted that none is printed.</summary>
    public required string? Measure { get; init; }

    /// <summary>In the unit of measure.</summary>
    public required decimal Value { get; init; }

    /// <summary>What was reached, in the unit of measure; null where nobody has counted, and in a corpus' last year.</summary>
    public required decimal? ActualValue { get; init; }

    /// <summary>As printed.</summary>
    public required string? Actual { get; init; }
}

namespace PerfTargets.Corpus.Papers;

/// <summary>What a corpus says of one declaration: all that a paper has, but for what the inventor adds.</summary>
/// <param name="Matter">What the project is about, and what it does: 桥梁设施养护.</param>
/// <param name="Total">Amounts in yuan.</param>
/// <param name="Chance">Seed of what is added.</param>
internal sealed record ProjectYear(
    long UnitNumber, string Unit, int Year, string Project, string ProjectType, string FundPurpose, decimal Total, decimal Current, decimal? Prior, decimal? PriorExecuted, string Matter, long Chance, IReadOnlyList<CorpusIndicator> Indicators);

/// <param name="Target">As a ledger prints it.</param>
/// <param name="IsPlanted">Something in it is planted, and stays as it is.</param>
internal sealed record CorpusIndicator(string Category, string Name, string Target, bool IsPlanted);

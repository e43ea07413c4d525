namespace PerfTargets.Corpus;

/// <summary>What a synthetic corpus (合成申报数据) is to be; equal plans give equal corpora.</summary>
/// <param name="Units">Budget units, 1 to 1,000,000.</param>
/// <param name="FirstYear">First form year, 1901 or later.</param>
/// <param name="LastYear">Last form year, up to 2199; not over yet, so nothing of it is executed.</param>
/// <param name="Projects">Mean number of projects that a unit has in a year, 1 to 10,000; single units are far from it.</param>
/// <param name="Seed">0 or more.</param>
/// <param name="Anomalies">Share of declarations with something planted in them: a fraction, 0 to 1.</param>
public sealed record CorpusPlan(int Units, int FirstYear, int LastYear, int Projects = 20, long Seed = 1, double Anomalies = 0.02);

/// <summary>How the ledgers of a corpus are written.</summary>
public enum CorpusFormat
{
    /// <summary>UTF-8 with a header, separated by commas.</summary>
    Csv,

    /// <summary>Apache Parquet, compressed.</summary>
    Parquet,
}

/// <summary>What was written.</summary>
/// <param name="Indicators">Of all declarations.</param>
/// <param name="Planted">Rows of <c>truth.csv</c>.</param>
public sealed record CorpusSize(long Units, long Declarations, long Indicators, long Planted);

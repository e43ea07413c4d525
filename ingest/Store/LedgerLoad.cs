using PerfTargets.Declarations;

namespace PerfTargets.Store;

/// <summary>What one row of a ledger (台账) is about.</summary>
public enum LedgerGrain
{
    /// <summary>A project in a year, with its amounts; several years may stand beside each other as columns.</summary>
    ProjectYear,

    /// <summary>An indicator of a project in a year.</summary>
    Indicator,
}

/// <summary>One ledger as it was taken in: the engine reads the file itself, in bulk.</summary>
/// <param name="ReadTarget">Reads a printed target.</param>
/// <param name="MappingSha256">Of the mapping it was read by.</param>
public sealed record LedgerLoad(
    long Seq,
    DateTimeOffset NotedAt,
    Document Document,
    string Reader,
    string MappingSha256,
    LedgerTable Table,
    Func<string, Target> ReadTarget,
    string? EntrySha256 = null) : StoreEvent(Seq, NotedAt, EntrySha256);

/// <summary>A table in a file, and which of its columns are which fields.</summary>
/// <param name="Path">A file that the engine reads: CSV in UTF-8, or Parquet.</param>
/// <param name="Parquet">Else CSV with a header.</param>
/// <param name="Delimiter">Of CSV; null lets the engine find it.</param>
/// <param name="Currency">ISO 4217, where no column says it.</param>
/// <param name="Absent">Cell texts that stand for nothing, e.g. <c>-</c>.</param>
/// <param name="Rewriting">Where the rows of another file were written anew into this one; null where it is as it came.</param>
public sealed record LedgerTable(
    string Path,
    bool Parquet,
    char? Delimiter,
    LedgerGrain Grain,
    IReadOnlyList<LedgerColumn> Columns,
    string Currency,
    bool Synthetic,
    IReadOnlyList<string> Absent,
    LedgerRewriting? Rewriting = null);

/// <summary>A ledger written anew as CSV with commas, whose first column is each row's number in the file as it came.</summary>
/// <param name="Aside">CSV without a header: rows that are none of the table, as number, text and reason.</param>
public sealed record LedgerRewriting(string Aside)
{
    /// <summary>The column of row numbers, from 1.</summary>
    public const string RowColumn = "row of the ledger";

    public const char Delimiter = ',';
}

/// <summary>A column of the file that is a field.</summary>
/// <param name="Name">In the file's header.</param>
/// <param name="Field">JSON name of the field: <c>unit</c>, <c>currentBudget</c>, <c>indicator</c> …</param>
/// <param name="Year">The year whose amounts stand in this column; null where a column of its own says the year.</param>
/// <param name="Scale">1 for the currency's unit, 10,000 for 万元.</param>
/// <param name="DecimalComma">1.234,56 rather than 1,234.56.</param>
public sealed record LedgerColumn(string Name, string Field, int? Year, decimal Scale, bool DecimalComma);

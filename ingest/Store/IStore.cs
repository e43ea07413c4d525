using System.Data.Common;
using PerfTargets.Declarations;

namespace PerfTargets.Store;

/// <summary>
/// Where declarations are kept: versions side by side, each known from one load to another. One writer, many readers;
/// a load is seen whole or not at all.
/// </summary>
public interface IStore : IStoreReader, IDisposable
{
    /// <summary>Place in the journal of the last committed event: the data version. 0 while empty.</summary>
    long Version { get; }

    /// <summary>
    /// Writes one load and everything derived from it in one transaction. A declaration whose content is known is
    /// unchanged (a further source gets its places); a changed one is a new version.
    /// </summary>
    /// <param name="note">Makes the event last elsewhere: called when everything is written and nothing yet committed; where it throws, nothing is.</param>
    /// <exception cref="InvalidOperationException">The load's number is not the next after <see cref="Version"/>.</exception>
    LoadOutcome Append(Load load, Action? note = null) => Append([load], note)[0];

    /// <summary>Writes loads that follow each other, and what is derived from them all, in one transaction: they are known at once.</summary>
    /// <inheritdoc cref="Append(Load, Action?)"/>
    IReadOnlyList<LoadOutcome> Append(IReadOnlyList<Load> batch, Action? note = null);

    /// <summary>Takes a ledger in: the engine reads its file in bulk, bad rows are kept aside, the rest is loaded, in one transaction.</summary>
    /// <param name="note">As of a load.</param>
    /// <exception cref="InvalidOperationException">The load's number is not the next after <see cref="Version"/>.</exception>
    /// <exception cref="LedgerUnreadableException">The engine cannot read the file as a table.</exception>
    LoadOutcome Append(LedgerLoad load, Action? note = null);

    /// <summary>Column names of a file that the engine reads, in order.</summary>
    /// <exception cref="LedgerUnreadableException">The engine cannot read the file as a table.</exception>
    IReadOnlyList<string> Columns(string path, bool parquet, char? delimiter);

    /// <summary>Writes one decision and what follows from it in one transaction.</summary>
    /// <param name="note">As of a load.</param>
    /// <exception cref="InvalidOperationException">The decision's number is not the next after <see cref="Version"/>.</exception>
    void Append(Decision decision, Action? note = null);

    /// <summary>Reads rows on a connection of its own, from the last committed state.</summary>
    IReadOnlyList<T> Query<T>(SqlText sql, Func<DbDataReader, T> row, CancellationToken cancellation);

    /// <summary>Reads rows one after the other, never holding them together; one thread reads them, to the end or until it disposes.</summary>
    IEnumerable<T> Stream<T>(SqlText sql, Func<DbDataReader, T> row, CancellationToken cancellation);

    /// <summary>
    /// SHA-256 over the logical content (every fact, name, derived row, flag, issue and quarantined part), lower-case
    /// hexadecimal; the order in which rows lie does not show.
    /// </summary>
    string Checksum();
}

/// <summary>Where rows are read: a store, or a write transaction, which also sees what it has written itself.</summary>
public interface IStoreReader
{
    IReadOnlyList<T> Query<T>(SqlText sql, Func<DbDataReader, T> row);
}

/// <summary>SQL with its values bound by name (<c>$name</c>); text never carries a value.</summary>
public sealed record SqlText(string Text, IReadOnlyDictionary<string, object?> Values)
{
    public SqlText(string text)
        : this(text, new Dictionary<string, object?>())
    {
    }
}

/// <summary>The write transaction of one event, as the rooms that derive from facts see it.</summary>
public interface IStoreTransaction : IStoreReader
{
    /// <returns>Rows touched.</returns>
    int Execute(SqlText sql);

    /// <summary>
    /// Bulk-appends rows; each holds a value for every column of the table, in its order: any number type for a number
    /// that fits, text for json and enums, <see cref="DateOnly"/> for dates, a sequence for a list.
    /// </summary>
    /// <param name="table">With its schema where that is not <c>main</c>: <c>flag</c>, <c>history.project_year</c>.</param>
    void Append(string table, IEnumerable<IReadOnlyList<object?>> rows);
}

/// <summary>Tables that follow from facts and decisions; refreshed for what an event touched, in the event's own transaction.</summary>
public interface IDerived
{
    /// <summary>Changes when the same facts would give other rows: a database made under another one is rebuilt.</summary>
    string Signature => "";

    void Refresh(IStoreTransaction transaction, Touched touched);
}

/// <summary>What an event changed.</summary>
/// <param name="Seq">The event's place in the journal.</param>
/// <param name="Declarations">New versions only; unchanged declarations are not touched.</param>
/// <param name="Decision">What was decided; null where the event is a load.</param>
/// <param name="Units">Units whose facts a ledger changed; null where <paramref name="Declarations"/> says all.</param>
public sealed record Touched(long Seq, IReadOnlyList<DeclarationVersion> Declarations, Decision? Decision = null, IReadOnlySet<ulong>? Units = null)
{
    /// <summary>The first event of a batch, whose last is <see cref="Seq"/>.</summary>
    public long FirstSeq { get; init; } = Seq;

    /// <summary>Of a batch as one event: of several versions of a declaration the last.</summary>
    public static Touched By(IReadOnlyList<Touched> batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return batch.Count == 1
            ? batch[0]
            : new Touched(batch[^1].Seq, [.. batch.SelectMany(one => one.Declarations).GroupBy(version => version.DeclarationId).Select(versions => versions.Last())]) { FirstSeq = batch[0].Seq };
    }
}

/// <summary>One version of a declaration with the ids it has in the store.</summary>
/// <param name="Version">Hash of its content (values, not places).</param>
public sealed record DeclarationVersion(ulong UnitId, ulong ProjectId, ulong DeclarationId, ulong Version, Declaration Declaration)
{
    public static DeclarationVersion Of(Declaration declaration) => new(
        Identity.Unit(declaration.Unit.Value),
        Identity.Project(declaration.Unit.Value, declaration.Project.Value),
        Identity.Declaration(declaration),
        ContentVersion.Of(declaration),
        declaration);
}

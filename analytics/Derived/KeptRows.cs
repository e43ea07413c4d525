using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>Rows of a derived relation held against those on record, as sets: a row ends where it no longer follows, and one begins only where something changed.</summary>
/// <param name="Table">In <c>history</c>.</param>
/// <param name="Keys">What tells current rows from each other; a key may be null.</param>
/// <param name="Others">The other columns but <c>known_from</c> and <c>known_to</c>.</param>
/// <param name="Select">What follows from the facts, all columns by name.</param>
internal sealed record KeptRows(string Table, string[] Keys, string Others, string Select)
{
    private string Columns => $"{string.Join(", ", Keys)}, {Others}";

    /// <summary>Leaves what follows now as <c>fresh_{Table}</c>, until <see cref="Forget"/>.</summary>
    /// <param name="within">A condition on the rows that may be others now: those that <see cref="Select"/> gives.</param>
    public void Refresh(IStoreTransaction transaction, long seq, string within)
    {
        Execute($"create or replace temp table fresh_{Table} as {Select}");
        string known = $"select {Columns} from history.{Table} where known_to = 9223372036854775807 and {within}";
        string fresh = $"select {Columns} from fresh_{Table}";
        if (transaction.Query(new SqlText($"select 1 from ({known}) limit 1"), _ => true).Count > 0)
        {
            string same = string.Join(" and ", Keys.Select(key => $"y.{key} is not distinct from s.{key}"));
            Execute($"create or replace temp table changed_row as select {Columns}, max(is_fresh) as is_fresh from (select *, false as is_fresh from ({known}) union all select *, true from ({fresh})) group by {Columns} having count(*) = 1");
            Execute(FormattableString.Invariant($"update history.{Table} y set known_to = {seq} from changed_row s where not s.is_fresh and y.known_to = 9223372036854775807 and {same}"));
            fresh = $"select {Columns} from changed_row where is_fresh";
        }
        // A unit's rows side by side, or those of one first key: whoever asks about some passes over the others.
        Execute(FormattableString.Invariant($"insert into history.{Table} ({Columns}, known_from, known_to) select *, {seq}, 9223372036854775807 from ({fresh}) order by {(Columns.Contains("unit_id", StringComparison.Ordinal) ? "unit_id" : Keys[0])}"));

        void Execute(string sql) => transaction.Execute(new SqlText(sql));
    }

    public void Forget(IStoreTransaction transaction)
    {
        foreach (string table in (string[])[$"fresh_{Table}", "changed_row"])
            transaction.Execute(new SqlText($"drop table if exists temp.{table}"));
    }
}

using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>Rows of a derived relation held against those on record, as sets: a row ends where it no longer follows, and one begins only where something changed.</summary>
/// <param name="Table">In <c>history</c>; its key is <c>declaration_id</c>.</param>
/// <param name="Columns">All but <c>known_from</c> and <c>known_to</c>.</param>
/// <param name="Select">What follows from the facts for the declarations in <c>touched_declaration</c>, with these columns in this order.</param>
internal sealed record KeptRows(string Table, string Columns, string Select)
{
    private const string Current = "known_to = 9223372036854775807";

    /// <param name="touched">Selects the declarations whose rows may be others now.</param>
    public void Refresh(IStoreTransaction transaction, long seq, string touched)
    {
        Execute($"create or replace temp table touched_declaration as select distinct declaration_id from ({touched})");
        Execute($"create or replace temp table fresh_row as {Select}");
        string known = $"select {Columns} from history.{Table} where {Current} and declaration_id in (select declaration_id from touched_declaration)";
        Execute($"create or replace temp table new_row as (select {Columns} from fresh_row) except ({known})");
        Execute(FormattableString.Invariant(
            $"update history.{Table} set known_to = {seq} where {Current} and declaration_id in (select declaration_id from (({known}) except (select {Columns} from fresh_row)))"));
        Execute(FormattableString.Invariant($"insert into history.{Table} ({Columns}, known_from, known_to) select {Columns}, {seq}, 9223372036854775807 from new_row"));
        Execute("drop table temp.fresh_row");
        Execute("drop table temp.new_row");
        Execute("drop table temp.touched_declaration");

        void Execute(string sql) => transaction.Execute(new SqlText(sql));
    }
}

using PerfTargets.Analytics.Queries;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>Keeps <c>declaration_count</c>: how many declarations there are of a kind, so that what can be chosen is asked of few rows; a new row only where a count changed.</summary>
public sealed class DeclarationCounts : IDerived
{
    private const string Columns = "unit_id, year, currency, project_type, fund_purpose, declarations, filed, to_check";

    private static readonly string Select = EmbeddedText.Read(typeof(DeclarationCounts), "DeclarationCounts.sql");
    private static readonly string Same = string.Join(" and ", ((string[])["unit_id", "year", "currency", "project_type", "fund_purpose"]).Select(key => $"y.{key} is not distinct from s.{key}"));

    public string Signature => Select;

    public void Refresh(IStoreTransaction transaction, Touched touched)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(touched);
        const string known = $"select {Columns} from history.declaration_count where known_to = 9223372036854775807 and unit_id in (select unit_id from touched_count_unit)";
        // A ledger's indicators add declarations too, without touching what else is derived of their units.
        Execute(FormattableString.Invariant($"create or replace temp table touched_count_unit as select distinct unit_id from history.declaration where known_from = {touched.Seq} or known_to = {touched.Seq}"));
        Execute($"create or replace temp table fresh_count as {Select}");
        Execute($"create or replace temp table new_count as (from fresh_count) except ({known})");
        Execute($"create or replace temp table stale_count as ({known}) except (from fresh_count)");
        Execute(FormattableString.Invariant($"update history.declaration_count y set known_to = {touched.Seq} from stale_count s where y.known_to = 9223372036854775807 and {Same}"));
        Execute(FormattableString.Invariant($"insert into history.declaration_count ({Columns}, known_from, known_to) select {Columns}, {touched.Seq}, 9223372036854775807 from new_count"));
        foreach (string table in (string[])["touched_count_unit", "fresh_count", "new_count", "stale_count"])
            Execute($"drop table temp.{table}");

        void Execute(string sql) => transaction.Execute(new SqlText(sql));
    }
}

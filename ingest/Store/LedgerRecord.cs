namespace PerfTargets.Store;

/// <summary>What is kept of a ledger beside its facts: the document, control totals in rows and in money, and the rows kept aside.</summary>
internal sealed class LedgerRecord(IStoreTransaction transaction, LedgerLoad load, LedgerSource source, ulong documentId)
{
    private const int LongestRaw = 1000;

    /// <summary>The amount that control totals add up: what was asked for, else what was decided.</summary>
    private static readonly string[] Totals = ["currentBudget", "revised", "approved", "totalBudget", "executed"];

    public (long Rejected, IReadOnlyDictionary<string, decimal> Loaded) Write(LedgerCounts counts)
    {
        Document document = load.Document;
        if (transaction.Query(new SqlText("select 1 from document where document_id = $id", new Dictionary<string, object?> { ["id"] = documentId }), _ => true).Count == 0)
            transaction.Append("document", [[documentId, document.Sha256, document.Name, document.MediaType, document.Bytes, document.Pages]]);
        new Dimensions(transaction).AddMessages(LedgerMessages.All);
        BrokenLines();
        long told = Count("select coalesce(sum(told), 0)::bigint from ledger_distinct where of_names = 0");
        long rejected = Count("select count(*) from ledger_reject"), broken = Count("select count(*) from ledger_broken");
        transaction.Append("load", [[load.Seq, load.NotedAt, documentId, load.Reader, load.MappingSha256, told + broken, told - rejected, rejected + broken, counts.New + counts.Changed, load.EntrySha256]]);
        Dictionary<string, decimal> loaded = Amounts();
        KeepAside();
        if (told > rejected)
            transaction.Execute(new SqlText("insert into measure_version values ('facts', $seq) on conflict do update set seq = excluded.seq", new Dictionary<string, object?> { ["seq"] = load.Seq }));
        return (rejected + broken, loaded);
    }

    /// <summary>Lines that the engine could not take for rows; it tells of them once a reading. Before them, those that were kept aside when the file was written anew.</summary>
    private void BrokenLines()
    {
        bool told = Count("select count(*) from duckdb_tables() where table_name = 'reject_errors'") > 0;
        Execute(told
            ? "create or replace temp table ledger_broken as select line, any_value(csv_line) as raw, any_value(error_message) as argument from reject_errors group by line"
            : "create or replace temp table ledger_broken (line bigint, raw text, argument text)");
        if (load.Table.Rewriting is { } rewriting)
            Execute($"insert into ledger_broken from read_csv({LedgerSource.Literal(rewriting.Aside)}, auto_detect = false, header = false, delim = ',', quote = '\"', escape = '\"', max_line_size = 4194304, columns = {{'line': 'bigint', 'raw': 'text', 'argument': 'text'}})");
        if (!told)
            return;
        Execute("drop table reject_errors");
        Execute("drop table reject_scans");
    }

    private Dictionary<string, decimal> Amounts()
    {
        if (load.Table.Grain != LedgerGrain.ProjectYear || Totals.FirstOrDefault(source.Has) is not { } total)
            return [];
        string column = LedgerSource.Name(total);
        var sums = transaction.Query(
            new SqlText($"""
                select currency, coalesce(sum({column}), 0)::decimal(38, 2), coalesce(sum({column}) filter (where n not in (select n from ledger_reject)), 0)::decimal(38, 2), coalesce(sum({LedgerSource.Name(total + "_rest")}), 0)::double
                from ledger_row group by currency order by currency
                """),
            row => (Currency: row.GetString(0), Read: row.GetDecimal(1), Loaded: row.GetDecimal(2), Residue: row.GetDouble(3)));
        Dictionary<string, decimal> opened = transaction.Query(
            new SqlText($"select currency, coalesce(sum(current_budget), 0)::decimal(38, 2) from history.declaration where known_from = {load.Seq} group by currency"), row => KeyValuePair.Create(row.GetString(0), row.GetDecimal(1))).ToDictionary();
        transaction.Append("load_amount", sums.Select(sum => new object?[] { load.Seq, sum.Currency, sum.Read, sum.Loaded, opened.GetValueOrDefault(sum.Currency) }));
        transaction.Append("issue", sums.Where(sum => Math.Abs(sum.Residue) > 0.01).Select(sum => new object?[]
        {
            load.Seq, documentId, null, null, null, total, "warning", LedgerMessages.Rounded.Id,
            System.Text.Json.JsonSerializer.Serialize(new[] { sum.Currency, FormattableString.Invariant($"{sum.Residue:0.####}") }), null, null, null, null, null,
        }));
        return sums.ToDictionary(sum => sum.Currency, sum => sum.Loaded, StringComparer.Ordinal);
    }

    private void KeepAside()
    {
        string raw = load.Table.Grain == LedgerGrain.ProjectYear
            ? $"(select left(concat_ws(' | ', r.unit, r.project_key, r.year, r.wrong), {LongestRaw}) from ledger_row r where r.n = j.n)"
            : "null";
        Execute($"""
            insert into quarantine
            select {load.Seq}, (row_number() over (order by first_line) - 1)::integer, {documentId}, first_line, first_line, raw, message_id, json_array(first_line::text, coalesce(argument, '')), null, null,
                null, null, null, null, null, null, null, null
            from (
                select {source.Line("j.n")} as first_line, {raw} as raw, j.message_id, j.argument from ledger_reject j
                union all
                select line, left(raw, {LongestRaw}), '{LedgerMessages.LineBroken.Id}', argument from ledger_broken)
            """);
    }

    private long Count(string sql) => transaction.Query(new SqlText(sql), row => row.GetInt64(0))[0];

    private void Execute(string sql) => transaction.Execute(new SqlText(sql));
}

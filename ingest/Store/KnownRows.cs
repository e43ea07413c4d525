namespace PerfTargets.Store;

/// <summary>Another source of a content that is known: its places, under the row numbers by which the content is stored.</summary>
/// <param name="seq">The event that tells of each declaration.</param>
internal sealed class KnownRows(IStoreTransaction transaction, string cause, IReadOnlyDictionary<ulong, long> seq)
{
    /// <summary>A source that is new to a known content gets its places; one that says the same as before changes nothing.</summary>
    public void AddPlaces(DeclarationVersion[] unchanged)
    {
        NumberAsKnown(unchanged);
        transaction.Execute(new SqlText("delete from incoming"));
        transaction.Execute(new SqlText($"""
            insert into incoming select i.declaration_id, i.document_id, i.seq from ({PlacesOf("incoming_place")}) i
            left join ({PlacesOf("place")}) p using (declaration_id, document_id)
            where p.content is distinct from i.content
            """));
        transaction.Execute(new SqlText($"""
            update history.place p set known_to = i.seq from incoming i
            where p.known_to = {Schema.Current} and p.declaration_id = i.declaration_id and p.document_id = i.version
            """));
        transaction.Execute(new SqlText("""
            insert into history.place select p.* from incoming_place p
            where (p.declaration_id, p.document_id) in (select (declaration_id, version) from incoming)
            """));

        static string PlacesOf(string table) => $"""
            select declaration_id, document_id, max(known_from) as seq, sum(hash(field, n, page, line, last_line, cell, printed, decided_by, confidence)) as content
            from {table} where declaration_id in (select declaration_id from incoming_place) group by declaration_id, document_id
            """;
    }

    /// <summary>What a reading left open of a row is about the row as stored.</summary>
    public IEnumerable<DeclarationVersion> Numbered(DeclarationVersion[] versions)
    {
        Dictionary<(ulong, string), string> moved = transaction.Query(
            new SqlText("select declaration_id, concat(list, '[', n, ']'), concat(list, '[', known_n, ']') from moved_row"),
            row => KeyValuePair.Create((row.GetFieldValue<ulong>(0), row.GetString(1)), row.GetString(2))).ToDictionary();
        return moved.Count == 0 ? versions : versions.Select(version => version with
        {
            Declaration = version.Declaration with { Issues = [.. version.Declaration.Issues.Select(issue => issue with { Field = AsKnown(version.DeclarationId, issue.Field) })] },
        });

        string? AsKnown(ulong declaration, string? field) =>
            field?.IndexOf(']', StringComparison.Ordinal) is > 0 and var end && moved.TryGetValue((declaration, field[..(end + 1)]), out string? known) ? known + field[(end + 1)..] : field;
    }

    /// <summary>
    /// Content has no row order: places of a source that prints the rows in another one go to the numbers under which the
    /// same rows are stored. Of rows that say the same, the first is the first.
    /// </summary>
    private void NumberAsKnown(DeclarationVersion[] unchanged)
    {
        Rows("place", facts => facts.Places());
        Rows("funding", facts => facts.Funding());
        Rows("budget_line", facts => facts.BudgetLines());
        Rows("indicator", facts => facts.Indicators());
        transaction.Execute(new SqlText("delete from moved_row"));
        Match("funding", "funding", "source, stage, amount");
        Match("budgetLines", "budget_line", @"regexp_replace(name, '\s', '', 'g'), amount");
        Match("indicators", "indicator", "level1, level2, name_id, horizon, regexp_replace(target_text, '\\s', '', 'g'), operator, value, upper, unit, actual_text, actual_operator, actual, actual_upper, actual_unit, weight, score, deviation");
        transaction.Execute(new SqlText("""
            update incoming_place p set n = m.known_n, field = regexp_replace(p.field, '\d+', m.known_n::text)
            from moved_row m where m.declaration_id = p.declaration_id and m.n = p.n and starts_with(p.field, m.list)
            """));

        void Rows(string table, Func<FactRows, IEnumerable<object?[]>> rows)
        {
            transaction.Execute(new SqlText($"delete from incoming_{table}"));
            transaction.Append($"temp.incoming_{table}", unchanged.SelectMany(version => rows(new FactRows(version, seq[version.DeclarationId], cause))));
        }

        void Match(string list, string table, string content)
        {
            transaction.Execute(new SqlText($"""
                insert into moved_row select i.declaration_id, '{list}', i.n, k.n
                from ({Numbered("incoming_" + table)}) i join ({Numbered(table)}) k using (declaration_id, content, nth) where i.n <> k.n
                """));

            string Numbered(string rows) => $"""
                select declaration_id, n, hash({content}) as content, row_number() over (partition by declaration_id, hash({content}) order by n) as nth
                from {rows} where declaration_id in (select declaration_id from incoming_place)
                """;
        }
    }
}

using FsCheck.Xunit;
using PerfTargets.Store;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Store;

[Trait("tier", "full")]
public sealed class HistoryProperties
{
    /// <summary>Any loads of any declarations: the state as of each load is the state that was current after it.</summary>
    [Property(MaxTest = 25)]
    public void As_of_any_past_load_the_store_says_what_it_said_then(byte[][] history)
    {
        using DuckDbStore store = DuckDbStore.InMemory();
        var current = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        var then = new List<string>();
        foreach (byte[] load in history.Take(12))
        {
            // Low bits choose the project, high bits its budget: repeats, changes and returns are all likely.
            (string Project, decimal Budget)[] declared = [.. load.DistinctBy(cell => cell % 4).Select(cell => ($"项目{cell % 4}", (decimal)(cell / 86)))];
            int seq = then.Count + 1;
            store.Append(Some.Load(seq, $"{seq}.txt", [.. declared.Select(row => Some.Declaration(project: row.Project, budget: row.Budget, lines: [Some.Line("甲", row.Budget)]))]));
            foreach ((string project, decimal budget) in declared)
                current[project] = budget;
            then.Add(string.Join(' ', current.Select(row => FormattableString.Invariant($"{row.Key}={row.Value:0.00}={row.Value:0.00}"))));
        }

        var asOf = Enumerable.Range(1, then.Count).Select(seq => store.Query(
            new SqlText("""
                select coalesce(string_agg(concat_ws('=', p.name, d.current_budget, b.amount), ' ' order by p.name), '')
                from history.declaration d
                join history.budget_line b on b.declaration_id = d.declaration_id and b.known_from <= $seq and $seq < b.known_to
                join project p using (project_id)
                where d.known_from <= $seq and $seq < d.known_to
                """, new Dictionary<string, object?> { ["seq"] = (long)seq }),
            row => row.GetString(0))[0]);
        Assert.Equal(then, asOf);
    }

    /// <summary>Documents that agree end in one state, in whatever order they come.</summary>
    [Property(MaxTest = 15)]
    public void Documents_that_agree_give_the_same_current_state_in_any_order(int seed)
    {
        Load[] loads = [.. Enumerable.Range(0, 5).Select(i => Some.Load(1, $"{i}.txt", Some.Declaration(project: $"项目{i % 3}"), Some.Declaration(project: $"项目{i % 2}", year: 2019)))];
        string inOrder = State(loads);
        new Random(seed).Shuffle(loads);
        Assert.Equal(inOrder, State(loads));

        static string State(Load[] loads)
        {
            using DuckDbStore store = DuckDbStore.InMemory();
            for (int i = 0; i < loads.Length; i++)
                store.Append(loads[i] with { Seq = i + 1 });
            return store.Query(
                new SqlText("select sum(md5_number_lower(concat_ws('|', d.declaration_id, d.version, p.field, p.document_id, p.line)))::text from declaration d join place p using (declaration_id)"),
                row => row.GetString(0))[0];
        }
    }
}

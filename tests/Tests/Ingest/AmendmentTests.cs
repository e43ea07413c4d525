using System.Globalization;
using System.Text;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Crash;
using PerfTargets.Declarations;
using PerfTargets.Ingest;
using PerfTargets.Store;

namespace PerfTargets.Tests.Ingest;

/// <summary>Documents that amend each other, that are withdrawn, settled and corrected.</summary>
public sealed class AmendmentTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("perftargets-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    [Trait("tier", "full")]
    public void The_highest_printed_date_is_in_force_whatever_comes_first()
    {
        string[] documents =
        [
            "甲|2018|培训|100", "甲|2018|培训|120|@2018-03-01|满意度:90", "甲|2018|培训|110|@2018-06-01|完成率:80\n乙|2018|网格|7", "乙|2018|网格|8\n丙|2018|运维|5", "乙|2018|网格|9",
            "丙|2018|运维|5|@2018-02-01",
        ];
        Random random = new(20180601);
        HashSet<string> states = [];
        for (int n = 0; n < 100; n++)
        {
            random.Shuffle(documents);
            using Home home = Open();
            foreach (string document in documents)
                Take(home, document);
            states.Add(State(home.Store, home.Store.Version));
        }
        string state = Assert.Single(states);
        Assert.Contains("甲 培训 110.00", state, StringComparison.Ordinal);
    }

    [Fact]
    public void A_printed_number_of_an_amendment_goes_before_dates()
    {
        string[] documents = ["甲|2018|培训|100|@2018-06-01", "甲|2018|培训|110|@1|@2018-03-01", "甲|2018|培训|120|@2", "甲|2018|培训|130|@2018-12-01"];
        foreach (string[] order in new[] { documents, [.. documents.Reverse()], [documents[2], documents[0], documents[3], documents[1]] })
        {
            using Home home = Open();
            foreach (string document in order)
                Take(home, document);
            Assert.Equal(["120.00"], Texts(home, "select current_budget::text from declaration"));
            Assert.Equal(["2 true false", "1 false false", "- false false", "- false false"], new MeasureQueries(home.Store).Rows<ClaimList>(MeasureQuery.All, Viewer.Local).Rows.Select(row => $"{row.RevisionNumber?.ToString(CultureInfo.InvariantCulture) ?? "-"} {(row.InForce ? "true" : "false")} {(row.Conflicting ? "true" : "false")}"));
            Assert.True(home.Rebuild().IsEqual);
        }
    }

    [Fact]
    public void What_dates_do_not_tell_a_person_settles_and_a_later_date_goes_before_that()
    {
        using Home home = Open();
        ulong first = Take(home, "甲|2018|培训|100"), second = Take(home, "甲|2018|培训|120");
        (ulong declaration, ulong[] versions) = Claimed(home);
        Assert.Equal(2, versions.Length);
        Assert.NotEqual(first, second);

        foreach (ulong version in versions)
        {
            Assert.IsType<AmendmentOutcome.Done>(home.Settle("王", "以盖章件为准", new Settlement(declaration, version)));
            Assert.Equal(version, Current(home));
        }
        Assert.IsType<AmendmentOutcome.NothingThere>(home.Settle("王", "没有这一版", new Settlement(declaration, 7)));
        Take(home, "甲|2018|培训|130|@2018-06-01");
        Assert.DoesNotContain(Current(home), versions);
        Assert.True(home.Rebuild().IsEqual);
    }

    [Fact]
    public void What_a_document_alone_told_is_gone_with_it_and_the_journal_keeps_both()
    {
        using Home home = Open();
        ulong first = Take(home, "甲|2018|培训|100|满意度:90\n?看不懂"), second = Take(home, "甲|2018|培训|120|@2018-06-01\n乙|2018|网格|7");

        Assert.IsType<AmendmentOutcome.Done>(home.Withdraw("王", "误传", new Withdrawal(second, null)));
        Assert.Equal(["甲 100.00 1"], Texts(home, "select concat_ws(' ', u.name, d.current_budget, (select count(*) from indicator i where i.declaration_id = d.declaration_id)) from declaration d join unit u using (unit_id)"));
        Assert.IsType<AmendmentOutcome.NothingThere>(home.Withdraw("王", "再撤一次", new Withdrawal(second, null)));
        Assert.IsType<AmendmentOutcome.Done>(home.Withdraw("王", "全部撤回", new Withdrawal(first, null)));
        Assert.Empty(Texts(home, "select declaration_id::text from declaration union all select declaration_id::text from place union all select declaration_id::text from claim"));
        Assert.Equal(["withdraw 误传", "withdraw 全部撤回"], Texts(home, "select concat_ws(' ', kind, reason) from decision order by seq"));
        Assert.True(home.Rebuild().IsEqual);
        Assert.Empty(home.Verify().Findings);

        Assert.Equal(first, Take(home, "甲|2018|培训|100|满意度:90\n?看不懂"));
        Assert.Equal(["100.00"], Texts(home, "select current_budget::text from declaration"));
    }

    [Fact]
    public void A_source_that_is_withdrawn_leaves_what_another_says_alike()
    {
        using Home home = Open();
        ulong first = Take(home, "甲|2018|培训|100"), second = Take(home, "甲|2018|培训|100\n乙|2018|网格|7");
        home.Withdraw("王", "误传", new Withdrawal(first, null));
        Assert.Equal([$"{second} {second}"], Texts(home, "select concat_ws(' ', d.document_id, p.document_id) from declaration d join place p using (declaration_id) join unit u on u.unit_id = d.unit_id where u.name = '甲' and p.field = 'unit'"));
    }

    [Fact]
    public void A_correction_holds_in_every_format_order_and_rebuild_while_the_print_says_what_it_was_made_against()
    {
        using Home home = Open();
        Take(home, "甲|2018|培训|100|满意度:90|完成率:80");
        (ulong declaration, _) = Claimed(home);
        CorrectionText budget = new("currentBudget", "100.00", "105.5"), target = new("indicators[1].target", "≥80%", "≥85%");

        Assert.IsType<AmendmentOutcome.Done>(home.Correct("王", "多印了一位", declaration, budget));
        Assert.IsType<AmendmentOutcome.Done>(home.Correct("王", "看错", declaration, target));
        Assert.IsType<AmendmentOutcome.NothingThere>(home.Correct("王", "晚了一步", declaration, budget));
        Take(home, "甲|2018|培训|100|完成率:80|满意度:90\n");
        Assert.Equal(["105.50 ≥85% ≥90%"], Texts(home, "select concat_ws(' ', d.current_budget, (select string_agg(i.target_text, ' ' order by i.target_text) from indicator i where i.declaration_id = d.declaration_id)) from declaration d"));
        Assert.Equal(["100 correction", "100 correction"], Texts(home, "select concat_ws(' ', printed, decided_by) from place where field = 'currentBudget'"));
        Assert.True(home.Rebuild().IsEqual);

        // An amended form that says something else there is not mended by it; elsewhere the correction holds.
        Take(home, "甲|2018|培训|140|完成率:80|满意度:95|@2018-06-01");
        Assert.Equal(["140.00 ≥85% ≥95%"], Texts(home, "select concat_ws(' ', d.current_budget, (select string_agg(i.target_text, ' ' order by i.target_text) from indicator i where i.declaration_id = d.declaration_id)) from declaration d"));
        Assert.Contains("correction-lapsed [\"currentBudget\",\"100.00\"]", Texts(home, "select concat_ws(' ', message_id, arguments) from issue"));
    }

    /// <summary>Any documents, withdrawals, settlements and corrections, one after the other.</summary>
    [Fact]
    [Trait("tier", "full")]
    public void As_of_every_past_moment_the_store_says_what_it_said_then_and_a_rebuild_says_the_same()
    {
        for (int seed = 0; seed < 12; seed++)
        {
            Random random = new(seed);
            using Home home = Open();
            List<ulong> documents = [];
            SortedDictionary<long, string> then = [];
            for (int step = 0; step < 14; step++)
            {
                Step(home, random, documents);
                then[home.Store.Version] = State(home.Store, home.Store.Version);
            }
            Assert.All(then, moment => Assert.Equal(moment.Value, State(home.Store, moment.Key)));
            Assert.True(home.Rebuild().IsEqual, string.Create(CultureInfo.InvariantCulture, $"seed {seed}"));
            Assert.All(then, moment => Assert.Equal(moment.Value, State(home.Store, moment.Key)));
        }
    }

    /// <summary>The rank of claims is told twice: where versions are written, and in the list of claims.</summary>
    [Fact]
    public void What_the_list_of_claims_calls_in_force_is_what_counts()
    {
        int several = 0;
        for (int seed = 100; seed < 108; seed++)
        {
            Random random = new(seed);
            using Home home = Open();
            List<ulong> documents = [];
            for (int step = 0; step < 12; step++)
            {
                Step(home, random, documents, correcting: false);
                Dictionary<ulong, ulong> counts = home.Store.Query(new SqlText("select declaration_id, version from declaration"), row => KeyValuePair.Create(row.GetFieldValue<ulong>(0), row.GetFieldValue<ulong>(1)), default).ToDictionary();
                ILookup<ulong, ClaimList> claims = new MeasureQueries(home.Store).Rows<ClaimList>(MeasureQuery.All, Viewer.Local).Rows.ToLookup(row => row.DeclarationId);
                Assert.Equal(counts.Keys.Order(), claims.Select(group => group.Key).Order());
                Assert.All(claims, group => Assert.Equal([counts[group.Key]], group.Where(row => row.InForce).Select(row => row.Version).Distinct()));
                several += claims.Count(group => group.DistinctBy(row => row.Version).Skip(1).Any());
            }
        }
        Assert.True(several > 20);
    }

    private static void Step(Home home, Random random, List<ulong> documents, bool correcting = true)
    {
        int chance = random.Next(10);
        if (chance < 6 || documents.Count == 0)
        {
            string day = random.Next(3) switch
            {
                0 => "",
                1 => string.Create(CultureInfo.InvariantCulture, $"|@{1 + random.Next(2)}"),
                _ => string.Create(CultureInfo.InvariantCulture, $"|@2018-0{1 + random.Next(3)}-01"),
            };
            documents.Add(Take(home, string.Join('\n', Enumerable.Range(0, 1 + random.Next(3)).Select(n => string.Create(CultureInfo.InvariantCulture, $"单位{n}|2018|项目{random.Next(2)}|{random.Next(3)}{day}|满意度:{90 + random.Next(2)}")).DistinctBy(line => line[..12]))));
        }
        else if (chance < 8)
        {
            home.Withdraw("王", "误传", new Withdrawal(documents[random.Next(documents.Count)], null));
        }
        else if (home.Store.Query(new SqlText("select declaration_id, version from claim order by hash(version + 7) limit 1"), row => (row.GetFieldValue<ulong>(0), row.GetFieldValue<ulong>(1)), default) is [var (declaration, version)])
        {
            if (chance == 8 || !correcting)
                home.Settle("王", "以此为准", new Settlement(declaration, version));
            else
                home.Correct("王", "看错", declaration, new CorrectionText("currentBudget", "1.00", "17"));
        }
    }

    private Home Open() => Home.Open(Path.Combine(_folder.FullName, Guid.NewGuid().ToString("N")), [], LineReader.Read, LineReader.Version, TimeProvider.System, _ => { });

    private static ulong Take(Home home, string document)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(document);
        home.Ingestion.Take(string.Create(CultureInfo.InvariantCulture, $"{RawFiles.Sha256(bytes)[..6]}.txt"), bytes);
        return Identity.Document(RawFiles.Sha256(bytes));
    }

    private static (ulong Declaration, ulong[] Versions) Claimed(Home home)
    {
        var claims = home.Store.Query(new SqlText("select declaration_id, version from claim order by version"), row => (Id: row.GetFieldValue<ulong>(0), Version: row.GetFieldValue<ulong>(1)), default);
        return (claims[0].Id, [.. claims.Select(claim => claim.Version).Distinct()]);
    }

    private static ulong Current(Home home) => home.Store.Query(new SqlText("select version from declaration"), row => row.GetFieldValue<ulong>(0), default)[0];

    private static string[] Texts(Home home, string sql) => [.. home.Store.Query(new SqlText(sql), row => row.GetString(0), default)];

    /// <summary>What is known at a moment, apart from since when.</summary>
    private static string State(IStore store, long moment) => string.Join('\n', store.Query(
        new SqlText(
            """
            with d as (from history.declaration where known_from <= $seq and $seq < known_to),
                i as (from history.indicator where known_from <= $seq and $seq < known_to),
                p as (from history.place where known_from <= $seq and $seq < known_to)
            select concat_ws(' ', u.name, j.name, d.current_budget, d.version, d.confidence,
                (select string_agg(concat_ws(' ', n, target_text), ',' order by target_text) from i where i.declaration_id = d.declaration_id),
                (select string_agg(concat_ws(' ', field, document_id, printed, decided_by), ',' order by document_id, field, printed) from p where p.declaration_id = d.declaration_id and field not in ('revision', 'revisionNumber')))
            from d join unit u using (unit_id) join project j using (project_id)
            order by 1
            """,
            new Dictionary<string, object?> { ["seq"] = moment }),
        row => row.GetString(0), default));
}

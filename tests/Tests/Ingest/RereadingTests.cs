using System.Globalization;
using System.Text;
using PerfTargets.Crash;
using PerfTargets.Declarations;
using PerfTargets.Ingest;
using PerfTargets.Store;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Ingest;

/// <summary>A newer reader: what it makes otherwise of a document waits for a person; a rebuild changes no number.</summary>
public sealed class RereadingTests : IDisposable
{
    private const string Budgets = "select concat_ws(' ', u.name, d.current_budget) from declaration d join unit u using (unit_id) order by 1";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("perftargets-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void What_a_newer_reader_reads_otherwise_waits_and_counts_once_it_is_accepted()
    {
        using (Home home = Open(1))
            Take(home, "甲|2018|培训|100|满意度:90\n乙|2018|网格|7");
        using (Home home = Open(2))
        {
            DocumentReport report = Assert.Single(home.Ingestion.Reread(TestContext.Current.CancellationToken));
            Assert.Equal((0, 0, 1, 1), (report.Outcome!.New, report.Outcome.Changed, report.Outcome.Unchanged, report.Outcome.Held));
            Assert.Contains("reading-waits", report.Issues.Select(issue => issue.Message.Id));
            Assert.Empty(home.Ingestion.Reread(TestContext.Current.CancellationToken));
            Assert.Equal(["乙 7.00", "甲 100.00"], Texts(home, Budgets));
            (ulong id, WaitingReading waiting) = Waiting(home);
            Difference difference = Assert.Single(DeclarationDifferences.Between(StoredDeclarations.Read(home.Store, "d.declaration_id = $id", new Dictionary<string, object?> { ["id"] = id })[0].Declaration, waiting.Reading));
            Assert.Equal(("currentBudget", "100.00", "102.00"), (difference.Field, difference.Before, difference.Now));
            Assert.True(home.Rebuild().IsEqual);
            Assert.Empty(home.Verify().Findings);

            Assert.IsType<AmendmentOutcome.NothingThere>(home.Judge("王", "看过原件", new Acceptance(id, waiting.DocumentId, 7, true)));
            Assert.IsType<AmendmentOutcome.Done>(home.Judge("王", "看过原件", new Acceptance(id, waiting.DocumentId, waiting.Version, true)));
            Assert.Equal(["乙 7.00", "甲 102.00"], Texts(home, Budgets));
            Assert.Empty(home.ReadingsOf(id));
            Assert.Equal(["document", "reader"], Texts(home, "select cause from history.declaration d join unit u using (unit_id) where u.name = '甲' order by known_from"));
        }
        using Home later = Open(3);
        Assert.True(later.Rebuild().IsEqual);
        Assert.Equal(["乙 7.00", "甲 102.00"], Texts(later, Budgets));
    }

    [Fact]
    public void What_is_declined_does_not_wait_again_but_another_reading_does()
    {
        using (Home home = Open(1))
            Take(home, "甲|2018|培训|100");
        using (Home home = Open(2))
        {
            Reread(home);
            (ulong id, WaitingReading waiting) = Waiting(home);
            Assert.IsType<AmendmentOutcome.Done>(home.Judge("王", "看错", new Acceptance(id, waiting.DocumentId, waiting.Version, false)));
            Assert.Empty(home.ReadingsOf(id));
        }
        using (Home home = Open(2, version: "lines-2b"))
        {
            Reread(home);
            Assert.Empty(Texts(home, "select reader from rereading"));
        }
        using (Home home = Open(3))
        {
            Reread(home);
            Assert.Equal(["lines-3"], Texts(home, "select reader from rereading"));
            Assert.Equal(["甲 100.00"], Texts(home, Budgets));
            Assert.True(home.Rebuild().IsEqual);
        }
        // It reads again what was read at first: nothing waits any more.
        using Home first = Open(1, version: "lines-4");
        Reread(first);
        Assert.Empty(Texts(first, "select reader from rereading"));
    }

    [Fact]
    public void A_reading_that_is_lost_costs_a_reading_and_one_that_was_changed_is_not_believed()
    {
        string readings = Path.Combine(_folder.FullName, "home", "readings");
        using (Home home = Open(1))
            Take(home, "甲|2018|培训|100");
        string file = Directory.GetFiles(readings, "*.gz", SearchOption.AllDirectories).Single();
        byte[] sound = File.ReadAllBytes(file);
        using (Home home = Open(1, read: _ => 50))
        {
            // The same version of the reader, which reads otherwise: a rebuild keeps what was read, and a check tells.
            Assert.True(home.Rebuild().IsEqual);
            Assert.Equal(["read-otherwise"], home.Verify().Findings.Select(finding => finding.Message.Id));
            using (Home other = Home.Open(Path.Combine(_folder.FullName, "other"), [], Reader(_ => 99), "lines-1", TimeProvider.System))
                Take(other, "甲|2018|培训|100");
            File.Copy(Directory.GetFiles(Path.Combine(_folder.FullName, "other", "readings"), "*.gz", SearchOption.AllDirectories).Single(), file, overwrite: true);
            Assert.False(home.Rebuild().IsEqual);
            Assert.Equal(["甲 50.00"], Texts(home, Budgets));
            File.WriteAllBytes(file, sound[..(sound.Length / 2)]);
            Assert.True(home.Rebuild().IsEqual);
        }
    }

    [Fact]
    public void The_next_document_in_force_is_found_by_what_was_accepted()
    {
        using (Home home = Open(1))
        {
            Take(home, "甲|2018|培训|100|@2018-06-01");
            Take(home, "甲|2018|培训|100|@2018-03-01|满意度:80");
        }
        // The later document's date is read otherwise now: the earlier one is in force.
        using Home newer = Open(2, read: _ => 1, day: "@2018-01-01");
        Reread(newer);
        (ulong id, _) = Waiting(newer);
        foreach (WaitingReading waiting in newer.ReadingsOf(id))
            Assert.IsType<AmendmentOutcome.Done>(newer.Judge("王", "看过", new Acceptance(id, waiting.DocumentId, waiting.Version, true)));
        Assert.Single(Texts(newer, Budgets));
        Assert.True(newer.Rebuild().IsEqual);
    }

    /// <summary>Documents, readers, words on their readings and withdrawals, one after the other.</summary>
    [Fact]
    [Trait("tier", "full")]
    public void As_of_every_past_moment_it_is_as_it_was_then_and_a_rebuild_under_any_reader_is_equal()
    {
        int judged = 0;
        for (int seed = 0; seed < 6; seed++)
        {
            Random random = new(seed);
            string directory = Path.Combine(_folder.FullName, string.Create(CultureInfo.InvariantCulture, $"random-{seed}"));
            SortedDictionary<long, string> then = [];
            for (int round = 0; round < 5; round++)
            {
                int reader = random.Next(1, 4);
                using Home home = Home.Open(directory, [], Reader(budget => budget + (budget % reader)), string.Create(CultureInfo.InvariantCulture, $"lines-{reader}"), TimeProvider.System, _ => { });
                Assert.All(then, moment => Assert.Equal(moment.Value, State(home.Store, moment.Key)));
                for (int step = 0; step < 4; step++)
                {
                    judged += Step(home, random) ? 1 : 0;
                    then[home.Store.Version] = State(home.Store, home.Store.Version);
                }
                Assert.True(home.Rebuild().IsEqual, string.Create(CultureInfo.InvariantCulture, $"seed {seed}"));
                Assert.All(then, moment => Assert.Equal(moment.Value, State(home.Store, moment.Key)));
            }
        }
        Assert.True(judged > 0);
    }

    private static bool Step(Home home, Random random)
    {
        switch (random.Next(5))
        {
            case 0 or 1:
                Take(home, string.Join('\n', Enumerable.Range(0, 1 + random.Next(2)).Select(n => string.Create(CultureInfo.InvariantCulture, $"单位{n}|2018|项目|{random.Next(6)}|满意度:{90 + random.Next(2)}"))));
                return false;
            case 2:
                foreach (DocumentReport _ in home.Ingestion.Reread(TestContext.Current.CancellationToken))
                {
                }
                return false;
            case 3 when home.Store.Query(new SqlText("select document_id from claim order by hash(document_id, version) limit 1"), row => row.GetFieldValue<ulong>(0), default) is [var document] && random.Next(2) == 0:
                home.Withdraw("王", "误传", new Withdrawal(document, null));
                return false;
            default:
                if (home.Store.Query(new SqlText("select declaration_id, document_id, version from rereading order by version limit 1"), row => new Acceptance(row.GetFieldValue<ulong>(0), row.GetFieldValue<ulong>(1), row.GetFieldValue<ulong>(2), random.Next(3) > 0), default) is not [var acceptance])
                    return false;
                Assert.IsType<AmendmentOutcome.Done>(home.Judge("王", "看过", acceptance));
                return true;
        }
    }

    /// <param name="version">Of the reader; null for one of the number's own.</param>
    private Home Open(int reader, string? version = null, Func<decimal, decimal>? read = null, string? day = null) => Home.Open(
        Path.Combine(_folder.FullName, "home"), [], Reader(read ?? (budget => budget == 100 ? 100 + ((reader - 1) * 2) : budget), day),
        version ?? string.Create(CultureInfo.InvariantCulture, $"lines-{reader}"), TimeProvider.System, _ => { });

    /// <summary>Reads budgets in its own way.</summary>
    private static Func<string, ReadOnlyMemory<byte>, DocumentReading> Reader(Func<decimal, decimal> budget, string? day = null) => (name, bytes) =>
    {
        DocumentReading reading = LineReader.Read(name, bytes);
        return reading with
        {
            Declarations = [.. reading.Declarations.Select(declaration => declaration with
            {
                CurrentBudget = declaration.CurrentBudget! with { Value = new Money(budget(declaration.CurrentBudget.Value.Amount)) },
                Revision = declaration.Revision is { } revision && day is not null && revision.Value.Month == 6 ? revision with { Value = DateOnly.Parse(day[1..], CultureInfo.InvariantCulture) } : declaration.Revision,
            })],
        };
    };

    private static void Take(Home home, string document)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(document);
        home.Ingestion.Take(string.Create(CultureInfo.InvariantCulture, $"{RawFiles.Sha256(bytes)[..6]}.txt"), bytes);
    }

    private static void Reread(Home home) => Assert.NotEmpty(home.Ingestion.Reread(TestContext.Current.CancellationToken).ToArray());

    private static (ulong Declaration, WaitingReading Waiting) Waiting(Home home)
    {
        ulong id = home.Store.Query(new SqlText("select declaration_id from rereading"), row => row.GetFieldValue<ulong>(0), default)[0];
        return (id, home.ReadingsOf(id)[0]);
    }

    private static string[] Texts(Home home, string sql) => [.. TemporaryHome.Texts(home.Store, sql)];

    private static string State(IStore store, long moment) => string.Join('\n', store.Query(
        new SqlText(
            """
            with d as (from history.declaration where known_from <= $seq and $seq < known_to),
                r as (from history.rereading where known_from <= $seq and $seq < known_to)
            select concat_ws(' ', d.declaration_id, d.current_budget, d.version, d.cause, d.document_id, (select string_agg(concat_ws(' ', document_id, version, reader), ',' order by document_id, version) from r where r.declaration_id = d.declaration_id))
            from d order by 1
            """,
            new Dictionary<string, object?> { ["seq"] = moment }),
        row => row.GetString(0), default));
}

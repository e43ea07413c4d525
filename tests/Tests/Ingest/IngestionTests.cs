using PerfTargets.Ingest;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Ingest;

public sealed class IngestionTests : IDisposable
{
    private readonly TemporaryHome _home = new();

    [Fact]
    public void The_same_document_twice_changes_nothing()
    {
        const string document = "甲|2018|培训|100.5|满意度:90\n乙|2018|网格|200\n?没看懂";
        using Home home = _home.Open();
        DocumentReport first = TemporaryHome.Take(home, document);
        (string checksum, string journal) = (home.Store.Checksum(), File.ReadAllText(_home.Folder.Journal));
        DocumentReport again = TemporaryHome.Take(home, document, "同一文件.txt");

        Assert.Equal((2, 0, 0, 1), Counts(first));
        Assert.Equal((0, 0, 2, 1), Counts(again));
        Assert.Equal((false, true), (first.AlreadyKnown, again.AlreadyKnown));
        Assert.Equal(300.5m, again.Outcome!.CurrentBudget["CNY"]);
        Assert.Equal((checksum, journal), (home.Store.Checksum(), File.ReadAllText(_home.Folder.Journal)));
    }

    [Fact]
    public void A_document_filed_again_changes_nothing_though_a_later_one_is_in_force()
    {
        string[] documents = ["甲|2018|培训|100\n乙|2018|网格|7", "甲|2018|培训|120|@2018-06-01"];
        using Home home = _home.Open();
        foreach (string document in documents)
            TemporaryHome.Take(home, document);

        DocumentReport again = TemporaryHome.Take(home, documents[0]);

        Assert.Equal((true, (0, 0, 2, 0)), (again.AlreadyKnown, Counts(again)));
        Assert.Equal(["120.00"], TemporaryHome.Texts(home.Store, "select current_budget::text from declaration join unit using (unit_id) where name = '甲'"));
        Assert.True(TemporaryHome.Take(home, documents[1]).AlreadyKnown);
        Assert.Equal(2, home.Store.Version);
        Assert.Empty(home.Verify().Findings);
    }

    [Fact]
    public void A_newer_reader_takes_a_known_document_in_again()
    {
        _home.Take("甲|2018|培训|100");
        using Home home = _home.Open("lines-2");
        Assert.Equal((0, 0, 1, 0), Counts(TemporaryHome.Take(home, "甲|2018|培训|100")));
        Assert.Equal(2, home.Store.Version);
        Assert.True(TemporaryHome.Take(home, "甲|2018|培训|100").AlreadyKnown);
    }

    [Fact]
    public void A_document_that_cannot_be_opened_is_quarantined_once_and_the_run_goes_on()
    {
        string folder = Path.Combine(_home.Directory, "inbox");
        Directory.CreateDirectory(Path.Combine(folder, "2018", ".hidden"));
        File.WriteAllText(Path.Combine(folder, "2018", "b.txt"), "甲|2018|培训|100|满意度:90|完成率:80");
        File.WriteAllText(Path.Combine(folder, "2018", ".hidden", "c.txt"), "丙|2018|培训|1");
        File.WriteAllText(Path.Combine(folder, ".d.txt"), "丁|2018|培训|1");
        File.WriteAllText(Path.Combine(folder, "a.txt"), "!");
        File.WriteAllText(Path.Combine(folder, "z.txt"), "甲|2018|培训|110|@2018-06-01");
        using Home home = _home.Open();
        var done = new List<string>();
        IngestReport report = home.Ingestion.TakeAll([folder, Path.Combine(folder, "missing.txt")], new Each(done), cancellation: TestContext.Current.CancellationToken);

        Assert.Equal((3, 1, 1, 1, 0, 1, 2), (report.Files, report.Failed, report.New, report.Changed, report.Unchanged, report.Quarantined, report.Indicators));
        Assert.False(report.IsClean);
        Assert.Equal(["a.txt: document-unreadable it is encrypted", "missing.txt: file-not-readable"], report.Issues.Select(Line));
        Assert.Equal(["1/4 b.txt", "2/4 a.txt", "3/4 z.txt", "4/4 missing.txt"], done);
        Assert.Equal((3, 0, 1), (home.Ingestion.TakeAll([folder], cancellation: TestContext.Current.CancellationToken) is var again ? again.Files : 0, again.Failed, again.Quarantined));
        Assert.Equal(["document-unreadable [\"it is encrypted\"]"], TemporaryHome.Texts(home.Store, "select concat_ws(' ', message_id, arguments) from quarantine"));

        static string Line(DocumentIssue found) => $"{Path.GetFileName(found.Document)}: {found.Issue.Message.Id} {(found.Issue.Message.Id == "document-unreadable" ? found.Issue.Arguments[0] : "")}".TrimEnd();
    }

    [Fact]
    public void What_contradicts_itself_or_comes_twice_or_does_not_fit_is_in_no_number()
    {
        using Home home = _home.Open();
        DocumentReport report = TemporaryHome.Take(home, """
            甲|2018|培训|100
            ~甲|2018|网格|100
            甲|2018|培 训|300
            甲|2018|绿化|10000000000000000
            甲|40000|绿化|1
            甲|2018|维护|1|率:5
            """);

        Assert.Equal((2, 0, 0, 4), Counts(report));
        Assert.Equal(101m, report.Outcome!.CurrentBudget["CNY"]);
        Assert.Equal(["declaration-poor", "declared-twice", "value-does-not-fit", "value-does-not-fit"], report.Issues.Select(issue => issue.Message.Id).Order());
        Assert.All(report.Issues, issue => Assert.NotNull(issue.Place));
        Assert.Equal(["网格", "培 训", "绿化", "绿化"], TemporaryHome.Texts(home.Store, "select project_name from quarantine order by n"));
    }

    [Fact]
    public void A_home_is_held_by_one_process_at_a_time_and_the_refusal_names_it()
    {
        using Home home = _home.Open();
        HomeHeldException held = Assert.Throws<HomeHeldException>(() => _home.Open());
        Assert.Contains(_home.Directory, held.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_threads_taking_documents_in_leave_one_consistent_home()
    {
        using Home home = _home.Open();
        await Parallel.ForAsync(0, 40, TestContext.Current.CancellationToken, (i, _) =>
        {
            TemporaryHome.Take(home, $"甲|{2018 + (i % 20)}|培训|{i % 20}", $"{i % 20}.txt");
            return ValueTask.CompletedTask;
        });
        Assert.Equal(20, home.Store.Version);
        Assert.Equal(["20"], TemporaryHome.Texts(home.Store, "select count(*)::text from declaration"));
        Assert.Empty(home.Verify().Findings);
    }

    [Fact]
    public void A_changed_version_keeps_the_old_one_readable_and_derives_anew()
    {
        using Home home = _home.Open();
        TemporaryHome.Take(home, "甲|2018|培训|100");
        TemporaryHome.Take(home, "甲|2018|培训|120");

        Assert.Equal(["120.00"], TemporaryHome.Texts(home.Store, "select budget::text from project_year"));
        Assert.Equal(["100.00"], TemporaryHome.Texts(home.Store, "select budget::text from history.project_year where known_from <= 1 and 1 < known_to"));
    }

    public void Dispose() => _home.Dispose();

    private static (int New, int Changed, int Unchanged, int Quarantined) Counts(DocumentReport report) =>
        (report.Outcome!.New, report.Outcome.Changed, report.Outcome.Unchanged, report.Outcome.Quarantined);

    private sealed class Each(List<string> done) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => done.Add($"{value.Done}/{value.Total} {Path.GetFileName(value.Document)}");
    }
}

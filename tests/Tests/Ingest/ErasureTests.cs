using System.IO.Compression;
using System.Text;
using PerfTargets.Crash;
using PerfTargets.Ingest;
using PerfTargets.Store;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Ingest;

/// <summary>Documents that are removed for good: nothing of them is left in the home but their tombstone.</summary>
public sealed class ErasureTests : IDisposable
{
    private const string Secret = "张三身份证三一〇一";
    private const string Document = "甲|2018|" + Secret + "|100|满意度:90\n乙|2018|网格|7\n?" + Secret + "看不懂";

    private readonly TemporaryHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public void Nothing_is_left_of_it_anywhere_and_what_others_tell_stands()
    {
        using (Home home = Open())
        {
            TemporaryHome.Take(home, Document, "secret.txt");
            TemporaryHome.Take(home, "乙|2018|网格|7\n丙|2018|运维|5", "b.txt");
            home.Correct("王", "核对", home.Store.Query(new SqlText("select declaration_id from declaration where current_budget = 100"), row => row.GetFieldValue<ulong>(0))[0], new CorrectionText("currentBudget", "100.00", "105"));
            Assert.NotEmpty(Holding(Secret));

            Assert.IsType<ErasureOutcome.NothingThere>(home.Erase("王", "个人信息", "absent.txt"));
            Assert.Equal("secret.txt", Assert.IsType<ErasureOutcome.Done>(home.Erase("王", "个人信息", "secret.txt")).Document);

            Assert.Equal(["丙 5.00", "乙 7.00"], TemporaryHome.Texts(home.Store, "select concat_ws(' ', u.name, d.current_budget) from history.declaration d join unit u using (unit_id) order by 1"));
            Assert.Equal(["0 0"], TemporaryHome.Texts(home.Store, "select concat_ws(' ', rows_read, rows_rejected) from load where seq = 1"));
            Assert.Equal(["erase 个人信息"], TemporaryHome.Texts(home.Store, "select concat_ws(' ', kind, reason) from decision where kind = 'erase'"));
            Assert.IsType<ErasureOutcome.NothingThere>(home.Erase("王", "再清除", "1"));
            Assert.True(home.Rebuild().IsEqual);
            Assert.Empty(home.Verify().Findings);
        }
        Assert.Empty(Holding(Secret));

        using Home again = Open();
        DocumentReport refused = TemporaryHome.Take(again, Document, "secret.txt");
        Assert.Null(refused.Outcome);
        Assert.Equal("document-erased", Assert.Single(refused.Issues).Message.Id);
        Assert.Empty(Holding(Secret));
        Assert.Equal(1, TemporaryHome.Take(again, "甲|2018|培训|100", "masked.txt").Outcome!.New);
    }

    [Fact]
    public void A_withdrawn_document_and_a_settled_one_can_be_erased_too()
    {
        using Home home = Open();
        TemporaryHome.Take(home, "甲|2018|培训|100", "a.txt");
        TemporaryHome.Take(home, "甲|2018|培训|120", "b.txt");
        (ulong declaration, ulong version) = home.Store.Query(new SqlText("select c.declaration_id, c.version from claim c join document o using (document_id) where o.name = 'b.txt'"), row => (row.GetFieldValue<ulong>(0), row.GetFieldValue<ulong>(1)))[0];
        Assert.IsType<AmendmentOutcome.Done>(home.Settle("王", "盖章", new Settlement(declaration, version)));
        Assert.IsType<WithdrawalOutcome.Done>(home.Withdraw("王", "误传", "a.txt"));

        Assert.IsType<ErasureOutcome.Done>(home.Erase("王", "个人信息", "a.txt"));
        Assert.Equal(["120.00"], TemporaryHome.Texts(home.Store, "select current_budget::text from declaration"));
        Assert.IsType<ErasureOutcome.Done>(home.Erase("王", "个人信息", "b.txt"));
        Assert.Empty(TemporaryHome.Texts(home.Store, "select declaration_id::text from history.declaration"));
        Assert.True(home.Rebuild().IsEqual);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_crash_after_the_tombstone_leaves_nothing_either(bool missed)
    {
        using (Home home = Open())
        {
            TemporaryHome.Take(home, Document, "secret.txt");
            TemporaryHome.Take(home, "丙|2018|运维|5", "b.txt");
        }
        string sha256 = RawFiles.Sha256(Encoding.UTF8.GetBytes(Document));
        using (Journal journal = Journal.Open(_home.Folder.Journal, Path.Combine(_home.Directory, "tail.txt")))
            journal.Append(DateTimeOffset.UtcNow, "decision", new { who = "王", kind = Erasure.Kind, subject = new Erasure(sha256).Subject, body = new Erasure(sha256).ToBody(), reason = "个人信息" });
        // As of a crash while the databases changed places.
        File.Copy(_home.Folder.Store, _home.Folder.Store + ".old");
        if (missed)
            File.Delete(_home.Folder.Store);

        using (Home home = Open())
        {
            Assert.IsType<HomeOpening.Rebuilt>(home.Opening);
            Assert.Equal(["丙"], TemporaryHome.Texts(home.Store, "select name from unit"));
            Assert.Empty(home.Verify().Findings);
        }
        Assert.Empty(Holding(Secret));
    }

    [Fact]
    public void A_ledger_is_erased_like_a_document()
    {
        using LedgerHome home = new();
        home.Ledger("单位,项目,年度,预算数\n甲,养护,2020,100\n乙,培训,2020,7\n", name: "a.csv");
        home.Ledger("单位,项目,年度,预算数\n丙,运维,2020,5\n", name: "b.csv");
        Assert.IsType<ErasureOutcome.Done>(home.Erase("a.csv"));
        Assert.Equal(["丙"], home.Texts("select name from unit"));
        Assert.True(home.Rebuild().IsEqual);
        Assert.Null(home.Ledger("单位,项目,年度,预算数\n甲,养护,2020,100\n乙,培训,2020,7\n", name: "a.csv").Outcome);
        Assert.Equal(["丙"], home.Texts("select name from unit"));
    }

    private Home Open() => Home.Open(_home.Directory, [new YearTotals()], LineReader.Read, LineReader.Version, TimeProvider.System, _ => { });

    /// <summary>Files of the home that hold a text, also packed.</summary>
    private string[] Holding(string text)
    {
        byte[] sought = Encoding.UTF8.GetBytes(text);
        return [.. Directory.EnumerateFiles(_home.Directory, "*", SearchOption.AllDirectories).Where(file => file != _home.Folder.Lock && Bytes(file).AsSpan().IndexOf(sought) >= 0).Select(file => Path.GetRelativePath(_home.Directory, file))];
    }

    private static byte[] Bytes(string file)
    {
        using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using Stream plain = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using MemoryStream bytes = new();
        plain.CopyTo(bytes);
        return bytes.ToArray();
    }
}

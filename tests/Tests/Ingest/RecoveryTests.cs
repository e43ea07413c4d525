using PerfTargets.Ingest;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Ingest;

[Trait("tier", "full")]
public sealed class RecoveryTests
{
    private static readonly string[] Documents =
    [
        "甲|2018|培训|100|满意度:90\n乙|2018|网格|200|完好率:80\n?没看懂",
        "甲|2018|培训|120|满意度:95",
        "!",
        "甲|2019|培训|130|满意度:95\n~乙|2019|网格|1",
    ];

    public static TheoryData<string> Damages =>
        ["deleted", "empty", "garbage", "truncated", "another schema", "another journal's", "ahead of its journal"];

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_database_that_is_not_the_journals_is_set_aside_and_rebuilt_equal(string damage)
    {
        using var home = new TemporaryHome();
        string before = home.Take(Documents);
        Spoil(damage, home.Folder);

        using Home opened = home.Open();
        var rebuilt = Assert.IsType<HomeOpening.Rebuilt>(opened.Opening);
        Assert.Equal(Math.Min(Documents.Length, rebuilt.Events), rebuilt.Events);
        Assert.Equal(damage != "deleted", File.Exists(rebuilt.SetAside));
        if (damage != "ahead of its journal")
            Assert.Equal(before, opened.Store.Checksum());
        Assert.Empty(opened.Verify().Findings);
    }

    [Fact]
    public void A_database_with_a_byte_flipped_or_cut_off_anywhere_still_answers_as_before()
    {
        using var home = new TemporaryHome();
        string before = home.Take(Documents);
        byte[] sound = File.ReadAllBytes(home.Folder.Store);
        var random = new Random(20180305);
        for (int seed = 0; seed < 16; seed++)
        {
            byte[] spoilt = [.. sound];
            int at = random.Next(spoilt.Length);
            spoilt[at] ^= (byte)random.Next(1, 256);
            if (seed % 2 == 1)
                spoilt = spoilt[..at];
            File.WriteAllBytes(home.Folder.Store, spoilt);
            using Home opened = home.Open();
            Assert.Equal(before, opened.Store.Checksum());
        }
    }

    [Fact]
    public void Damage_that_opening_does_not_see_is_made_good_at_the_first_bad_read()
    {
        using var home = new TemporaryHome();
        string before = home.Take(string.Join('\n', Enumerable.Range(0, 2000).Select(n => $"单位{n}|2018|项目{n}|{n}|满意度:{n % 90}|完成率{n}:{n % 70}")));
        byte[] sound = File.ReadAllBytes(home.Folder.Store);
        var random = new Random(11);
        int atFirstRead = 0;
        for (int seed = 0; seed < 40 && (seed < 5 || atFirstRead == 0); seed++)
        {
            byte[] spoilt = [.. sound];
            spoilt[random.Next(spoilt.Length)] ^= 0x10;
            File.WriteAllBytes(home.Folder.Store, spoilt);
            using Home opened = home.Open();
            int setAside = Directory.GetFiles(home.Folder.Quarantine).Length;
            Assert.Equal(before, opened.Store.Checksum());
            atFirstRead += Directory.GetFiles(home.Folder.Quarantine).Length - setAside;
        }
        Assert.True(atFirstRead > 0, "Every damage was seen at opening, or hit nothing: the file is too small for this test.");
    }

    [Fact]
    public void Events_that_the_database_missed_are_replayed()
    {
        using var home = new TemporaryHome();
        home.Take(Documents[0]);
        byte[] earlier = File.ReadAllBytes(home.Folder.Store);
        string before = home.Take(Documents);
        File.WriteAllBytes(home.Folder.Store, earlier);

        using Home opened = home.Open();
        Assert.Equal(new HomeOpening.Replayed(Documents.Length - 1, null), opened.Opening);
        Assert.Equal(before, opened.Store.Checksum());
    }

    [Fact]
    public void A_log_of_the_database_that_is_cut_anywhere_costs_nothing()
    {
        using var home = new TemporaryHome();
        using Home atWork = home.Open();
        foreach (string document in Documents)
            TemporaryHome.Take(atWork, document);
        string before = atWork.Store.Checksum();
        var random = new Random(7);
        for (int cut = 0; cut < 6; cut++)
        {
            using TemporaryHome copy = home.Copy();
            using (FileStream log = File.OpenWrite(copy.Folder.Store + ".wal"))
                log.SetLength(random.NextInt64(log.Length));
            using Home opened = copy.Open();
            Assert.Equal(before, opened.Store.Checksum());
            Assert.Empty(opened.Verify().Findings);
        }
    }

    [Fact]
    public void A_rebuild_by_hand_is_equal_and_the_home_works_on()
    {
        using var home = new TemporaryHome();
        home.Take(Documents);
        using Home opened = home.Open();
        HomeRebuild rebuild = opened.Rebuild();

        Assert.Equal((true, Documents.Length, null), (rebuild.IsEqual, rebuild.Events, rebuild.SetAside));
        Assert.Equal(1, TemporaryHome.Take(opened, "丙|2018|绿化|1").Outcome!.New);
        Assert.Empty(opened.Verify().Findings);
        Assert.Empty(Directory.EnumerateFiles(home.Folder.Quarantine));
    }

    [Fact]
    public void A_home_whose_databases_cannot_change_places_answers_from_the_one_it_has()
    {
        using var home = new TemporaryHome();
        string before = home.Take(Documents);
        using Home opened = home.Open();
        Directory.Delete(home.Folder.Quarantine);
        File.WriteAllText(home.Folder.Quarantine, "no folder");

        Assert.ThrowsAny<IOException>(opened.Rebuild);

        Assert.Equal(before, opened.Store.Checksum());
        File.Delete(home.Folder.Quarantine);
        Directory.CreateDirectory(home.Folder.Quarantine);
        Assert.True(opened.Rebuild().IsEqual);
        Assert.Equal(before, opened.Store.Checksum());
    }

    [Fact]
    public void A_row_changed_behind_the_journals_back_is_found_and_rebuilt_away()
    {
        using var home = new TemporaryHome();
        string before = home.Take(Documents);
        Tamper(home.Folder.Store, "update history.declaration set current_budget = 1");
        using Home opened = home.Open();

        Assert.Equal("store-differs", Assert.Single(opened.Verify().Findings).Message.Id);
        HomeRebuild rebuild = opened.Rebuild();
        Assert.Equal((false, before), (rebuild.IsEqual, rebuild.After));
        Assert.True(File.Exists(rebuild.SetAside));
        Assert.Empty(opened.Verify().Findings);
    }

    [Fact]
    public void A_damaged_raw_file_is_found_and_healed_by_the_same_document()
    {
        using var home = new TemporaryHome();
        home.Take(Documents);
        string raw = Directory.EnumerateFiles(home.Folder.Raw, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        File.WriteAllText(raw, "flipped");
        using Home opened = home.Open();

        Assert.Equal(raw, Assert.Single(Assert.Single(opened.Verify().Findings).Arguments));
        foreach (string document in Documents)
            TemporaryHome.Take(opened, document);
        Assert.Empty(opened.Verify().Findings);
    }

    [Fact]
    public void A_home_at_work_notices_a_broken_journal()
    {
        using var home = new TemporaryHome();
        home.Take(Documents);
        using Home opened = home.Open();
        File.WriteAllText(home.Folder.Journal, File.ReadAllText(home.Folder.Journal).Replace("a.txt", "b.txt", StringComparison.Ordinal));
        Assert.Equal("journal-broken", Assert.Single(opened.Verify().Findings).Message.Id);
    }

    private static void Spoil(string damage, HomeFolder folder)
    {
        switch (damage)
        {
            case "deleted":
                File.Delete(folder.Store);
                break;
            case "empty":
                File.WriteAllText(folder.Store, "");
                break;
            case "garbage":
                File.WriteAllText(folder.Store, new string('x', 100_000));
                break;
            case "truncated":
                File.WriteAllBytes(folder.Store, File.ReadAllBytes(folder.Store)[..20_000]);
                break;
            case "another schema":
                Tamper(folder.Store, "update store_schema set sha256 = 'another'");
                break;
            case "another journal's":
                Tamper(folder.Store, "update load set entry_sha256 = 'another'");
                break;
            case "ahead of its journal":
                File.WriteAllLines(folder.Journal, File.ReadAllLines(folder.Journal).SkipLast(1));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(damage), damage, null);
        }
    }

    private static void Tamper(string file, string sql)
    {
        using var connection = new DuckDB.NET.Data.DuckDBConnection($"DataSource={file}");
        connection.Open();
        using DuckDB.NET.Data.DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

using PerfTargets.Store;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Store;

public sealed class JournalTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("perftargets-").FullName;

    private string JournalFile => Path.Combine(_directory, "journal.jsonl");

    private string TailFile => Path.Combine(_directory, "tail.txt");

    [Fact]
    public void Events_are_read_back_in_order_each_chained_to_the_one_before()
    {
        Write("甲", "乙\n\"丙\"");
        using Journal journal = Open();
        JournalEntry[] entries = [.. journal.Read()];

        Assert.Equal([1L, 2L], entries.Select(entry => entry.Seq));
        Assert.Equal(["甲", "乙\n\"丙\""], entries.Select(entry => entry.BodyAs<Body>().Name));
        Assert.Equal(Some.Moment, entries[0].At);
        Assert.Equal(entries[0].Hash, entries[1].Previous);
        Assert.Equal((2, entries[1].Hash), (journal.LastSeq, journal.LastHash));
        Assert.Contains("甲", File.ReadAllText(JournalFile), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_cut_off_anywhere_by_a_crash_is_set_aside_and_the_journal_goes_on()
    {
        Write("甲", "乙");
        byte[] whole = File.ReadAllBytes(JournalFile);
        int first = Array.IndexOf(whole, (byte)'\n') + 1;
        for (int length = first + 1; length < whole.Length - 1; length++)
        {
            File.WriteAllBytes(JournalFile, whole[..length]);
            using Journal journal = Open();
            Assert.Equal((1, TailFile), (journal.LastSeq, journal.TornTail));
            Assert.Equal(whole[first..length], File.ReadAllBytes(TailFile));
            Assert.Equal(2, journal.Append(Some.Moment, "load", new Body("乙")).Seq);
            Assert.Equal(whole, File.ReadAllBytes(JournalFile));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    public void A_whole_line_that_lost_its_line_feed_only_is_kept(string instead)
    {
        Write("甲", "乙");
        string whole = File.ReadAllText(JournalFile);
        File.WriteAllText(JournalFile, whole[..^1] + instead);
        using Journal journal = Open();
        Assert.Equal((2, null), (journal.LastSeq, journal.TornTail));
        Assert.Equal(whole, File.ReadAllText(JournalFile));
    }

    [Fact]
    public void A_byte_flipped_anywhere_is_an_error_that_names_a_line()
    {
        Write("甲", "乙", "丙");
        byte[] whole = File.ReadAllBytes(JournalFile);
        // The last line feed apart: its line is whole without it.
        for (int at = 0; at < whole.Length - 1; at++)
        {
            int line = whole.AsSpan(0, at).Count((byte)'\n') + 1;
            byte[] flipped = [.. whole];
            flipped[at] ^= 0x01;
            File.WriteAllBytes(JournalFile, flipped);
            Assert.Equal(line, Assert.Throws<JournalBrokenException>(Open).Line);
        }
    }

    [Fact]
    public void A_line_taken_out_of_the_middle_or_put_elsewhere_breaks_the_chain()
    {
        Write("甲", "乙", "丙");
        string[] lines = File.ReadAllLines(JournalFile);
        foreach (string[] wrong in new string[][] { [lines[0], lines[2]], [lines[1], lines[0], lines[2]], [lines[0], lines[0]] })
        {
            File.WriteAllLines(JournalFile, wrong);
            Assert.Throws<JournalBrokenException>(Open);
        }
    }

    [Fact]
    public void Raw_files_are_kept_under_their_hash_and_a_damaged_one_is_told_and_replaced()
    {
        var raw = new RawFiles(Path.Combine(_directory, "raw"));
        string sha256 = RawFiles.Sha256("甲"u8);
        raw.Keep(sha256, "甲"u8);
        raw.Keep(sha256, "甲"u8);
        Assert.Equal(Path.Combine(_directory, "raw", sha256[..2], sha256), Assert.Single(Directory.EnumerateFiles(_directory, "*", SearchOption.AllDirectories)));
        Assert.Equal("甲"u8.ToArray(), raw.Read(sha256));

        File.WriteAllText(raw.PathOf(sha256), "乙");
        Assert.Throws<RawFileDamagedException>(() => raw.Read(sha256));
        raw.Keep(sha256, "甲"u8);
        Assert.Equal("甲"u8.ToArray(), raw.Read(sha256));
        File.Delete(raw.PathOf(sha256));
        Assert.Throws<RawFileDamagedException>(() => raw.Read(sha256));
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private Journal Open() => Journal.Open(JournalFile, TailFile);

    private void Write(params string[] names)
    {
        using Journal journal = Open();
        foreach (string name in names)
            journal.Append(Some.Moment, "load", new Body(name));
    }

    private sealed record Body(string Name);
}

using System.Text;

namespace PerfTargets.Store;

/// <summary>
/// What happened, in order (日志): append-only, each line chained to the one before by its hash, on the disk before it is
/// acknowledged. With the raw files it is the truth; the database is a view of it. One writer.
/// </summary>
public sealed class Journal : IDisposable
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string _file;
    private readonly FileStream _stream;
    private long _length;

    private Journal(string file, FileStream stream)
    {
        _file = file;
        _stream = stream;
    }

    /// <summary>0 while empty.</summary>
    public long LastSeq { get; private set; }

    public string LastHash { get; private set; } = JournalEntry.Genesis;

    /// <summary>Where the rest of a line went that a crash cut off; null where there was none. It was never acknowledged.</summary>
    public string? TornTail { get; private set; }

    /// <summary>Opens the journal and checks its chain.</summary>
    /// <param name="tornTail">File that an unfinished last line is moved to.</param>
    /// <exception cref="JournalBrokenException">A line is not as it was written.</exception>
    public static Journal Open(string file, string tornTail)
    {
        var journal = new Journal(file, new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read));
        try
        {
            DurableDirectory.Flush(Path.GetDirectoryName(Path.GetFullPath(file))!);
            journal.SetTornTailAside(tornTail);
            foreach (JournalEntry entry in journal.Read())
                (journal.LastSeq, journal.LastHash) = (entry.Seq, entry.Hash);
            return journal;
        }
        catch
        {
            journal.Dispose();
            throw;
        }
    }

    /// <returns>The entry, once it is on the disk.</returns>
    /// <exception cref="IOException">It could not be written, and is not in the journal.</exception>
    public JournalEntry Append<T>(DateTimeOffset at, string kind, T body)
    {
        (JournalEntry entry, string line) = JournalEntry.Compose(LastSeq + 1, at, kind, body, LastHash);
        byte[] bytes = Strict.GetBytes(line + "\n");
        // What an earlier failure may have left behind the last whole line.
        _stream.SetLength(_length);
        _stream.Position = _length;
        try
        {
            _stream.Write(bytes);
            _stream.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            _stream.SetLength(_length);
            throw;
        }
        _length += bytes.Length;
        (LastSeq, LastHash) = (entry.Seq, entry.Hash);
        return entry;
    }

    /// <summary>Entries in order, from the file, each checked against the one before.</summary>
    /// <exception cref="JournalBrokenException">A line is not as it was written.</exception>
    public IEnumerable<JournalEntry> Read()
    {
        using var stream = new FileStream(_file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, Strict, detectEncodingFromByteOrderMarks: false);
        string previous = JournalEntry.Genesis;
        for (long seq = 1; ; seq++)
        {
            JournalEntry entry;
            try
            {
                if (reader.ReadLine() is not { } line)
                    yield break;
                entry = JournalEntry.Parse(line, seq, previous);
            }
            catch (Exception error) when (error is FormatException or DecoderFallbackException)
            {
                throw new JournalBrokenException(_file, seq, error is FormatException ? error.Message : "it is not UTF-8");
            }
            previous = entry.Hash;
            yield return entry;
        }
    }

    public void Dispose() => _stream.Dispose();

    private void SetTornTailAside(string tornTail)
    {
        _length = EndOfLastLine();
        if (_length == _stream.Length)
            return;
        _stream.Position = _length;
        using (var aside = new FileStream(tornTail, FileMode.Create, FileAccess.Write))
        {
            _stream.CopyTo(aside);
            aside.Flush(flushToDisk: true);
        }
        _stream.SetLength(_length);
        _stream.Flush(flushToDisk: true);
        TornTail = tornTail;
    }

    private long EndOfLastLine()
    {
        byte[] block = new byte[4096];
        for (long end = _stream.Length; end > 0;)
        {
            int size = (int)Math.Min(block.Length, end);
            _stream.Position = end - size;
            _stream.ReadExactly(block, 0, size);
            int newline = block.AsSpan(0, size).LastIndexOf((byte)'\n');
            if (newline >= 0)
                return end - size + newline + 1;
            end -= size;
        }
        return 0;
    }
}

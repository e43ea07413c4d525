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
    /// <param name="each">Is told of every entry there is, in order.</param>
    /// <exception cref="JournalBrokenException">A line is not as it was written.</exception>
    public static Journal Open(string file, string tornTail, Action<JournalEntry>? each = null)
    {
        // Without a buffer: what a full disk refused must not be written later, behind the caller's back.
        var journal = new Journal(file, new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0));
        try
        {
            DurableDirectory.Flush(Path.GetDirectoryName(Path.GetFullPath(file))!);
            journal._length = journal.EndOfLastLine();
            foreach (JournalEntry entry in journal.Read())
            {
                (journal.LastSeq, journal.LastHash) = (entry.Seq, entry.Hash);
                each?.Invoke(entry);
            }
            journal.SettleTail(tornTail, each);
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
        (JournalEntry entry, Action write) = Prepare(at, kind, body);
        write();
        return entry;
    }

    /// <summary>The next entry as it will stand, and what puts it on the disk: nothing is in the journal before that is called.</summary>
    public (JournalEntry Entry, Action Write) Prepare<T>(DateTimeOffset at, string kind, T body)
    {
        (JournalEntry entry, string line) = JournalEntry.Compose(LastSeq + 1, at, kind, body, LastHash);
        return (entry, () => Write([entry], Strict.GetBytes(line + "\n")));
    }

    /// <summary>The next entries as they will stand, of one moment and kind, and what puts them on the disk together.</summary>
    public (IReadOnlyList<JournalEntry> Entries, Action Write) Prepare<T>(DateTimeOffset at, string kind, IReadOnlyList<T> bodies)
    {
        List<JournalEntry> entries = [];
        StringBuilder lines = new();
        foreach (T body in bodies)
        {
            (JournalEntry entry, string line) = JournalEntry.Compose(LastSeq + 1 + entries.Count, at, kind, body, entries.Count == 0 ? LastHash : entries[^1].Hash);
            entries.Add(entry);
            lines.Append(line).Append('\n');
        }
        return (entries, () => Write(entries, Strict.GetBytes(lines.ToString())));
    }

    /// <summary>Entries in order, from the file, each checked against the one before.</summary>
    /// <exception cref="JournalBrokenException">A line is not as it was written.</exception>
    public IEnumerable<JournalEntry> Read()
    {
        using var stream = new FileStream(_file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, Strict, detectEncodingFromByteOrderMarks: false);
        string previous = JournalEntry.Genesis;
        long position = 0;
        for (long seq = 1; position < _length; seq++)
        {
            JournalEntry entry;
            try
            {
                string line = reader.ReadLine() ?? throw new FormatException("it is missing");
                entry = JournalEntry.Parse(line, seq, previous);
                position += Strict.GetByteCount(line) + 1;
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

    private void Write(IReadOnlyList<JournalEntry> entries, byte[] lines)
    {
        if (entries[0].Seq != LastSeq + 1)
            throw new InvalidOperationException($"Entry {entries[0].Seq} does not follow entry {LastSeq}.");
        // What an earlier failure, or a crash, may have left behind the last whole line.
        _stream.SetLength(_length);
        _stream.Position = _length;
        try
        {
            _stream.Write(lines);
            _stream.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            _stream.SetLength(_length);
            throw;
        }
        _length += lines.Length;
        (LastSeq, LastHash) = (entries[^1].Seq, entries[^1].Hash);
    }

    /// <summary>What follows the last line feed: a whole line is finished, the rest of one was never acknowledged and is set aside.</summary>
    private void SettleTail(string tornTail, Action<JournalEntry>? each)
    {
        if (_length == _stream.Length)
            return;
        byte[] tail = new byte[_stream.Length - _length];
        _stream.Position = _length;
        _stream.ReadExactly(tail);
        // A line feed can be lost to a crash, or to damage: then another byte stands in its place.
        if ((WholeLine(tail) ?? WholeLine(tail.AsSpan(..^1))) is { } whole)
        {
            Write([whole.Entry], whole.Line);
            each?.Invoke(whole.Entry);
            return;
        }
        using (var aside = new FileStream(tornTail, FileMode.Create, FileAccess.Write))
        {
            aside.Write(tail);
            aside.Flush(flushToDisk: true);
        }
        _stream.SetLength(_length);
        _stream.Flush(flushToDisk: true);
        TornTail = tornTail;
    }

    private (JournalEntry Entry, byte[] Line)? WholeLine(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return (JournalEntry.Parse(Strict.GetString(bytes), LastSeq + 1, LastHash), [.. bytes, (byte)'\n']);
        }
        catch (Exception error) when (error is FormatException or DecoderFallbackException)
        {
            return null;
        }
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

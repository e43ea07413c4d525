using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PerfTargets.Store;

/// <summary>
/// The truth: one append-only file of what happened, a JSON object a line, each holding the hash of the line before.
/// An event is durable when <see cref="Append"/> returns. A last line torn by a crash was never acknowledged: it is cut off.
/// </summary>
public sealed class Journal : IDisposable
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly FileStream file;
    private readonly List<JournalEvent> events = [];

    private Journal(FileStream file) => this.file = file;

    /// <summary>In order, from 1 without gaps.</summary>
    public IReadOnlyList<JournalEvent> Events => events;

    public long LastSeq => events.Count;

    /// <summary>Bytes of a torn last line that were cut off when the journal was opened; 0 in peace.</summary>
    public int Torn { get; private set; }

    /// <exception cref="BrokenJournalException">A line inside is not what its hash says.</exception>
    public static Journal Open(string path)
    {
        FileStream file = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        Journal journal = new(file);
        try
        {
            journal.Load(path);
        }
        catch (BrokenJournalException)
        {
            file.Dispose();
            throw;
        }
        return journal;
    }

    public JournalEvent Append(DateTimeOffset at, string kind, object body)
    {
        JournalEvent next = JournalEvent.After(events.LastOrDefault(), at, kind, JsonSerializer.SerializeToElement(body, Format));
        file.Write(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(next, Format) + "\n"));
        file.Flush(flushToDisk: true);
        events.Add(next);
        return next;
    }

    public void Dispose() => file.Dispose();

    private void Load(string path)
    {
        byte[] bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        int end = Array.LastIndexOf(bytes, (byte)'\n') + 1;
        string[] lines = Encoding.UTF8.GetString(bytes, 0, end).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        for (int n = 0; n < lines.Length; n++)
            events.Add(Checked(lines[n], n + 1, path));
        Torn = bytes.Length - end;
        file.SetLength(end);
        file.Seek(0, SeekOrigin.End);
    }

    private JournalEvent Checked(string line, int number, string path)
    {
        try
        {
            JournalEvent read = JsonSerializer.Deserialize<JournalEvent>(line, Format)!;
            JournalEvent expected = JournalEvent.After(events.LastOrDefault(), read.At, read.Kind, read.Body);
            if (read.Hash == expected.Hash && read.Seq == expected.Seq)
                return read;
        }
        catch (JsonException)
        {
            // Told below, like any other line that is not what was written.
        }
        throw new BrokenJournalException(path, number);
    }
}

/// <param name="Kind"><c>load</c>, or the kind of a decision.</param>
/// <param name="Previous">Hash of the event before; 64 zeros for the first.</param>
public sealed record JournalEvent(long Seq, DateTimeOffset At, string Kind, JsonElement Body, string Previous, string Hash)
{
    internal static JournalEvent After(JournalEvent? last, DateTimeOffset at, string kind, JsonElement body)
    {
        long seq = (last?.Seq ?? 0) + 1;
        string previous = last?.Hash ?? new string('0', 64);
        string text = string.Create(CultureInfo.InvariantCulture, $"{previous}\n{seq}\n{at:O}\n{kind}\n{body.GetRawText()}");
        return new JournalEvent(seq, at, kind, body, previous, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }
}

/// <summary>The journal was changed after it was written: nothing may be built on it.</summary>
public sealed class BrokenJournalException(string path, int line)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(path)} line {line}: the event is not what its hash says (expected an unchanged line)"));

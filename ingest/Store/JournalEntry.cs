using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PerfTargets.Store;

/// <summary>
/// One event of the journal. Its line is JSON without line breaks whose last member is <c>hash</c>: SHA-256 of the line
/// as it stands without that member. <c>previous</c> is the hash of the line before, so a changed byte breaks the chain.
/// </summary>
/// <param name="Seq">From 1 without gaps: the data version.</param>
/// <param name="Kind">What happened: <c>load</c>, <c>decision</c>.</param>
public sealed record JournalEntry(long Seq, DateTimeOffset At, string Kind, JsonElement Body, string Previous, string Hash)
{
    /// <summary>What the first entry has before it.</summary>
    public static readonly string Genesis = new('0', 64);

    private const string HashMember = ",\"hash\":\"";

    // Documents' names are Chinese: a person reads this file too.
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The next line after one whose hash is <paramref name="previous"/>, without its line feed.</summary>
    internal static (JournalEntry Entry, string Line) Compose<T>(long seq, DateTimeOffset at, string kind, T body, string previous)
    {
        var content = new { seq, at, kind, body, previous };
        string text = JsonSerializer.Serialize(content, Readable);
        string hash = Sha256(text);
        return (new JournalEntry(seq, at, kind, JsonSerializer.SerializeToElement(body, Readable), previous, hash), $"{text[..^1]}{HashMember}{hash}\"}}");
    }

    /// <exception cref="FormatException">The line is not as it was written.</exception>
    internal static JournalEntry Parse(string line, long seq, string previous)
    {
        int end = line.LastIndexOf(HashMember, StringComparison.Ordinal);
        if (end < 0 || line.Length != end + HashMember.Length + 66 || !line.EndsWith("\"}", StringComparison.Ordinal))
            throw new FormatException("it is not a line of a journal");
        string hash = line[(end + HashMember.Length)..^2];
        if (Sha256(line[..end] + "}") != hash)
            throw new FormatException("its content does not have its hash");
        using JsonDocument json = JsonDocument.Parse(line);
        JsonElement root = json.RootElement;
        if (root.GetProperty("seq").GetInt64() != seq || root.GetProperty("previous").GetString() != previous)
            throw new FormatException("it does not follow the line before");
        return new JournalEntry(seq, root.GetProperty("at").GetDateTimeOffset(), root.GetProperty("kind").GetString()!, root.GetProperty("body").Clone(), previous, hash);
    }

    /// <summary>The body as the record it was written from.</summary>
    public T BodyAs<T>() => Body.Deserialize<T>(Readable) ?? throw new FormatException($"Event {Seq} has no body.");

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

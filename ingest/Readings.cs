using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PerfTargets.Declarations;
using PerfTargets.Store;

namespace PerfTargets.Ingest;

/// <summary>
/// What readers made of documents when these were taken in, each as <c>readings/ab/SHA.READER.json.gz</c>: another version of the
/// program, or another machine, may make something else of the same bytes, and a rebuild is not to change a number in silence.
/// One that is lost or damaged costs no more than reading its document again.
/// </summary>
internal sealed class Readings(string directory)
{
    private const string Unfinished = ".tmp";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Converters = { new MoneyConverter(), new JsonStringEnumConverter() },
    };

    /// <returns>SHA-256 of the reading, by which it is known again.</returns>
    public string Keep(string sha256, string reader, Intake reading)
    {
        byte[] text = Text(reading);
        string folder = Path.Combine(directory, sha256[..2]), unfinished = Path.Combine(directory, Guid.NewGuid().ToString("N") + Unfinished);
        Directory.CreateDirectory(folder);
        try
        {
            using (GZipStream packed = new(File.Create(unfinished), CompressionLevel.Fastest))
                packed.Write(text);
            File.Move(unfinished, PathOf(sha256, reader), overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
        return RawFiles.Sha256(text);
    }

    /// <param name="hash">What <see cref="Keep"/> returned.</param>
    /// <returns>Null where it is not as it was kept.</returns>
    public Intake? Find(string sha256, string reader, string hash) => Open(PathOf(sha256, reader)) is { } text && RawFiles.Sha256(text) == hash ? Parse(text) : null;

    /// <summary>All that is kept of a document, by any reader.</summary>
    public IEnumerable<Intake> Of(string sha256) => Files(sha256).Select(Open).OfType<byte[]>().Select(Parse).OfType<Intake>();

    public void Remove(string sha256)
    {
        foreach (string file in Files(sha256))
            File.Delete(file);
    }

    public static string Hash(Intake reading) => RawFiles.Sha256(Text(reading));

    private string PathOf(string sha256, string reader) => Path.Combine(directory, sha256[..2], $"{sha256}.{Uri.EscapeDataString(reader)}.json.gz");

    private string[] Files(string sha256) => Directory.Exists(Path.Combine(directory, sha256[..2])) ? [.. Directory.GetFiles(Path.Combine(directory, sha256[..2]), sha256 + ".*").Order(StringComparer.Ordinal)] : [];

    private static byte[] Text(Intake reading) => JsonSerializer.SerializeToUtf8Bytes(reading, Options);

    private static byte[]? Open(string path)
    {
        try
        {
            using GZipStream packed = new(File.OpenRead(path), CompressionMode.Decompress);
            using MemoryStream text = new();
            packed.CopyTo(text);
            return text.ToArray();
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <returns>Null where an earlier version of the program kept it in a shape that this one does not know.</returns>
    private static Intake? Parse(byte[] text)
    {
        try
        {
            return JsonSerializer.Deserialize<Intake>(text, Options);
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            return null;
        }
    }

    private sealed class MoneyConverter : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetDecimal());

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Amount);
    }
}

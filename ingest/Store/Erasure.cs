using System.Globalization;
using System.Text.Json;
using PerfTargets.Declarations;

namespace PerfTargets.Store;

/// <summary>
/// A document that is gone for good (清除), for the personal data in it: bytes, readings and every row that followed from it, of the past too.
/// The journal keeps that it was there, by its hash, and this tombstone.
/// </summary>
/// <param name="Sha256">Of the document, 64 lower-case hexadecimal digits.</param>
public sealed record Erasure(string Sha256)
{
    public const string Kind = "erase";

    public const string MediaType = "application/x-erased";

    /// <summary>As the subject of a decision.</summary>
    public string Subject => string.Create(CultureInfo.InvariantCulture, $"document {Identity.Document(Sha256)}");

    /// <summary>What it is called from then on: its name may tell of a person too.</summary>
    public string Name => $"〔已清除 erased {Sha256[..8]}〕";

    public JsonElement ToBody() => JsonSerializer.SerializeToElement(new { sha256 = Sha256 });

    /// <exception cref="FormatException">It is none.</exception>
    public static Erasure Read(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty("sha256", out JsonElement sha256) && sha256.ValueKind == JsonValueKind.String && sha256.GetString() is { Length: 64 } text
            ? new Erasure(text)
            : throw new FormatException("no erasure");
}

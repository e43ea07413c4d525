using System.Globalization;
using System.Text.Json;

namespace PerfTargets.Store;

/// <summary>Which of several documents about one declaration is right, where their dates do not tell (冲突裁定).</summary>
/// <param name="Version">As printed by the documents that are right.</param>
public sealed record Settlement(ulong DeclarationId, ulong Version)
{
    public const string Kind = "settle";

    /// <summary>As the subject of a decision.</summary>
    public string Subject => DeclarationId.ToString(CultureInfo.InvariantCulture);

    public JsonElement ToBody() => JsonSerializer.SerializeToElement(new { version = Version.ToString(CultureInfo.InvariantCulture) });

    /// <exception cref="FormatException">It is none.</exception>
    public static Settlement Read(string subject, JsonElement body)
    {
        try
        {
            return new Settlement(ulong.Parse(subject, CultureInfo.InvariantCulture), ulong.Parse(body.GetProperty("version").GetString()!, CultureInfo.InvariantCulture));
        }
        catch (Exception error) when (error is InvalidOperationException or KeyNotFoundException or ArgumentNullException or OverflowException)
        {
            throw new FormatException("no settlement", error);
        }
    }
}

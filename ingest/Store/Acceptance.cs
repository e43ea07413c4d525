using System.Globalization;
using System.Text.Json;

namespace PerfTargets.Store;

/// <summary>What a person makes of another reading of a document (重读): it is the document's word from now on, or it is not.</summary>
/// <param name="Version">Of the reading's content.</param>
public sealed record Acceptance(ulong DeclarationId, ulong DocumentId, ulong Version, bool Accepted)
{
    public const string AcceptKind = "accept-reading";

    public const string DeclineKind = "decline-reading";

    public string Kind => Accepted ? AcceptKind : DeclineKind;

    /// <summary>As the subject of a decision.</summary>
    public string Subject => Text(DeclarationId);

    public JsonElement ToBody() => JsonSerializer.SerializeToElement(new { document = Text(DocumentId), version = Text(Version) });

    /// <exception cref="FormatException">It is none.</exception>
    public static Acceptance Read(string kind, string subject, JsonElement body)
    {
        try
        {
            return new Acceptance(Number(subject), Number(body.GetProperty("document").GetString()!), Number(body.GetProperty("version").GetString()!), kind == AcceptKind);
        }
        catch (Exception error) when (error is InvalidOperationException or KeyNotFoundException or ArgumentNullException or OverflowException)
        {
            throw new FormatException("no word on a reading", error);
        }
    }

    private static string Text(ulong id) => id.ToString(CultureInfo.InvariantCulture);

    private static ulong Number(string text) => ulong.Parse(text, CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text.Json;

namespace PerfTargets.Store;

/// <summary>A document that counts no more (撤回), or what one load of it brought; both stay in the journal.</summary>
/// <param name="LoadSeq">Null where all that the document says is taken back.</param>
public sealed record Withdrawal(ulong DocumentId, long? LoadSeq)
{
    public const string Kind = "withdraw";

    /// <summary>As the subject of a decision.</summary>
    public string Subject => LoadSeq is { } seq ? string.Create(CultureInfo.InvariantCulture, $"load {seq}") : string.Create(CultureInfo.InvariantCulture, $"document {DocumentId}");

    public JsonElement ToBody() => JsonSerializer.SerializeToElement(new { document = DocumentId.ToString(CultureInfo.InvariantCulture), load = LoadSeq });

    /// <exception cref="FormatException">It is none.</exception>
    public static Withdrawal Read(JsonElement body)
    {
        try
        {
            return new Withdrawal(
                ulong.Parse(body.GetProperty("document").GetString()!, CultureInfo.InvariantCulture), body.GetProperty("load") is { ValueKind: JsonValueKind.Number } load ? load.GetInt64() : null);
        }
        catch (Exception error) when (error is InvalidOperationException or KeyNotFoundException or ArgumentNullException or OverflowException)
        {
            throw new FormatException("no withdrawal", error);
        }
    }

    /// <summary>Holds of the withdrawn rows of <c>claim c</c>, or of a ledger's <c>declaration c</c>.</summary>
    internal string Condition => string.Create(CultureInfo.InvariantCulture, $"c.document_id = {DocumentId}{(LoadSeq is { } seq ? $" and c.known_from = {seq}" : "")}");
}

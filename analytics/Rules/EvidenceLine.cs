using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules;

/// <summary>What was read and where; the JSON of the store, the API and the pages.</summary>
/// <param name="Field">Without row numbers: <c>indicators.target</c>.</param>
/// <param name="Text">As printed.</param>
/// <param name="DocumentId">As text in JSON: 64 bits do not fit into its numbers.</param>
/// <param name="Confidence"><c>good</c>, or <c>check</c> where a person should look.</param>
public sealed partial record EvidenceLine(
    string Field,
    string Text,
    string Document,
    [property: JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)] ulong DocumentId,
    int? Page,
    long? Line,
    string Confidence)
{
    /// <summary>The printed lines of some fields of a declaration, in the order they were asked for.</summary>
    public static IReadOnlyList<EvidenceLine> Of(IReadOnlyList<EvidenceField> fields, Declaration declaration)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(declaration);
        if (fields.Count == 0)
            return [];
        (string Field, int? N, Place Place)[] printed = [.. DeclarationFields.Of(declaration).SelectMany(field => field.Places.Select(place => (Row().Replace(field.Name, ""), field.N, place)))];
        return [.. fields
            .SelectMany(wanted => printed.Where(one => one.Field == wanted.Field && (wanted.N is null || one.N == wanted.N)))
            .Select(one => new EvidenceLine(
                one.Field, one.Place.Printed, declaration.Sources[one.Place.SourceIndex].Document, Identity.Document(declaration.Sources[one.Place.SourceIndex].Sha256),
                one.Place.Page, one.Place.Line, Codes.Of(one.Place.Confidence)))];
    }

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Row();
}

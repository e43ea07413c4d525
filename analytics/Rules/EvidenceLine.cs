using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules;

/// <summary>What was read and where; the JSON of the store, the API and the pages.</summary>
/// <param name="Field">Without row numbers: <c>indicators.target</c>.</param>
/// <param name="Text">As printed.</param>
/// <param name="DocumentId">As text in JSON: 64 bits do not fit into its numbers.</param>
/// <param name="Confidence"><c>good</c>, or <c>check</c> where a person should look.</param>
/// <param name="DeclarationId">The declaration that prints it, where it is not the flag's own.</param>
public sealed partial record EvidenceLine(
    string Field,
    string Text,
    string Document,
    [property: JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)] ulong DocumentId,
    int? Page,
    long? Line,
    string Confidence,
    [property: JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ulong? DeclarationId = null)
{
    /// <summary>The printed lines of some fields, in the order they were asked for.</summary>
    /// <param name="declaration">What the finding is about.</param>
    /// <param name="others">Other declarations that fields are of; one that is not among them prints nothing here.</param>
    public static IReadOnlyList<EvidenceLine> Of(IReadOnlyList<EvidenceField> fields, Declaration declaration, IReadOnlyDictionary<ulong, Declaration>? others = null)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(declaration);
        Dictionary<ulong, (string Field, int? N, Place Place)[]> read = [];
        return [.. fields.SelectMany(Lines)];

        IEnumerable<EvidenceLine> Lines(EvidenceField wanted)
        {
            if ((wanted.Of is { } id ? others?.GetValueOrDefault(id) : declaration) is not { } paper)
                return [];
            // No declaration has the id 0: it stands for the finding's own.
            if (!read.TryGetValue(wanted.Of ?? 0, out (string Field, int? N, Place Place)[]? printed))
                read[wanted.Of ?? 0] = printed = [.. Printed(paper)];
            return printed.Where(one => one.Field == wanted.Field && (wanted.N is null || one.N == wanted.N)).Select(one => new EvidenceLine(
                one.Field, one.Place.Printed, paper.Sources[one.Place.SourceIndex].Document, Identity.Document(paper.Sources[one.Place.SourceIndex].Sha256),
                one.Place.Page, one.Place.Line, Codes.Of(one.Place.Confidence), wanted.Of));
        }
    }

    private static IEnumerable<(string Field, int? N, Place Place)> Printed(Declaration declaration) =>
        DeclarationFields.Of(declaration).SelectMany(field => field.Places.Select(place => (Row().Replace(field.Name, ""), field.N, place)));

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Row();
}

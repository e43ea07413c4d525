using System.Text.Json;
using PerfTargets.Analytics.Concepts;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Decisions;

/// <summary>
/// What an indicator's name tells of (指标归类) as a decision whose subject is the plain name; the latest about a name stands.
/// A concept that the dictionary does not have is added to it by being named, and then tells of other names that end with it.
/// </summary>
/// <param name="Concept">Null where the name tells of no concept.</param>
/// <param name="Direction">+1 where more is better, −1 where less is; null where neither.</param>
/// <param name="Parent">The wider concept of one that is added; null where it has none, or the dictionary has it already.</param>
public sealed record ConceptDecision(string? Concept, int? Direction, string? Parent = null)
{
    public const string Kind = "concept";

    /// <summary>Back to what the dictionary says: the name is as if nobody had decided.</summary>
    public static ConceptDecision Undone { get; } = new(null, null) { IsUndone = true };

    public bool IsUndone { get; private init; }

    private const int LongestName = 60;

    /// <summary>The decision's subject: names that differ in width or spacing only are one.</summary>
    public static string Subject(string indicator) => Identity.Normalise(indicator);

    /// <summary>The decision's body, checked.</summary>
    /// <exception cref="InvalidDecisionException">There is no reason, or the concept cannot be called so.</exception>
    public static JsonElement Body(string subject, ConceptDecision decided, string? reason)
    {
        ArgumentNullException.ThrowIfNull(decided);
        if (string.IsNullOrWhiteSpace(reason))
            throw new InvalidDecisionException(new("指标归类须填写理由", "Bringing a name to a concept needs a reason"));
        if (subject.Length == 0 || subject != Subject(subject))
            throw new InvalidDecisionException(new($"不是指标名称：{subject}", $"no name of an indicator: {subject}"));
        if (decided.Concept is { } concept && (Identity.Normalise(concept) is not { Length: >= 2 and <= LongestName } plain || plain != concept))
            throw new InvalidDecisionException(new($"概念名称应为 2 至 {LongestName} 字，不含空格", $"A concept's name has 2 to {LongestName} characters and no blanks"));
        if (decided.Parent is { } parent && ConceptLexicon.Bundled.Find(parent) is null)
            throw new InvalidDecisionException(new($"词典中没有上位概念“{parent}”", $"'{parent}', the wider concept, is not in the dictionary"));
        return decided.IsUndone
            ? JsonSerializer.SerializeToElement(new { undone = true })
            : JsonSerializer.SerializeToElement(new { concept = decided.Concept, direction = Code(decided.Direction), parent = decided.Parent });
    }

    /// <exception cref="FormatException">It is no body of such a decision.</exception>
    public static ConceptDecision Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
            throw new FormatException($"{body} says nothing of a concept.");
        if (body.TryGetProperty("undone", out JsonElement undone))
            return undone.ValueKind == JsonValueKind.True ? Undone : throw new FormatException($"{body} says nothing of a concept.");
        return new ConceptDecision(
            body.TryGetProperty("concept", out _) ? Text(body, "concept") : throw new FormatException($"{body} says nothing of a concept."),
            Text(body, "direction") switch
            {
                null => null,
                Directions.Higher => 1,
                Directions.Lower => -1,
                var other => throw new FormatException($"'{other}' is no direction (expected {Directions.Higher}, {Directions.Lower} or null)"),
            },
            Text(body, "parent"));
    }

    /// <summary>As in JSON and forms: <c>higher</c>, <c>lower</c>, or null.</summary>
    public static string? Code(int? direction) => direction switch
    {
        null => null,
        > 0 => Directions.Higher,
        _ => Directions.Lower,
    };

    private static string? Text(JsonElement body, string name) => !body.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null
        ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString() : throw new FormatException($"'{value}' is no {name}");
}

using System.Text.Json;

namespace PerfTargets.Declarations.Corrections;

/// <summary>A value that a person put right beside its source (更正). It holds wherever a document says what it was made against, in whatever format or order.</summary>
/// <param name="Field">JSON name without row numbers: <c>priorExecuted</c>, <c>indicators.target</c>.</param>
/// <param name="Row">Name of the row of a table, as printed; null outside tables.</param>
/// <param name="Nth">Which of the rows of that name, from 0.</param>
/// <param name="Was">The value it was made against, as <see cref="CorrectableField.Text"/> tells it; null where there was none.</param>
/// <param name="Value">Text, a number, a day as <c>2018-01-31</c>, or a target with its parts; null takes the value away.</param>
public sealed record Correction(string Field, string? Row, int Nth, string? Was, JsonElement? Value)
{
    /// <summary>As a kind of decision, whose subject is the declaration's id.</summary>
    public const string Kind = "correct";

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>How places of a corrected value say what settled it; what is printed there stays.</summary>
    public const string DecidedBy = "correction";

    public JsonElement ToBody() => JsonSerializer.SerializeToElement(this, Web);

    /// <exception cref="FormatException">It is none.</exception>
    public static Correction Read(JsonElement body)
    {
        try
        {
            return body.Deserialize<Correction>(Web) is { Field: not null } correction ? correction : throw new FormatException("no correction");
        }
        catch (JsonException error)
        {
            throw new FormatException("no correction", error);
        }
    }

    /// <returns>Null where the declaration does not say what the correction was made against.</returns>
    /// <exception cref="FormatException">The value is none of the field's.</exception>
    public Declaration? ApplyTo(Declaration declaration)
    {
        ArgumentNullException.ThrowIfNull(declaration);
        CorrectableField field = CorrectableFields.Find(Field) ?? throw new FormatException($"'{Field}' is no field that can be corrected.");
        int? row = Row is null ? null : CorrectableFields.RowOf(declaration, Field, Row, Nth);
        if ((Row is not null && row is null) || !Same(field.Text(declaration, row ?? 0), Was))
            return null;
        string name = row is { } n ? FormattableString.Invariant($"{Field[..Field.IndexOf('.', StringComparison.Ordinal)]}[{n}]{Field[Field.IndexOf('.', StringComparison.Ordinal)..]}") : Field;
        Declaration put = field.Put(declaration, row ?? 0, Value is { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } ? null : Value);
        Issue[] open = [.. declaration.Issues.Where(issue => issue.Field != name)];
        return put with { Issues = open, Confidence = open.Length == declaration.Issues.Count ? put.Confidence : ConfidenceOf(put, open) };
    }

    /// <summary>The worst of its values; where a field is still open that has none, to be checked.</summary>
    private static Confidence ConfidenceOf(Declaration declaration, Issue[] open)
    {
        Confidence worst = DeclarationFields.Of(declaration).Where(field => field.Name != "remarks").Select(field => field.Confidence).DefaultIfEmpty(Confidence.Good).Max();
        return worst == Confidence.Good && open.Any(issue => issue is { Field: not null, Severity: not IssueSeverity.Info }) ? Confidence.Check : worst;
    }

    private static bool Same(string? first, string? second) => first is null || second is null ? first == second : Identity.Normalise(first) == Identity.Normalise(second);
}

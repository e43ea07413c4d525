using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using PerfTargets.Declarations;
using PerfTargets.Declarations.Corrections;
using PerfTargets.Ingest.Forms;

namespace PerfTargets.Ingest;

/// <summary>A correction as a person writes it.</summary>
/// <param name="Field">JSON name of the value: <c>priorExecuted</c>, <c>indicators[3].target</c>.</param>
/// <param name="Seen">What it was when it was looked at, as <see cref="ValueOf"/> tells it; null where there was none.</param>
/// <param name="Value">As it would be printed: <c>237,057.36</c>, <c>23.7万元</c>, <c>2018-01-31</c>, <c>≥90%</c>; empty takes the value away.</param>
public sealed partial record CorrectionText(string Field, string? Seen, string? Value)
{
    /// <summary>The value of a field that can be corrected; null where there is none.</summary>
    public static string? ValueOf(Declaration declaration, string field) =>
        Split(field) is var (name, row) && CorrectableFields.Find(name) is { } known && HasRow(declaration, name, row) ? known.Text(declaration, row ?? 0) : null;

    /// <summary>Whether a value of this declaration can be corrected.</summary>
    public static bool Covers(Declaration declaration, string field) => Split(field) is var (name, row) && CorrectableFields.Find(name) is not null && HasRow(declaration, name, row);

    /// <exception cref="FormatException">It is no value of the field, or the field cannot be corrected.</exception>
    internal Correction Against(Declaration declaration)
    {
        (string name, int? row) = Split(Field);
        if (CorrectableFields.Find(name) is not { } known || !HasRow(declaration, name, row))
            throw new FormatException($"'{Field}' is no field that can be corrected.");
        JsonElement? value = string.IsNullOrWhiteSpace(Value) ? null : Read(name, Value.Trim());
        return row is { } n
            ? new Correction(name, CorrectableFields.RowName(declaration, name, n), CorrectableFields.Nth(declaration, name, n), known.Text(declaration, n), value)
            : new Correction(name, null, 0, known.Text(declaration, 0), value);
    }

    private static JsonElement Read(string name, string text)
    {
        if (CorrectableFields.IsTarget(name))
            return TargetJson.Write(TargetText.Parse(text));
        if (name.EndsWith("weight", StringComparison.OrdinalIgnoreCase) || name.EndsWith("score", StringComparison.OrdinalIgnoreCase))
            return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal points) ? JsonSerializer.SerializeToElement(points) : throw new FormatException("points are a number such as 9.5");
        if (name is "start" or "end")
            return DateText.TryMatchAt(ChineseText.Fold(text), 0, out DateOnly day, out int length) && length == ChineseText.Fold(text).Length
                ? JsonSerializer.SerializeToElement(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : throw new FormatException("a day is written 2018-01-31");
        if (name is "totalBudget" or "currentBudget" or "priorBudget" or "priorExecuted" or "approved" or "revised" or "executed" or "budgetLines.amount")
            return AmountText.TryParse(text, out Money money) ? JsonSerializer.SerializeToElement(money.Amount) : throw new FormatException("an amount is written 237,057.36 or 23.7万元");
        return JsonSerializer.SerializeToElement(text);
    }

    private static bool HasRow(Declaration declaration, string name, int? row) => name.IndexOf('.', StringComparison.Ordinal) is var dot && (dot < 0
        ? row is null
        : row >= 0 && row < (name[..dot] == "indicators" ? declaration.Indicators.Count : declaration.BudgetLines.Count));

    private static (string Name, int? Row) Split(string field) =>
        Row().Match(field) is { Success: true } match ? (Row().Replace(field, ""), int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)) : (field, null);

    [GeneratedRegex(@"\[(\d{1,5})\]")]
    private static partial Regex Row();
}

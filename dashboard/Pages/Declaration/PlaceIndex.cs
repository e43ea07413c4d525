using PerfTargets.Analytics.Measures;

namespace PerfTargets.Dashboard.Pages.Declaration;

/// <summary>Fields to printed lines and back, for one declaration in one document.</summary>
/// <remarks>A field of a table has its row in its key: <c>indicators.target[3]</c>.</remarks>
public sealed class PlaceIndex(IReadOnlyList<PlaceList> places)
{
    // The form prints its title and first label above the first value.
    private const int Above = 12;
    private const int Below = 3;

    private readonly ILookup<string, PlaceList> _byField = places.ToLookup(place => Key(place.Field, place.N));

    /// <summary>Lines that the declaration stands on, with some around; null in a format without lines.</summary>
    public (int First, int Last)? Extent
    {
        get
        {
            long[] lines = [.. places.Where(place => place.Line is not null).SelectMany(place => new[] { place.Line!.Value, place.LastLine ?? place.Line.Value })];
            return lines.Length == 0 ? null : ((int)Math.Max(1, lines.Min() - Above), (int)lines.Max() + Below);
        }
    }

    public static string Key(string field, int? n) => n is { } row ? FormattableString.Invariant($"{field}[{row}]") : field;

    public bool Known(string field) => _byField.Contains(field);

    /// <summary>The worst of its places in the surest document.</summary>
    public string? Confidence(string field) => _byField[field].GroupBy(place => place.DocumentId).Select(document => document.Select(place => place.Confidence).MaxBy(Badness)).MinBy(worst => Badness(worst ?? ""));

    /// <summary>What settled it; several where its parts were settled differently.</summary>
    public string DecidedBy(string field) => string.Join(", ", _byField[field].Select(place => place.DecidedBy).Where(text => text is not null).Distinct());

    /// <summary>What is printed where a person put the value right; null where nobody did.</summary>
    public string? PrintedBesideCorrection(string field) =>
        _byField[field].Where(place => place.DecidedBy == Declarations.Corrections.Correction.DecidedBy).Select(place => place.Printed ?? "").ToArray() is { Length: > 0 } printed ? string.Join(" ", printed.Distinct()) : null;

    /// <summary>Of a table's column without a row: all of its lines.</summary>
    public IReadOnlySet<long> LinesOf(string? field) => places
        .Where(place => place.Line is not null && (Key(place.Field, place.N) == field || place.Field == field))
        .SelectMany(place => Range(place.Line!.Value, place.LastLine ?? place.Line.Value))
        .ToHashSet();

    /// <summary>The field printed on a line: the one with the fewest lines, where several are.</summary>
    public string? FieldAt(long line) => places
        .Where(place => place.Line <= line && line <= (place.LastLine ?? place.Line))
        .OrderBy(place => place.LastLine - place.Line)
        .ThenBy(place => place.Field.EndsWith(".name", StringComparison.Ordinal) || place.Field.EndsWith(".level1", StringComparison.Ordinal))
        .Select(place => Key(place.Field, place.N))
        .FirstOrDefault();

    private static int Badness(string confidence) => confidence switch { "poor" => 2, "check" => 1, _ => 0 };

    private static IEnumerable<long> Range(long first, long last)
    {
        for (long line = first; line <= last; line++)
            yield return line;
    }
}

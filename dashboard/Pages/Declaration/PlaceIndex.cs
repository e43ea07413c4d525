using PerfTargets.Analytics.Measures;

namespace PerfTargets.Dashboard.Pages.Declaration;

/// <summary>Fields to printed lines and back, for one declaration and one of the documents that print it.</summary>
/// <remarks>A field of a table has its row in its key: <c>indicators.target[3]</c>.</remarks>
/// <param name="everywhere">In all of its documents.</param>
/// <param name="documentId">The one that is looked at.</param>
public sealed class PlaceIndex(IReadOnlyList<PlaceList> everywhere, ulong documentId)
{
    // The form prints its title and first label above the first value.
    private const int Above = 12;
    private const int Below = 3;

    private readonly ILookup<string, PlaceList> _byField = everywhere.ToLookup(place => Key(place.Field, place.N));
    private readonly PlaceList[] _places = [.. everywhere.Where(place => place.DocumentId == documentId)];

    /// <summary>Lines that the declaration stands on, with some around; null in a format without lines.</summary>
    public (int First, int Last)? Extent
    {
        get
        {
            long[] lines = [.. _places.Where(place => place.Line is not null).SelectMany(place => new[] { place.Line!.Value, place.LastLine ?? place.Line.Value })];
            return lines.Length == 0 ? null : ((int)Math.Max(1, lines.Min() - Above), (int)lines.Max() + Below);
        }
    }

    /// <summary>Rows of a ledger that tell the declaration.</summary>
    public IReadOnlyCollection<long> Rows => [.. _places.Select(place => place.Line).OfType<long>().Distinct()];

    public static string Key(string field, int? n) => n is { } row ? FormattableString.Invariant($"{field}[{row}]") : field;

    public bool Known(string field) => _byField.Contains(field);

    /// <summary>The worst of its places in the surest document.</summary>
    public string? Confidence(string field) => _byField[field].GroupBy(place => place.DocumentId).Select(document => document.Select(place => place.Confidence).MaxBy(Badness)).MinBy(worst => Badness(worst ?? ""));

    /// <summary>What settled it; several where its parts were settled differently.</summary>
    public string DecidedBy(string field) => string.Join(", ", Here(field).Select(place => place.DecidedBy).Where(text => text is not null).Distinct());

    /// <summary>What is printed where a person put the value right; null where nobody did.</summary>
    public string? PrintedBesideCorrection(string field) =>
        Here(field).Where(place => place.DecidedBy == Declarations.Corrections.Correction.DecidedBy).Select(place => place.Printed ?? "").ToArray() is { Length: > 0 } printed ? string.Join(" ", printed.Distinct()) : null;

    /// <summary>Of a table's column without a row: all of its lines.</summary>
    public IReadOnlySet<long> LinesOf(string? field) => _places
        .Where(place => place.Line is not null && (Key(place.Field, place.N) == field || place.Field == field))
        .SelectMany(place => Range(place.Line!.Value, place.LastLine ?? place.Line.Value))
        .ToHashSet();

    /// <summary>The field printed on a line: the one with the fewest lines, where several are.</summary>
    public string? FieldAt(long line) => _places
        .Where(place => place.Line <= line && line <= (place.LastLine ?? place.Line))
        .OrderBy(place => place.LastLine - place.Line)
        .ThenBy(place => place.Field.EndsWith(".name", StringComparison.Ordinal) || place.Field.EndsWith(".level1", StringComparison.Ordinal))
        .Select(place => Key(place.Field, place.N))
        .FirstOrDefault();

    private IEnumerable<PlaceList> Here(string field) => _byField[field].Where(place => place.DocumentId == documentId);

    private static int Badness(string confidence) => confidence switch { "poor" => 2, "check" => 1, _ => 0 };

    private static IEnumerable<long> Range(long first, long last)
    {
        for (long line = first; line <= last; line++)
            yield return line;
    }
}

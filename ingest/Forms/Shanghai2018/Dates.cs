using System.Globalization;
using PerfTargets.Declarations;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>When the project starts and ends: <c>2018-01-01 结束时间 2018-12-31</c>, <c>2018/1/1</c>.</summary>
internal static class Dates
{
    private static readonly string[] Formats = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日"];

    public static (Sourced<DateOnly>? Start, Sourced<DateOnly>? End) Read(Sheet sheet)
    {
        Piece[] found = [.. sheet.Free.Where(piece => TryParse(piece.Key, out _))];
        Piece? end = found.FirstOrDefault(piece => Before(sheet, piece)?.Label == Label.End);
        if (found.Length == 2)
        {
            Piece last = end ?? found.MaxBy(Value)!;
            Piece first = found.First(piece => piece != last);
            bool certain = Value(first) <= Value(last);
            Confidence confidence = certain ? Confidence.Good : Confidence.Check;
            if (!certain)
                sheet.Report(IssueMessages.DecidedByPosition, "start", first, Labels.Text(Label.Start));
            return (Take(first, "order", confidence), Take(last, end is null ? "order" : "label", confidence));
        }
        Piece? start = found.FirstOrDefault(piece => Before(sheet, piece)?.Label == Label.Start);
        return (start is null ? null : Take(start, "label", Confidence.Good), end is null ? null : Take(end, "label", Confidence.Good));
    }

    private static Sourced<DateOnly> Take(Piece piece, string decidedBy, Confidence confidence) => Sheet.Take(Value(piece), [piece], decidedBy, confidence);

    private static Piece? Before(Sheet sheet, Piece piece) => sheet.IndexOf(piece) is > 0 and var at ? sheet.Pieces[at - 1] : null;

    private static DateOnly Value(Piece piece) => TryParse(piece.Key, out DateOnly date) ? date : default;

    private static bool TryParse(string key, out DateOnly date) =>
        DateOnly.TryParseExact(key, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}

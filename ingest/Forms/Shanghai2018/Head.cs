using PerfTargets.Declarations;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>The form's head: year, unit, boxes and dates.</summary>
internal static class Head
{
    public static Sourced<int>? Year(Sheet sheet)
    {
        YearPiece[] years = [.. sheet.Pieces.OfType<YearPiece>()];
        foreach (YearPiece year in years)
            sheet.Take(year);
        return years switch
        {
            [] => null,
            [var first, ..] when years.All(year => year.Year == first.Year) => first.Span.Hold(first.Year, Decision.Label),
            [var first, ..] => first.Span.Hold(first.Year, Decision.PrintedTwice),
        };
    }

    public static Sourced<string>? Unit(Sheet sheet)
    {
        Sourced<string>? unit = null;
        foreach (LabelPiece label in sheet.Labels(FormLabel.Unit))
        {
            if (!sheet.TryNext(label, out Piece? text) || text.Words() is not { } name || text.Span.Page != label.Span.Page)
                continue;
            sheet.Take(text);
            bool joined = name.Contains(' ', StringComparison.Ordinal) || name.Contains('\t', StringComparison.Ordinal) || text.Span.Line != text.Span.LastLine || text is not NamePiece;
            Sourced<string> value = text.Span.Hold(name, joined ? Decision.Repair : Decision.Label);
            unit = unit is null ? value : unit.Value == name ? unit : unit with { Places = [unit.Places[0], text.Span.At(Decision.PrintedTwice)] };
        }

        return unit;
    }

    public static Sourced<IReadOnlyList<string>>? Ticks(Sheet sheet, IReadOnlyList<string> options)
    {
        TickPiece[] rows = [.. sheet.Pieces.OfType<TickPiece>()];
        TickText.Reading reading = TickText.Read(string.Concat(rows.Select(row => ChineseText.Compact(row.Span.Printed))), options);
        if (reading.Missing == options.Count)
            return null;
        Decision decision = reading.Missing > 0 ? Decision.BoxesMissing : reading.Likely > 0 ? Decision.Repair : Decision.Boxes;
        // A row belongs to the group whose options it prints; one that breaks inside an option has the break's two parts.
        Place[] places = [.. rows.Where(row => PrintsOptionOf(row, options)).Select(row => row.Span.At(decision))];
        return new Sourced<IReadOnlyList<string>>(reading.Ticks, places.Length > 0 ? places : [rows[0].Span.At(decision)]);
    }

    /// <summary>Start and end; of two days on the row the label 结束时间 stands before the later one.</summary>
    public static (Sourced<DateOnly>? Start, Sourced<DateOnly>? End) Period(Sheet sheet)
    {
        DatePiece[] days = [.. sheet.Pieces.OfType<DatePiece>()];
        foreach (DatePiece day in days)
            sheet.Take(day);
        if (days.Length == 0)
            return (null, null);
        DatePiece? end = sheet.Labels(FormLabel.End).Select(label => sheet.TryNext(label, out Piece? next) ? next as DatePiece : null).FirstOrDefault(day => day is not null);
        DatePiece? start = days.FirstOrDefault(day => day != end);
        if (days.Length > 2)
            return (start?.Span.Hold(start.Date, Decision.PrintedTwice), end?.Span.Hold(end.Date, Decision.PrintedTwice));
        if (end is null && days.Length == 2)
            (start, end) = days[0].Date <= days[1].Date ? (days[0], days[1]) : (days[1], days[0]);
        bool labelled = days.Length == 2 && sheet.Labels(FormLabel.End).Any();
        Decision decision = !labelled ? Decision.Position
            : start is not null && end is not null && end.Date < start.Date ? Decision.EndsBeforeStart : Decision.Row;
        return (start?.Span.Hold(start.Date, decision), end?.Span.Hold(end.Date, decision));
    }

    private static bool PrintsOptionOf(TickPiece row, IReadOnlyList<string> options)
    {
        string text = ChineseText.Compact(row.Span.Printed);
        return options.Any(option => text.Contains(option, StringComparison.Ordinal) || text.Contains(option[^4..], StringComparison.Ordinal));
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using PerfTargets.Declarations;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>Who declares what for which year: 申报单位名称, 项目名称, (2018年).</summary>
internal static partial class Header
{
    private const int LongestName = 120;

    public static Sourced<int>? Year(Sheet sheet)
    {
        Piece[] years = [.. sheet.Free.Where(piece => YearLine().IsMatch(piece.Key))];
        string[] distinct = [.. years.Select(piece => YearLine().Match(piece.Key).Groups[1].Value).Distinct()];
        return distinct.Length == 1
            ? Sheet.Take(int.Parse(distinct[0], CultureInfo.InvariantCulture), [years[0]], "title", Confidence.Good)
            : null;
    }

    public static Sourced<string>? Unit(Sheet sheet)
    {
        if (sheet.Of(Label.UnitName).FirstOrDefault() is not { } label || Cell(sheet, label) is not { Length: > 0 } parts)
            return null;
        return Sheet.Take(Join(parts), parts, "label", Confidence.Good);
    }

    /// <summary>Beside its label, or else the first cell after the unit's name: both are drawn one after the other.</summary>
    public static Sourced<string>? Project(Sheet sheet, Sourced<string>? unit)
    {
        if (sheet.Of(Label.ProjectName).FirstOrDefault() is { } label && Cell(sheet, label) is { Length: > 0 } beside && IsName(beside))
            return Sheet.Take(Join(beside), beside, "label", Confidence.Good);
        if (unit is null)
            return null;
        Piece[] after = [.. sheet.Pieces.SkipWhile(piece => piece.LastLine <= unit.Places[^1].LastLine)];
        if (after.FirstOrDefault() is not { Label: null } first)
            return null;
        Piece[] parts = [.. after.TakeWhile(piece => piece.IsFree && piece.Block == first.Block)];
        return parts.Length > 0 && IsName(parts) ? Sheet.Take(Join(parts), parts, "after the unit", Confidence.Good) : null;
    }

    /// <summary>The text directly after a label, on its line or in the block that follows.</summary>
    private static Piece[] Cell(Sheet sheet, Piece label)
    {
        int at = sheet.IndexOf(label) + 1;
        if (at >= sheet.Pieces.Count || !sheet.Pieces[at].IsFree || sheet.Pieces[at].Page != label.Page)
            return [];
        int block = sheet.Pieces[at].Block;
        return [.. sheet.Pieces.Skip(at).TakeWhile(piece => piece.IsFree && piece.Block == block)];
    }

    private static bool IsName(IReadOnlyList<Piece> parts)
    {
        string name = Join(parts);
        return name.Length is > 1 and <= LongestName && parts.Count <= 3 && !Sentence().IsMatch(name) && !Ticks.IsTicked(name) && !AmountText.TryParse(name, out _);
    }

    private static string Join(IEnumerable<Piece> parts) => string.Concat(parts.Select(part => part.Text));

    [GeneratedRegex(@"^[(\[]?(20\d\d)年度?[)\]]?$")]
    private static partial Regex YearLine();

    [GeneratedRegex(@"[。；;□√■☑]|^\d{4}[-/]|^[(（]?\d{1,2}[.、)）]")]
    private static partial Regex Sentence();
}

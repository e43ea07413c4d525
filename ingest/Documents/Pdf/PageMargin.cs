using System.Text.RegularExpressions;

namespace PerfTargets.Ingest.Documents.Pdf;

/// <summary>What stands above and below the text of each page: a table goes on beyond it.</summary>
internal static partial class PageMargin
{
    /// <summary>Points: what stands lower on the page is its footer.</summary>
    private const double Footer = 50;

    /// <summary>Points: a bare number is a page number only so close to the edge.</summary>
    private const double Number = 80;

    public static bool IsPageNumber(TextLine line, double height) =>
        PageOf().IsMatch(line.Text) || ((line.Box.Bottom < Number || line.Box.Top > height - Number) && BareNumber().IsMatch(line.Text));

    public static bool IsFooter(TextLine line, double height) => line.Box.Top > height - Footer || IsPageNumber(line, height);

    [GeneratedRegex(@"^\s*(?:第\s*\d{1,4}\s*页.{0,12}|共\s*\d{1,4}\s*页.{0,12}|[-—–]+\s*\d{1,4}\s*[-—–]+|\d{1,4}\s*/\s*\d{1,4}|page\s*\d{1,4}.{0,12})\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PageOf();

    [GeneratedRegex(@"^\s*\d{1,4}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex BareNumber();
}

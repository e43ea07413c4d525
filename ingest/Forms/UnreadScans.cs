using PerfTargets.Declarations;
using PerfTargets.Ingest.Documents;

namespace PerfTargets.Ingest.Forms;

/// <summary>Scanned pages that were not read go to quarantine, with the reason and what can be done; those of one reason together.</summary>
internal static class UnreadScans
{
    public static IEnumerable<Unread> Of(DocumentContent content)
    {
        if (content.Recognition is not { } recognition)
            return [];
        if (recognition.Unread.Count == 0 && content.Lines.All(line => line.IsBlank))
            return [new Unread(null, null, "", new Issue(IssueMessages.ScanBlank, [], IssueSeverity.Error), null)];
        return recognition.Unread.GroupBy(scan => scan.Reason).Select(scans => new Unread(
            null, null, "", new Issue(IssueMessages.ScanUnread, [Pages([.. scans.Select(scan => scan.Page)]), scans.Key], IssueSeverity.Error), null));
    }

    /// <summary>1-3, 7.</summary>
    private static string Pages(IReadOnlyList<int> pages)
    {
        List<(int First, int Last)> runs = [];
        foreach (int page in pages.Order())
        {
            if (runs.Count > 0 && runs[^1].Last == page - 1)
                runs[^1] = (runs[^1].First, page);
            else
                runs.Add((page, page));
        }

        return string.Join(", ", runs.Select(run => run.First == run.Last ? FormattableString.Invariant($"{run.First}") : FormattableString.Invariant($"{run.First}-{run.Last}")));
    }
}

namespace PerfTargets.Ingest.Documents;

/// <summary>What of a document was recognised from pictures of its pages (文字识别), where it is not printed as text.</summary>
/// <param name="By">Program, version and models; <see cref="Nobody"/> where none is installed.</param>
/// <param name="Pages">Read so, from 1: never sure.</param>
/// <param name="Unread">Pages that are pictures, and were not read.</param>
public sealed record Recognition(string By, IReadOnlyList<int> Pages, IReadOnlyList<UnreadScan> Unread)
{
    public const string Nobody = "no-tesseract";

    /// <summary>What would recognise a document now.</summary>
    public static string ByNow => Scans.Tesseract.Here?.Name ?? Nobody;
}

/// <param name="Page">From 1.</param>
/// <param name="Reason">And what can be done.</param>
public sealed record UnreadScan(int Page, string Reason);

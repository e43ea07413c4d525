using PerfTargets.Declarations;

namespace PerfTargets.Dashboard.Live;

/// <summary>Takes in a document that a reader sends from the page.</summary>
public interface IUploads
{
    /// <summary>MiB; what is larger is not taken in, whichever way it comes.</summary>
    const int LargestMegabytes = 64;

    const long LargestDocument = (long)LargestMegabytes << 20;

    /// <param name="name">File name as the reader's machine calls it.</param>
    /// <returns>What came of it, when it is taken in.</returns>
    Task<UploadOutcome> TakeAsync(string name, Stream content, CancellationToken cancellation);

    /// <summary>How many documents an earlier version of the reader read that the one at work has not read yet.</summary>
    int ToReread { get; }

    /// <summary>Reads them again; what is read otherwise waits for a person.</summary>
    Task Reread();
}

/// <summary>What came of a document that was sent, or of the documents of an archive.</summary>
/// <param name="Quarantined">Parts kept aside; the page tells of each why.</param>
/// <param name="Text">As a sentence that names it.</param>
public sealed record UploadOutcome(int New, int Changed, int Unchanged, int Quarantined, Bilingual Text);

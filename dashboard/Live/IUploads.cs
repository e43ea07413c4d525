namespace PerfTargets.Dashboard.Live;

/// <summary>Takes in a document that a reader sends from the page.</summary>
public interface IUploads
{
    /// <summary>MiB; what is larger is not taken in, whichever way it comes.</summary>
    const int LargestMegabytes = 64;

    const long LargestDocument = (long)LargestMegabytes << 20;

    /// <param name="name">File name as the reader's machine calls it.</param>
    Task TakeAsync(string name, Stream content, CancellationToken cancellation);
}

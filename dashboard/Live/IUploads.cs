namespace PerfTargets.Dashboard.Live;

/// <summary>Takes in a document that a reader sends from the page.</summary>
public interface IUploads
{
    /// <param name="name">File name as the reader's machine calls it.</param>
    Task TakeAsync(string name, Stream content, CancellationToken cancellation);
}

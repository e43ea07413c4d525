using PerfTargets.Declarations;

namespace PerfTargets.Dashboard.Live;

/// <summary>Something happened to the data: pages read again, programs are told.</summary>
/// <param name="Version">Data version after it.</param>
/// <param name="Kind"><c>loaded</c>, <c>quarantined</c>, <c>decided</c> or <c>progress</c>.</param>
/// <param name="Text">What changed, for people: a document's name, mostly.</param>
public sealed record News(long Version, string Kind, Bilingual Text);

/// <param name="Step"><c>waiting</c>, <c>reading</c> or <c>failed</c>.</param>
public sealed record IngestProgressNews(string Document, string Step);

/// <summary>Where pages hear of new data.</summary>
public interface ILiveNews
{
    /// <summary>Raised on any thread; a handler hands over and returns.</summary>
    event Action<News>? Arrived;

    /// <summary>Documents being taken in at this moment, and the latest that failed.</summary>
    IReadOnlyList<IngestProgressNews> Running { get; }
}

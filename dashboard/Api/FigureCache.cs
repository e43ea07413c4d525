using System.Collections.Concurrent;
using System.Text;

namespace PerfTargets.Dashboard.Api;

/// <summary>Figures as they were drawn, kept while the data version stands; of readers who ask at once one has it drawn.</summary>
internal sealed class FigureCache
{
    /// <summary>An address can be written in any number of ways: what is kept must not grow with them.</summary>
    private const int Most = 200;

    private ConcurrentDictionary<string, Lazy<OftenSent>> _drawn = new();
    private long _version = -1;

    /// <param name="tag">Of all that the figure rests on, the data version among it.</param>
    public OftenSent Of(string tag, long version, Func<string> draw)
    {
        if (Interlocked.Exchange(ref _version, version) != version)
            _drawn = new();
        ConcurrentDictionary<string, Lazy<OftenSent>> drawn = _drawn;
        if (drawn.TryGetValue(tag, out Lazy<OftenSent>? kept))
            return kept.Value;
        if (drawn.Count >= Most)
            _drawn = drawn = new();
        kept = drawn.GetOrAdd(tag, _ => new Lazy<OftenSent>(() => new OftenSent(Encoding.UTF8.GetBytes(draw()))));
        try
        {
            return kept.Value;
        }
        catch
        {
            // What failed is tried again by the next who asks.
            drawn.TryRemove(KeyValuePair.Create(tag, kept));
            throw;
        }
    }
}

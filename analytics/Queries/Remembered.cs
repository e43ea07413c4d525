using System.Collections.Concurrent;

namespace PerfTargets.Analytics.Queries;

/// <summary>Answers that many readers ask for, kept while the data version stands; of readers who ask at once one asks the store.</summary>
internal sealed class Remembered
{
    /// <summary>What is asked about can be written in any number of ways: what is kept must not grow with them.</summary>
    private const int Most = 500;

    private ConcurrentDictionary<(Type, string, object), Lazy<object>> _answers = new();
    private long _version = -1;

    /// <param name="scope">Whose answer it is: viewers of other units have answers of their own.</param>
    /// <param name="about">Tells the answer from others of its type.</param>
    public T Of<T>(long version, Viewer scope, object about, Func<T> ask)
        where T : notnull
    {
        if (Interlocked.Exchange(ref _version, version) != version || _answers.Count >= Most)
            _answers = new ConcurrentDictionary<(Type, string, object), Lazy<object>>();
        string units = scope.Units is { } ids ? string.Join(',', ids.Order()) : "all";
        return (T)_answers.GetOrAdd((typeof(T), units, about), _ => new Lazy<object>(() => ask())).Value;
    }
}

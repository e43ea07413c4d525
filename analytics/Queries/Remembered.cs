using System.Collections.Concurrent;

namespace PerfTargets.Analytics.Queries;

/// <summary>Answers that many readers ask for, kept while the data version stands; of readers who ask at once one asks the store.</summary>
internal sealed class Remembered
{
    private ConcurrentDictionary<(Type, string), Lazy<object>> _answers = new();
    private long _version = -1;

    /// <param name="scope">Whose answer it is: viewers of other units have answers of their own.</param>
    public T Of<T>(long version, Viewer scope, Func<T> ask)
        where T : notnull
    {
        if (Interlocked.Exchange(ref _version, version) != version)
            _answers = new ConcurrentDictionary<(Type, string), Lazy<object>>();
        string units = scope.Units is { } ids ? string.Join(',', ids.Order()) : "all";
        return (T)_answers.GetOrAdd((typeof(T), units), _ => new Lazy<object>(() => ask())).Value;
    }
}

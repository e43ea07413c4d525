using System.Collections.Concurrent;

namespace PerfTargets.Analytics.Queries;

/// <summary>Answers that many readers ask for, kept while the data version stands; of readers who ask at once one asks the store.</summary>
/// <param name="most">What is asked about can be written in any number of ways: what is kept must not grow with them.</param>
internal sealed class Remembered(int most)
{
    private ConcurrentDictionary<(Type, string, object), Lazy<object>> _answers = new();
    private long _version = -1;

    /// <param name="scope">Whose answer it is: viewers of other units have answers of their own.</param>
    /// <param name="about">Tells the answer from others of its type.</param>
    public T Of<T>(long version, Viewer scope, object about, Func<T> ask)
        where T : notnull
    {
        if (Interlocked.Exchange(ref _version, version) != version || _answers.Count >= most)
            _answers = new ConcurrentDictionary<(Type, string, object), Lazy<object>>();
        return (T)_answers.GetOrAdd(Key<T>(scope, about), _ => new Lazy<object>(() => ask())).Value;
    }

    /// <summary>As <see cref="Of"/>, without waiting: null until it is known, and asked by another thread meanwhile.</summary>
    public T? Ready<T>(long version, Viewer scope, object about, Func<T> ask)
        where T : class
    {
        if (Volatile.Read(ref _version) == version && _answers.TryGetValue(Key<T>(scope, about), out Lazy<object>? kept))
            return kept.IsValueCreated ? (T)kept.Value : null;
        _ = Task.Run(() => Of(version, scope, about, ask));
        return null;
    }

    private static (Type, string, object) Key<T>(Viewer scope, object about) => (typeof(T), scope.Units is { } ids ? string.Join(',', ids.Order()) : "all", about);
}

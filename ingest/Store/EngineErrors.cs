using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace PerfTargets.Store;

/// <summary>The one place where an engine's error is told apart: a damaged file, a full disk, a file held elsewhere, or a mistake of ours.</summary>
internal static class EngineErrors
{
    public static T Translate<T>(string file, Func<T> use)
    {
        try
        {
            return use();
        }
        catch (DuckDBException error) when (Translated(file, error) is { } translated)
        {
            throw translated;
        }
    }

    public static IEnumerable<T> Translate<T>(string file, IEnumerable<T> rows)
    {
        using IEnumerator<T> each = rows.GetEnumerator();
        while (Translate(file, each.MoveNext))
            yield return each.Current;
    }

    /// <summary>By its text too: while a query is bound the error has another type.</summary>
    public static bool IsOutOfMemory(DuckDBException error) => error.ErrorType == DuckDBErrorType.OutOfMemory || error.Message.StartsWith("Out of Memory", StringComparison.Ordinal);

    private static Exception? Translated(string file, DuckDBException error)
    {
        if (Says(error, "No space left on device") || Says(error, "disk is full"))
            return new IOException($"{file}: no space left on the disk.", error);
        if (Says(error, "Could not set lock on file"))
            return new IOException($"{file}: another program has the database open.", error);
        // An error while opening has no type of its own (DuckDB.NET), only the text.
        return Says(error, "DuckDBOpen failed")
            || error.ErrorType is DuckDBErrorType.Io or DuckDBErrorType.Fatal or DuckDBErrorType.Internal or DuckDBErrorType.Serialization
            ? new StoreDamagedException(file, error.Message, error)
            : null;
    }

    private static bool Says(DuckDBException error, string text) => error.Message.Contains(text, StringComparison.OrdinalIgnoreCase);
}

namespace PerfTargets.Dashboard.Exports;

/// <summary>Files that are there whole or not at all: written under other names beside their own, and moved when the last is done.</summary>
internal sealed class WholeFiles : IDisposable
{
    private readonly List<(FileStream Stream, string Temporary, string File)> _parts = [];

    /// <exception cref="IOException">Nothing can be written there.</exception>
    public Stream Add(string file)
    {
        string full = Path.GetFullPath(file);
        string folder = Path.GetDirectoryName(full) ?? full;
        if (!Directory.Exists(folder))
            throw new IOException($"{file} cannot be written: there is no folder {folder} / 文件夹不存在");
        if (Directory.Exists(full))
            throw new IOException($"{file} cannot be written: it is a folder / 是文件夹");
        string temporary = Path.Combine(folder, $".{Path.GetFileName(full)}.{Guid.NewGuid():N}.part");
        try
        {
            FileStream stream = new(temporary, FileMode.CreateNew, FileAccess.Write);
            _parts.Add((stream, temporary, full));
            return stream;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{file} cannot be written: {exception.Message}", exception);
        }
    }

    public void Commit()
    {
        foreach ((FileStream stream, _, _) in _parts)
        {
            stream.Flush(flushToDisk: true);
            stream.Dispose();
        }
        foreach ((_, string temporary, string file) in _parts)
            File.Move(temporary, file, overwrite: true);
        _parts.Clear();
    }

    /// <summary>What was not committed leaves nothing behind.</summary>
    public void Dispose()
    {
        foreach ((FileStream stream, string temporary, _) in _parts)
        {
            stream.Dispose();
            File.Delete(temporary);
        }
    }
}

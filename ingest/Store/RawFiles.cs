using System.Security.Cryptography;

namespace PerfTargets.Store;

/// <summary>Documents as they arrived, each under the SHA-256 of its bytes: <c>raw/ab/abcdef…</c>. Written whole or not at all, never changed.</summary>
public sealed class RawFiles
{
    private const string Unfinished = ".tmp";

    private readonly string _directory;

    public RawFiles(string directory)
    {
        _directory = directory;
        Directory.CreateDirectory(directory);
        foreach (string left in Directory.EnumerateFiles(directory, "*" + Unfinished))
            File.Delete(left);
    }

    /// <returns>64 lower-case hexadecimal digits.</returns>
    public static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public string PathOf(string sha256) => Path.Combine(_directory, sha256[..2], sha256);

    /// <summary>Keeps the bytes, on the disk before it returns; a damaged copy is replaced.</summary>
    public void Keep(string sha256, ReadOnlySpan<byte> bytes)
    {
        string path = PathOf(sha256);
        if (IsSound(sha256))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string unfinished = Path.Combine(_directory, Guid.NewGuid().ToString("N") + Unfinished);
        try
        {
            using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }
            File.Move(unfinished, path, overwrite: true);
            DurableDirectory.Flush(Path.GetDirectoryName(path)!);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    /// <summary>Keeps a file that may be large, on the disk before it returns; a damaged copy is replaced.</summary>
    public void KeepFile(string sha256, string file)
    {
        if (IsSound(sha256))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(sha256))!);
        string unfinished = Path.Combine(_directory, Guid.NewGuid().ToString("N") + Unfinished);
        try
        {
            using (FileStream from = File.OpenRead(file))
            using (var to = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
            {
                from.CopyTo(to, 1 << 20);
                to.Flush(flushToDisk: true);
            }
            File.Move(unfinished, PathOf(sha256), overwrite: true);
            DurableDirectory.Flush(Path.GetDirectoryName(PathOf(sha256))!);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    /// <returns>The path of a file whose bytes are what they were.</returns>
    /// <exception cref="RawFileDamagedException">It is missing, or not the bytes it was.</exception>
    public string Sound(string sha256) => IsSound(sha256) ? PathOf(sha256) : throw new RawFileDamagedException(PathOf(sha256), "it is missing, or its content does not have its hash");

    /// <exception cref="RawFileDamagedException">It is missing, or not the bytes it was.</exception>
    public byte[] Read(string sha256)
    {
        string path = PathOf(sha256);
        if (!File.Exists(path))
            throw new RawFileDamagedException(path, "it is missing");
        byte[] bytes = File.ReadAllBytes(path);
        return Sha256(bytes) == sha256 ? bytes : throw new RawFileDamagedException(path, "its content does not have its hash");
    }

    public void Remove(string sha256)
    {
        if (!File.Exists(PathOf(sha256)))
            return;
        File.Delete(PathOf(sha256));
        DurableDirectory.Flush(Path.GetDirectoryName(PathOf(sha256))!);
    }

    public bool IsSound(string sha256)
    {
        string path = PathOf(sha256);
        if (!File.Exists(path))
            return false;
        using FileStream stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream)) == sha256;
    }
}

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

    /// <exception cref="RawFileDamagedException">It is missing, or not the bytes it was.</exception>
    public byte[] Read(string sha256)
    {
        string path = PathOf(sha256);
        if (!File.Exists(path))
            throw new RawFileDamagedException(path, "it is missing");
        byte[] bytes = File.ReadAllBytes(path);
        return Sha256(bytes) == sha256 ? bytes : throw new RawFileDamagedException(path, "its content does not have its hash");
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

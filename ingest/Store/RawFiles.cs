using System.Security.Cryptography;

namespace PerfTargets.Store;

/// <summary>The documents as they arrived, by SHA-256: <c>raw/ab/abcdef…</c>. A file is whole or absent.</summary>
public sealed class RawFiles(string directory)
{
    public static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public bool Contains(string sha256) => File.Exists(PathOf(sha256));

    /// <summary>Keeps the bytes; durable when it returns.</summary>
    public void Keep(string sha256, ReadOnlySpan<byte> bytes)
    {
        string path = PathOf(sha256);
        if (File.Exists(path))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string part = path + ".part";
        using (FileStream file = new(part, FileMode.Create, FileAccess.Write))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }
        File.Move(part, path, overwrite: true);
    }

    /// <exception cref="InvalidDataException">The file is missing, or is not what its name says.</exception>
    public byte[] Read(string sha256)
    {
        string path = PathOf(sha256);
        if (!File.Exists(path))
            throw new InvalidDataException($"raw file {sha256} is missing");
        byte[] bytes = File.ReadAllBytes(path);
        return Sha256(bytes) == sha256 ? bytes : throw new InvalidDataException($"raw file {sha256} was changed after it was kept");
    }

    private string PathOf(string sha256) => Path.Combine(directory, sha256[..2], sha256);
}

using System.Globalization;

namespace PerfTargets.Ingest;

/// <summary>What lies where in a home folder.</summary>
public sealed record HomeFolder(string Directory)
{
    public string Store => Path.Combine(Directory, "store.duckdb");

    public string Journal => Path.Combine(Directory, "journal.jsonl");

    /// <summary>Documents as they arrived.</summary>
    public string Raw => Path.Combine(Directory, "raw");

    /// <summary>What readers made of them.</summary>
    public string Readings => Path.Combine(Directory, "readings");

    /// <summary>Where people drop documents to be taken in.</summary>
    public string Inbox => Path.Combine(Directory, "inbox");

    /// <summary>Damaged files, kept for a person to look at; safe to delete.</summary>
    public string Quarantine => Path.Combine(Directory, "quarantine");

    internal string Lock => Path.Combine(Directory, "home.lock");

    internal void Create()
    {
        foreach (string folder in new[] { Directory, Raw, Readings, Inbox, Quarantine })
            System.IO.Directory.CreateDirectory(folder);
    }

    /// <summary>A free path in the quarantine, e.g. <c>quarantine/store-20260305T083000123.duckdb</c>.</summary>
    internal string SetAside(string name, string extension, DateTimeOffset now)
    {
        string stem = Path.Combine(Quarantine, string.Create(CultureInfo.InvariantCulture, $"{name}-{now.UtcDateTime:yyyyMMdd'T'HHmmssfff}"));
        string path = stem + extension;
        for (int n = 2; File.Exists(path); n++)
            path = string.Create(CultureInfo.InvariantCulture, $"{stem}-{n}{extension}");
        return path;
    }
}

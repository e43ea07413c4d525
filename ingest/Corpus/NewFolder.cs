namespace PerfTargets.Corpus;

/// <summary>A folder that has everything that is made for it, or nothing.</summary>
internal static class NewFolder
{
    /// <param name="folder">Made where there is none; it must be empty.</param>
    /// <param name="make">Makes, in a folder beside what it is for, what <paramref name="names"/> then finds there.</param>
    /// <param name="names">Files and folders, in the order in which they are moved in.</param>
    /// <exception cref="IOException">It is not empty, or cannot be written to.</exception>
    public static T Fill<T>(string folder, IReadOnlyList<string> names, Func<string, T> make)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            throw new IOException($"{folder}: is there and not empty; nothing is overwritten / 目标目录非空，不予覆盖");
        bool made = !Directory.Exists(folder);
        DirectoryInfo work = Directory.CreateDirectory(Path.Combine(folder, ".generating"));
        try
        {
            T result = make(work.FullName);
            foreach (string name in names)
                Directory.Move(Path.Combine(work.FullName, name), Path.Combine(folder, name));
            made = false;
            return result;
        }
        finally
        {
            work.Delete(recursive: true);
            if (made)
                Directory.Delete(folder, recursive: true);
        }
    }
}

using System.Globalization;
using PerfTargets.Analytics.Decisions;
using PerfTargets.Analytics.Derived;
using PerfTargets.Corpus;
using PerfTargets.Ingest;

namespace PerfTargets.Benchmarks;

/// <summary>Homes with a synthetic corpus in them, loaded once and read by every benchmark of a run; who writes takes a copy.</summary>
internal static class PreparedHome
{
    private static readonly string[] Tables = ["declarations", "indicators"];
    private static readonly Dictionary<int, DirectoryInfo> Prepared = [];

    /// <summary>Where homes are kept for later runs; null where they go with this one.</summary>
    public static string? KeptIn { get; set; }

    /// <summary>The folder of a home of about so many declarations, twelve indicators each; nobody holds it.</summary>
    public static string Of(int declarations)
    {
        if (Prepared.TryGetValue(declarations, out DirectoryInfo? folder))
            return folder.FullName;
        Prepared[declarations] = folder = KeptIn is null
            ? Directory.CreateTempSubdirectory("perftargets-home-")
            : Directory.CreateDirectory(Path.Combine(KeptIn, declarations.ToString(CultureInfo.InvariantCulture)));
        Load(folder.FullName, declarations);
        return folder.FullName;
    }

    /// <summary>A home of its own, equal to the prepared one; whoever takes it deletes it.</summary>
    public static DirectoryInfo CopyOf(int declarations)
    {
        string from = Of(declarations);
        DirectoryInfo to = Directory.CreateTempSubdirectory("perftargets-home-");
        foreach (string folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Path.Combine(to.FullName, Path.GetRelativePath(from, folder)));
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            File.Copy(file, Path.Combine(to.FullName, Path.GetRelativePath(from, file)));
        return to;
    }

    /// <summary>As the program opens it.</summary>
    public static Home Open(string directory) =>
        Home.Open(directory, DerivedTables.InOrder, Reading.Read, Reading.Version, TimeProvider.System, KnownDecisions.Check);

    public static void Clear()
    {
        foreach (DirectoryInfo folder in Prepared.Values.Where(_ => KeptIn is null))
            folder.Delete(recursive: true);
        Prepared.Clear();
    }

    /// <summary>A home that was kept has it all, unless its run was broken off.</summary>
    private static void Load(string directory, int declarations)
    {
        using Home home = Open(directory);
        if (home.Store.Version >= Tables.Length)
            return;
        using LedgerFiles files = new(declarations, CorpusFormat.Parquet);
        foreach (string table in Tables)
            _ = home.Ingestion.TakeLedger(files.Of(table, "parquet"), $"{table}.parquet") ?? throw new InvalidOperationException("The benchmark's own file is no ledger.");
    }
}

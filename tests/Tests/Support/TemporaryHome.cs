using System.Text;
using PerfTargets.Crash;
using PerfTargets.Ingest;
using PerfTargets.Store;

namespace PerfTargets.Tests.Support;

/// <summary>A home folder for one test, whose documents are lines (see <see cref="LineReader"/>).</summary>
internal sealed class TemporaryHome : IDisposable
{
    public TemporaryHome() => System.IO.Directory.CreateDirectory(Directory);

    public string Directory { get; } = Path.Combine(Path.GetTempPath(), "perftargets-" + Guid.NewGuid().ToString("N"));

    public HomeFolder Folder => new(Directory);

    public Home Open(string reader = LineReader.Version) =>
        Home.Open(Directory, [new YearTotals()], LineReader.Read, reader, TimeProvider.System);

    /// <param name="derived">Beside the totals.</param>
    public Home Open(IDerived derived) =>
        Home.Open(Directory, [new YearTotals(), derived], LineReader.Read, LineReader.Version, TimeProvider.System);

    /// <summary>Opens the home, takes in documents, and closes it.</summary>
    /// <returns>The store's checksum.</returns>
    public string Take(params ReadOnlySpan<string> documents)
    {
        using Home home = Open();
        foreach (string document in documents)
            Take(home, document);
        return home.Store.Checksum();
    }

    public static DocumentReport Take(Home home, string document, string name = "a.txt") =>
        home.Ingestion.Take(name, Encoding.UTF8.GetBytes(document), TestContext.Current.CancellationToken);

    /// <summary>A copy of a home at work: what is on the disk were the power to fail now.</summary>
    public TemporaryHome Copy()
    {
        var copy = new TemporaryHome();
        foreach (string file in System.IO.Directory.EnumerateFiles(Directory, "*", SearchOption.AllDirectories).Where(file => file != Folder.Lock))
        {
            string target = Path.Combine(copy.Directory, Path.GetRelativePath(Directory, file));
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            // The engine and the journal have their files open.
            using var from = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using FileStream to = File.Create(target);
            from.CopyTo(to);
        }
        return copy;
    }

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);

    public static IReadOnlyList<string> Texts(IStore store, string sql) => store.Query(new SqlText(sql), row => row.GetString(0));
}

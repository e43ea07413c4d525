using PerfTargets.Analytics.Decisions;
using PerfTargets.Analytics.Derived;
using PerfTargets.Ingest;
using PerfTargets.Ingest.Documents.Processes;

namespace PerfTargets.Dashboard.Commands;

/// <summary>A verb's way to a home: opened here, or, where a running <c>serve</c> holds it, through that one's API.</summary>
internal static class HomeAccess
{
    /// <exception cref="HomeHeldException">Another process holds it.</exception>
    public static Home Open(string directory)
    {
        ReaderProcesses readers = DocumentReaders.Start();
        Home home = Home.Open(directory, DerivedTables.InOrder, (name, bytes) => Reading.Read(name, bytes, readers), Reading.Version, TimeProvider.System, KnownDecisions.Check, readers);
        switch (home.Opening)
        {
            case HomeOpening.Rebuilt rebuilt when rebuilt.SetAside is not null:
                Console.Error.WriteLine($"database rebuilt from journal and raw files ({rebuilt.Events} events): {rebuilt.Reason}; the one before lies in {rebuilt.SetAside}");
                break;
            case HomeOpening.Replayed replayed:
                Console.Error.WriteLine($"{replayed.Events} events of the journal were taken into the database again");
                break;
        }
        if (home.Opening.TornTail is { } tail)
            Console.Error.WriteLine($"the journal's last line was torn and never acknowledged; it lies in {tail}");
        return home;
    }

    /// <summary>Does <paramref name="here"/> in the home, or <paramref name="there"/> with the process that holds it, and says so.</summary>
    public static Task<int> Run(string directory, Func<Home, int> here, Func<HolderClient, Task<int>> there) =>
        Run(directory, home => Task.FromResult(here(home)), there);

    /// <inheritdoc cref="Run(string, Func{Home, int}, Func{HolderClient, Task{int}})"/>
    public static async Task<int> Run(string directory, Func<Home, Task<int>> here, Func<HolderClient, Task<int>> there)
    {
        Home home;
        try
        {
            home = Open(directory);
        }
        catch (HomeHeldException) when (Holder.Find(directory) is not null)
        {
            Holder holder = Holder.Find(directory)!;
            Console.Error.WriteLine($"the home is held by a running serve: working through {holder.Address}");
            using HolderClient client = new(holder);
            return await there(client);
        }
        using (home)
            return await here(home);
    }
}

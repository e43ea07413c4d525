using System.CommandLine;
using PerfTargets.Declarations;
using PerfTargets.Ingest;
using PerfTargets.Ingest.Ledgers;
using PerfTargets.Store;

namespace PerfTargets.Dashboard.Commands;

/// <summary>The program's verbs, found by reflection; without one it serves.</summary>
internal static class CommandLine
{
    public static async Task<int> Run(string[] arguments, CancellationToken cancellation = default)
    {
        RootCommand root = new("PerfTargets 绩效目标: declarations of performance targets, read, kept, checked and shown / 绩效目标申报表的读取、留存、核对与展示");
        foreach (IVerb verb in Discover.All<IVerb>())
            root.Add(verb.Build());
        ParseResult parsed = root.Parse(arguments.Length == 0 || (arguments[0].StartsWith('-') && arguments[0] is not ("-h" or "--help" or "-?" or "--version")) ? ["serve", .. arguments] : arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (System.CommandLine.Parsing.ParseError error in parsed.Errors)
                Console.Error.WriteLine(error.Message);
            Console.Error.WriteLine("see --help / 用法见 --help");
            return ExitStatus.Failed;
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, cancellation);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("cancelled / 已取消");
            return ExitStatus.Cancelled;
        }
        catch (Exception exception) when (exception is HomeHeldException or JournalBrokenException or RawFileDamagedException or HolderException or InvalidMappingException or LedgerUnreadableException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(exception.Message);
            return ExitStatus.Failed;
        }
    }
}

/// <summary>Options that several verbs have.</summary>
internal static class SharedOptions
{
    public static Option<string> Home() => new("--home")
    {
        Description = "home folder: store, journal, raw files, inbox / 数据目录",
        DefaultValueFactory = _ => Path.Combine("data", "home"),
    };
}

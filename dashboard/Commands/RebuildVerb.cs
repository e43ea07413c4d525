using System.CommandLine;
using PerfTargets.Dashboard.Api;

namespace PerfTargets.Dashboard.Commands;

/// <summary><c>rebuild</c>: makes the database anew from journal and raw files.</summary>
internal sealed class RebuildVerb : IVerb
{
    public Command Build()
    {
        Option<string> home = SharedOptions.Home();
        Command command = new("rebuild", "makes the database anew from journal and raw files / 由日志与原始文件重建数据库") { home };
        command.SetAction((parsed, _) => HomeAccess.Run(
            parsed.GetValue(home)!,
            opened => Say(HomeView.Of(opened.Rebuild())),
            async client => Say(await client.Post<HomeView>("api/home/rebuild"))));
        return command;
    }

    internal static int Say(HomeView view)
    {
        foreach (string finding in view.Findings)
            Console.Error.WriteLine(finding);
        Console.Out.WriteLine(view.Summary);
        return view.Findings.Count == 0 ? ExitStatus.Done : ExitStatus.DoneWithRejects;
    }
}

using System.CommandLine;
using PerfTargets.Dashboard.Api;

namespace PerfTargets.Dashboard.Commands;

/// <summary><c>reread</c>: reads documents again that an earlier version of the reader read; what it reads otherwise waits for a person.</summary>
internal sealed class RereadVerb : IVerb
{
    public Command Build()
    {
        Option<string> home = SharedOptions.Home();
        Command command = new("reread", "reads documents again that an earlier version of the reader read; differences wait for a person / 用现有读取程序重读较早的文件，差异待人采用") { home };
        command.SetAction((parsed, cancellation) => HomeAccess.Run(
            parsed.GetValue(home)!,
            opened => Say(RereadView.Of([.. opened.Ingestion.Reread(cancellation)])),
            async client => Say(await client.Post<object, RereadView>("api/home/reread", new { }))));
        return command;
    }

    private static int Say(RereadView view)
    {
        foreach (string issue in view.Issues)
            Console.Error.WriteLine(issue);
        Console.Out.WriteLine(view.Summary);
        return view.Waiting == 0 ? ExitStatus.Done : ExitStatus.DoneWithRejects;
    }
}

using System.CommandLine;
using PerfTargets.Dashboard.Api;

namespace PerfTargets.Dashboard.Commands;

/// <summary><c>verify</c>: checks the journal's chain, the raw files and the store against each other.</summary>
internal sealed class VerifyVerb : IVerb
{
    public Command Build()
    {
        Option<string> home = SharedOptions.Home();
        Command command = new("verify", "checks journal, raw files and store against each other / 核验日志、原始文件与数据库") { home };
        command.SetAction((parsed, _) => HomeAccess.Run(
            parsed.GetValue(home)!,
            opened => RebuildVerb.Say(HomeView.Of(opened.Verify())),
            async client => RebuildVerb.Say(await client.Post<HomeView>("api/home/verify"))));
        return command;
    }
}

using System.CommandLine;
using PerfTargets.Dashboard.Api;

namespace PerfTargets.Dashboard.Commands;

/// <summary><c>erase</c>: removes a document for good, for the personal data in it; the journal keeps a tombstone.</summary>
internal sealed class EraseVerb : IVerb
{
    public Command Build()
    {
        Argument<string> what = new("DOCUMENT|LOAD") { Description = "a document's name, the first 8 or more digits of its SHA-256, or a load's number / 文件名、SHA-256 前 8 位以上，或导入编号" };
        Option<string> reason = new("--reason") { Description = "why / 清除理由", Required = true };
        Option<string> home = SharedOptions.Home();
        Command command = new("erase", "removes a document for good, with all that follows from it; the journal keeps a tombstone / 彻底清除一份文件（含个人信息），日志只留记录") { what, reason, home };
        command.SetAction((parsed, _) => Run(parsed.GetValue(what)!, parsed.GetValue(reason)!, parsed.GetValue(home)!));
        return command;
    }

    private static Task<int> Run(string what, string reason, string home) => HomeAccess.Run(
        home,
        opened => Say(EraseView.Of(opened, what, reason)),
        async client => Say(await client.Post<EraseRequest, EraseView>("api/home/erase", new EraseRequest(what, reason))));

    private static int Say(EraseView view)
    {
        if (view.Refusal is not null)
        {
            Console.Error.WriteLine(view.Refusal);
            return ExitStatus.Failed;
        }
        Console.Out.WriteLine(view.Summary);
        return ExitStatus.Done;
    }
}

using System.CommandLine;
using PerfTargets.Dashboard.Api;

namespace PerfTargets.Dashboard.Commands;

/// <summary><c>withdraw</c>: takes a document, or what one load brought, back; the journal keeps both.</summary>
internal sealed class WithdrawVerb : IVerb
{
    public Command Build()
    {
        Argument<string> what = new("DOCUMENT|LOAD") { Description = "a document's name, the first 8 or more digits of its SHA-256, or a load's number / 文件名、SHA-256 前 8 位以上，或导入编号" };
        Option<string> reason = new("--reason") { Description = "why / 撤回理由", Required = true };
        Option<string> home = SharedOptions.Home();
        Command command = new("withdraw", "takes a document or load back; the journal keeps both / 撤回一份文件或一次导入") { what, reason, home };
        command.SetAction((parsed, _) => Run(parsed.GetValue(what)!, parsed.GetValue(reason)!, parsed.GetValue(home)!));
        return command;
    }

    private static Task<int> Run(string what, string reason, string home) => HomeAccess.Run(
        home,
        opened => Say(WithdrawView.Of(opened, what, reason)),
        async client => Say(await client.Post<WithdrawRequest, WithdrawView>("api/home/withdraw", new WithdrawRequest(what, reason))));

    private static int Say(WithdrawView view)
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

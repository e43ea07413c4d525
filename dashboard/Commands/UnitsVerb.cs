using System.CommandLine;
using PerfTargets.Dashboard.Api;
using PerfTargets.Dashboard.Live;

namespace PerfTargets.Dashboard.Commands;

/// <summary><c>units import</c>: takes in a list of units, all of it or nothing.</summary>
internal sealed class UnitsVerb : IVerb
{
    public Command Build()
    {
        Argument<string> file = new("FILE.csv") { Description = "a unit a line, below a header / 单位名录，每行一个单位" };
        Option<string> home = SharedOptions.Home();
        Command import = new("import", "names, codes, aliases, predecessors, departments, parents and years of units / 导入单位名录") { file, home };
        import.SetAction((parsed, _) => Run(parsed.GetValue(file)!, parsed.GetValue(home)!));
        return new Command("units", "lists of units / 单位名录") { import };
    }

    private static Task<int> Run(string file, string home)
    {
        if (!File.Exists(file))
        {
            Console.Error.WriteLine($"{file}: no such file / 文件不存在");
            return Task.FromResult(ExitStatus.Failed);
        }
        byte[] bytes = File.ReadAllBytes(file);
        string name = Path.GetFileName(file);
        return HomeAccess.Run(
            home,
            opened => Say(UnitsView.Of(opened, name, bytes)),
            async client => bytes.Length > IUploads.LargestDocument
                ? Say(new UnitsView("", [$"{name}: larger than the {IUploads.LargestMegabytes} MiB that a running serve takes in / 超过正在运行的 serve 可接收的大小"]))
                : Say(await client.Post<UnitsView>($"api/home/units?name={Uri.EscapeDataString(name)}", bytes)));
    }

    private static int Say(UnitsView view)
    {
        foreach (string finding in view.Findings)
            Console.Error.WriteLine(finding);
        if (view.Findings.Count > 0)
        {
            Console.Error.WriteLine("nothing was taken in / 未导入任何内容");
            return ExitStatus.Failed;
        }
        Console.Out.WriteLine(view.Summary);
        return ExitStatus.Done;
    }
}

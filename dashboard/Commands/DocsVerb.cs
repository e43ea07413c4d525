using System.CommandLine;
using System.Text.Json;
using PerfTargets.Analytics.Rules;
using PerfTargets.Dashboard.Api;

namespace PerfTargets.Dashboard.Commands;

/// <summary><c>docs</c>: prints the rule catalogue, touching no home.</summary>
internal sealed class DocsVerb : IVerb
{
    public Command Build()
    {
        Option<string> format = new("--format") { DefaultValueFactory = _ => "markdown", Description = "markdown or json" };
        format.AcceptOnlyFromAmong("markdown", "json");
        Command command = new("docs", "prints the rules: what each asks, why, and worked examples / 输出审核规则目录") { format };
        command.SetAction(parsed => Run(parsed.GetValue(format)!));
        return command;
    }

    private static int Run(string format)
    {
        RuleView[] rules = [.. RuleCatalogue.All.Select(RuleView.Of)];
        if (format == "json")
            Console.Out.WriteLine(JsonSerializer.Serialize(rules, JsonFormat.Indented));
        else
            Console.Out.Write(RuleMarkdown.Of(rules));
        return ExitStatus.Done;
    }
}

using System.Globalization;
using System.Text;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Analytics.Rules;
using PerfTargets.Dashboard.Api;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Analytics;

public sealed class RealFlagsTests(RealHome real) : IClassFixture<RealHome>
{
    [Fact]
    public void Flags_on_the_four_real_declarations_are_as_reviewed()
    {
        StringBuilder text = new();
        foreach (FlagList flag in real.Queries.Rows<FlagList>(MeasureQuery.All, Viewer.Local).Rows)
            text.AppendLine(CultureInfo.InvariantCulture, $"{flag.Rule} {flag.Severity}{(flag.Lead ? " lead" : "")}{(flag.Hidden ? " hidden" : "")} {flag.Project} {flag.Amount}\n  {flag.Reason}\n  {flag.Evidence}");
        Golden.Matches("Analytics/Golden/flags.txt", text.ToString());
    }

    [Fact]
    public void Every_flag_leads_back_to_a_printed_line()
    {
        IReadOnlyList<FlagList> flags = real.Queries.Rows<FlagList>(MeasureQuery.All, Viewer.Local).Rows;

        Assert.NotEmpty(flags);
        Assert.All(flags, flag => Assert.Contains("\"line\":", flag.Evidence, StringComparison.Ordinal));
    }

    [Fact]
    public void The_rules_there_are_read_in_both_languages_as_reviewed()
    {
        Golden.Matches("Analytics/Golden/rules.md", In("zh-CN") + "\n" + In("en"));

        static string In(string language)
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            return RuleMarkdown.Of([.. RuleCatalogue.All.Select(RuleView.Of)]);
        }
    }

    [Fact]
    public void The_measures_there_are_stand_in_the_catalogue() =>
        Golden.Matches("Analytics/Golden/measures.txt", string.Join('\n', MeasureCatalogue.Names.Select(name =>
            $"{name}: {string.Join(", ", MeasureCatalogue.Columns(MeasureCatalogue.Find(name)!).Select(column => column.Dimension ? column.Name : $"[{column.Name}]"))}")));
}

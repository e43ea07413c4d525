using System.Globalization;
using System.Text;
using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Store;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Analytics;

/// <summary>Two years of forms on file, of which the second declares another prior budget than the first asked for.</summary>
public sealed class TwoYearsTests
{
    [Fact]
    public void Rates_and_growth_stand_on_what_the_form_declares_and_the_stage_says_where_it_declares_nothing()
    {
        using DuckDbStore store = DuckDbStore.InMemory([.. DerivedTables.InOrder]);
        store.Append(Some.Load(1, "2017.txt", Some.Declaration(year: 2017, budget: 900_000), Some.Declaration(year: 2017, project: "未填上年预算", budget: 900_000)));
        store.Append(Some.Load(2, "2018.txt", Some.Declaration(prior: 474_470, executed: 237_057.36m), Some.Declaration(project: "未填上年预算", executed: 237_057.36m)));
        MeasureQueries queries = new(store);

        StringBuilder text = new();
        foreach (ExecutionGap row in queries.Rows<ExecutionGap>(MeasureQuery.All, Viewer.Local).Rows)
            text.AppendLine(CultureInfo.InvariantCulture, $"execution {row.Year} {row.Project}: {row.Executed} / {row.Budget} = {row.Rate:0.0000}, asked {row.Asked} {row.Change:+0.0000;-0.0000}");
        foreach (BudgetTrend row in queries.Rows<BudgetTrend>(MeasureQuery.All, Viewer.Local).Rows)
            text.AppendLine(CultureInfo.InvariantCulture, $"trend {row.Year} {row.Project}: {row.Stage} {row.Budget}, before {row.PreviousStage} {row.PreviousBudget} {row.Change:+0.0000;-0.0000}");
        foreach (FlagList flag in queries.Rows<FlagList>(MeasureQuery.All.Where("cause", "执行与增长"), Viewer.Local).Rows)
            text.AppendLine(CultureInfo.InvariantCulture, $"{flag.Rule} {flag.Severity} {flag.Year} {flag.Project} {flag.Amount}\n  {Reasons.Of(flag).Zh}\n  {flag.Evidence}");

        Golden.Matches("Analytics/Golden/two-years.txt", text.ToString());
    }
}

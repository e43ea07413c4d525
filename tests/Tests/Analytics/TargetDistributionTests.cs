using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Declarations;
using PerfTargets.Store;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Analytics;

/// <summary>Numeric targets in bins, on cases that can be checked by hand and against plain loops.</summary>
public sealed class TargetDistributionTests : IDisposable
{
    private static readonly string[] Units = ["甲局", "乙所", "丙站", "丁馆"];
    private static readonly string?[] Departments = ["住建委", "文旅局", null, "住建委"];
    private static readonly string[] Names = ["满意度", "完成率"];
    private static readonly string?[] MeasureUnits = ["%", "%", "%", "分", null];

    private readonly DuckDbStore _store = DuckDbStore.InMemory();
    private readonly MeasureQueries _queries;

    public TargetDistributionTests() => _queries = new MeasureQueries(_store);

    [Fact]
    public void A_value_on_an_edge_is_in_the_bin_that_begins_there_and_outliers_are_in_the_outer_ones()
    {
        Load(0.3m, 0.6m, 0.7m, 0.1m, -5m, 1_000_000m);

        MeasureResult<TargetDistribution> rows = _queries.Distribution(MeasureQuery.All.Where("indicator", "满意度"), "%", new Bins(0.1, 0.1, 8), Viewer.Local);

        Assert.Equal([(0, 2L), (2, 1L), (5, 1L), (6, 1L), (7, 1L)], rows.Rows.Where(row => row.Whole).Select(row => (row.Bin, row.Targets)));
    }

    [Theory]
    [InlineData(60, 100, true, 60, 2, 21)]
    [InlineData(0, 2, true, 0, 1, 3)]
    [InlineData(0, 2, false, 0, 0.1, 21)]
    [InlineData(10, 1450, false, 0, 50, 30)]
    [InlineData(95, 95, false, 95, 1, 1)]
    [InlineData(-0.35, 0.3, false, -0.36, 0.05, 14)]
    [InlineData(1e12, 4e12, true, 1e12, 1e11, 31)]
    public void Bins_are_round_and_about_thirty(double low, double high, bool whole, double from, double step, int count)
    {
        Bins bins = Bins.Of(new TargetScale("%", 10, low, low, high, high, whole));

        Assert.Equal(step, bins.Step, step * 1e-9);
        Assert.Equal(count, bins.Count);
        Assert.InRange(bins.From, from - step, low);
        Assert.True(bins.Edge(bins.Count) > high);
    }

    [Fact]
    public void Edges_are_told_without_the_noise_of_binary_fractions() => Assert.Equal([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7], Enumerable.Range(0, 7).Select(new Bins(0.1, 0.1, 8).Edge));

    [Fact]
    public void Scales_tell_measure_units_apart_the_most_used_first()
    {
        _store.Append(Some.Load(1, "a.txt", Some.Declaration(indicators:
            [Some.Indicator("满意度", value: 90), Some.Indicator("满意度", value: 95.5m, line: 21), Some.Indicator("满意度", value: 4, unit: null, line: 22), Some.Indicator("满意度", comparison: null, value: null, line: 23)])));

        Assert.Equal(
            [("%", 2L, 90.0, 95.5, false), (null, 1L, 4.0, 4.0, true)],
            _queries.Scales(MeasureQuery.All.Where("indicator", "满意度"), Viewer.Local).Rows.Select(row => (row.MeasureUnit, row.Targets, row.Lowest, row.Highest, row.Whole)));
        Assert.Equal([("满意度", 3L)], _queries.Rows<IndicatorUse>(MeasureQuery.All, Viewer.Local).Rows.Select(row => (row.Indicator, row.Targets)));
    }

    /// <summary>Random declarations, two of them corrected, each count found a second time by loops; a limited viewer's by loops over their own.</summary>
    [Fact]
    public void Every_count_is_the_one_that_plain_loops_find()
    {
        Random random = new(20260306);
        List<Declaration> declared = [.. Enumerable.Range(0, 300).Select(n => Invented(random, n))];
        _store.Append(Some.Load(1, "first.txt", declared));
        for (int n = 0; n < 2; n++)
            declared[n] = declared[n] with { Indicators = Invented(random, n).Indicators };
        _store.Append(Some.Load(2, "corrected.txt", declared[0], declared[1]));
        Bins bins = new(50, 5, 9);

        for (int n = 0; n < 200; n++)
        {
            int? year = random.Next(3) == 0 ? random.Next(2016, 2020) : null, unit = random.Next(3) == 0 ? random.Next(Units.Length) : null;
            (string name, string? measureUnit) = (Names[random.Next(Names.Length)], MeasureUnits[random.Next(MeasureUnits.Length)]);
            bool typed = random.Next(3) == 0, limited = random.Next(4) == 0;
            MeasureQuery query = MeasureQuery.All.Where("indicator", name);
            query = year is { } of ? query.Where("year", of) : query;
            query = unit is { } which ? query.Where("unit", Units[which]) : query;
            query = typed ? query.Where("project_type", Comparison.Contains, "经常性") : query;
            Viewer viewer = limited ? new Viewer("甲", [Identity.Unit(Units[0])]) : Viewer.Local;

            Dictionary<(string?, bool, int), long> found = [];
            foreach (Declaration declaration in declared)
            {
                if ((year is { } y && declaration.Year.Value != y) || (unit is { } u && declaration.Unit.Value != Units[u]) || (typed && declaration.ProjectTypes is null) || (limited && declaration.Unit.Value != Units[0]))
                    continue;
                foreach (Indicator indicator in declaration.Indicators)
                {
                    if (indicator.Name.Value != name || indicator.Target!.Value is not { Value: { } value } target || target.Unit != measureUnit)
                        continue;
                    int bin = 0;
                    while (bin < bins.Count - 1 && value >= 50 + (5 * (bin + 1)))
                        bin++;
                    string? department = declaration.Department?.Value;
                    found[(department, false, bin)] = found.GetValueOrDefault((department, false, bin)) + 1;
                    found[(null, true, bin)] = found.GetValueOrDefault((null, true, bin)) + 1;
                }
            }
            Assert.Equal(
                found.OrderBy(pair => $"{pair.Key}", StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value)),
                _queries.Distribution(query, measureUnit, bins, viewer).Rows.Select(row => ((row.Department, row.Whole, row.Bin), row.Targets)).OrderBy(pair => $"{pair.Item1}", StringComparer.Ordinal));
        }
    }

    public void Dispose() => _store.Dispose();

    private static Declaration Invented(Random random, int n)
    {
        int unit = n % Units.Length;
        return Some.Declaration(
            unit: Units[unit], year: 2016 + (n % 4), project: FormattableString.Invariant($"项目{n}"),
            indicators:
            [
                .. Enumerable.Range(0, random.Next(4)).Select(line =>
                    Some.Indicator(Names[random.Next(Names.Length)], value: random.Next(5) == 0 ? null : random.Next(400, 1100) / 10m, unit: MeasureUnits[random.Next(MeasureUnits.Length)], line: 20 + line)),
            ]) with
        {
            Department = Departments[unit] is { } department ? Some.Text(department, 9) : null,
            ProjectTypes = n % 3 == 0 ? new(["经常性专项"], Some.Place(8, "")) : null,
        };
    }

    private void Load(params decimal[] values) =>
        _store.Append(Some.Load(1, "a.txt", Some.Declaration(indicators: [.. values.Select((value, n) => Some.Indicator("满意度", value: value, line: 20 + n))])));
}

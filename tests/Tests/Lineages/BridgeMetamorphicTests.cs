using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Declarations;
using PerfTargets.Store;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Lineages;

/// <summary>What must not change a bridge: the order and the files in which declarations come, what units are called, and, but for its scale, what their money is worth.</summary>
public sealed class BridgeMetamorphicTests
{
    private const string School = "上海市房地产学校", Fund = "上海市公积金管理中心", Repairs = "上海市房屋修缮所", Institute = "上海市城乡建设和交通发展研究院";

    /// <summary>
    /// Three years of four units. Amounts have an even number of cents, and in whole ten thousands an even number of these, so that halves are as round: a round amount tells a match less.
    /// </summary>
    private static readonly Declaration[] All =
    [
        // Renamed twice; split; ended beside one that is new; another type ticked.
        Of(School, 2017, "学生资助", 800_000), Of(School, 2018, "学生资助", 850_000.50m, prior: 800_000), Of(School, 2019, "学生资助", 840_000, prior: 850_000.50m),
        Of(School, 2017, "实训基地运行", 654_321.10m), Of(School, 2018, "实训基地运行", 600_000, prior: 660_321.10m), Of(School, 2019, "实训基地运行", 600_000, prior: 600_000),
        Of(School, 2017, "房管行业业务培训", 1_069_600.50m), Of(School, 2018, "房管行业从业人员培训", 1_100_000, prior: 1_069_600.50m), Of(School, 2019, "房管从业人员培训", 1_000_000, prior: 1_100_000),
        Of(School, 2017, "信息系统建设与运行维护", 2_345_678.90m), Of(School, 2018, "信息系统建设", 1_000_000, prior: 1_345_678.90m), Of(School, 2018, "信息系统运行维护", 1_000_000, prior: 1_000_000),
        Of(School, 2019, "信息系统运行维护", 1_200_000, prior: 1_000_000), Of(School, 2017, "食堂设备购置", 300_000), Of(School, 2018, "校史馆展陈", 250_000.20m),
        // A merger, and one that takes in another and keeps its name.
        Of(Fund, 2017, "业务大厅保安服务", 234_567.80m), Of(Fund, 2017, "业务大厅保洁服务", 123_456.70m), Of(Fund, 2018, "业务大厅物业服务", 400_000, prior: 358_024.50m), Of(Fund, 2019, "业务大厅物业服务", 410_000.40m, prior: 400_000),
        Of(Fund, 2017, "住房公积金管理信息系统", 6_314_599), Of(Fund, 2018, "住房公积金管理信息系统", 6_314_598, prior: 6_314_599), Of(Fund, 2018, "政策宣传", 88_888.80m, prior: 77_777.60m), Of(Fund, 2019, "政策宣传", 99_999.90m, prior: 88_888.80m),
        Of(Fund, 2018, "档案数字化", 432_100.20m), Of(Fund, 2019, "住房公积金管理信息系统", 7_000_000, prior: 6_746_698.20m),
        // Two that are as likely, and no form for 2019.
        Of(Repairs, 2017, "城东道路养护项目", 500_001), Of(Repairs, 2017, "城西道路养护项目", 500_001), Of(Repairs, 2018, "道路养护项目经费", 520_000, prior: 500_001), Of(Repairs, 2017, "外墙修缮", 33_333.30m), Of(Repairs, 2018, "外墙修缮", 33_333.30m, prior: 33_333.30m),
        // A year left out, a form without an amount, one that asks for nothing.
        Of(Institute, 2017, "网格化管理信息系统运行维护", 7_246_485), Of(Institute, 2019, "网格化管理信息系统运维", 7_000_000.60m), Of(Institute, 2018, "课题研究", 640_000), Of(Institute, 2019, "课题研究", 0, prior: 640_000), Of(Institute, 2018, "学术交流", null), Of(Institute, 2019, "学术交流", 20_000),
    ];

    [Fact]
    public void All_kinds_of_change_are_among_them()
    {
        Bridges bridges = Bridges.Of([All]);

        Assert.Superset(
            new HashSet<string> { "new", "ended", "unfiled", "regrouped", "renamed", "increased", "decreased", "unchanged" },
            bridges.Bars.Select(bar => bar.Bar).ToHashSet());
        Assert.Superset(new HashSet<string> { "renamed matched", "split matched", "merged matched", "renamed candidate" }, bridges.Matches.Select(match => $"{match.Kind} {match.State}").ToHashSet());
    }

    [Fact]
    public void The_order_of_rows_changes_nothing()
    {
        Bridges first = Bridges.Of([All]);
        Random random = new(2017);
        for (int turn = 0; turn < 4; turn++)
            first.IsTheSameAs(Bridges.Of([Shuffled(All, random)]));
    }

    [Fact]
    public void Loads_and_files_change_nothing_in_whatever_order_they_come()
    {
        Bridges first = Bridges.Of([All]);
        Random random = new(2018);
        for (int turn = 0; turn < 3; turn++)
            first.IsTheSameAs(Bridges.Of(Shuffled(All, random).Chunk(4 + (8 * turn))));
    }

    [Fact]
    public void A_year_at_a_time_is_as_all_at_once()
    {
        Bridges first = Bridges.Of([All]);
        Declaration[][] years = [.. All.GroupBy(one => one.Year.Value).OrderBy(year => year.Key).Select(year => year.ToArray())];

        first.IsTheSameAs(Bridges.Of(years));
        first.IsTheSameAs(Bridges.Of(years.Reverse()));
        first.IsTheSameAs(Bridges.Of(All.GroupBy(one => one.Unit.Value).Select(unit => unit.ToArray())));
    }

    [Fact]
    public void Units_under_other_names_have_the_same_bridges()
    {
        string first = Bridges.Of([All]).Nameless(name => name);
        for (int turn = 0; turn < 4; turn++)
        {
            Dictionary<string, string> names = All.Select(one => one.Unit.Value).Distinct().ToDictionary(name => name, name => FormattableString.Invariant($"{"甲乙丙丁"[turn]}区{name[3..]}"));
            Bridges renamed = Bridges.Of([[.. All.Select(one => one with { Unit = Some.Text(names[one.Unit.Value]) })]]);

            Assert.Equal(first, renamed.Nameless(name => names.Single(pair => pair.Value == name).Key));
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(0.5)]
    public void Amounts_times_a_factor_are_a_bridge_times_the_factor(double times)
    {
        decimal factor = (decimal)times;
        Declaration[] scaled = [.. All.Select(one => one with { CurrentBudget = Scaled(one.CurrentBudget, factor), PriorBudget = Scaled(one.PriorBudget, factor) })];
        Assert.All(scaled, one => Assert.Equal(decimal.Round(one.CurrentBudget?.Value.Amount ?? 0, 2), one.CurrentBudget?.Value.Amount ?? 0));

        Bridges.Of([All]).Times(factor).IsTheSameAs(Bridges.Of([scaled]));
    }

    /// <summary>Which of the two it is taken for must not hang on how their ids happen to be ordered.</summary>
    [Fact]
    public void Two_sums_that_are_as_likely_are_left_to_a_person_whatever_the_unit_is_called()
    {
        HashSet<string> found = [];
        for (int turn = 0; turn < 6; turn++)
        {
            string unit = FormattableString.Invariant($"第{turn}管理所");
            Bridges bridges = Bridges.Of(
            [
                [
                    Of(unit, 2017, "学生资助", 800_000), Of(unit, 2018, "学生资助", 800_000, prior: 800_000), Of(unit, 2017, "信息系统建设与运行维护", 2_345_678.90m),
                    Of(unit, 2018, "信息系统建设", 1_000_000, prior: 1_345_678.90m), Of(unit, 2018, "信息系统甲运行维护", 500_000, prior: 1_000_000), Of(unit, 2018, "信息系统乙运行维护", 500_000, prior: 1_000_000),
                ],
            ]);
            found.Add(bridges.Nameless(_ => ""));
            Assert.Equal(["split candidate", "split candidate", "split candidate"], bridges.Matches.Select(match => $"{match.Kind} {match.State}"));
        }
        Assert.Single(found);
    }

    private static Declaration Of(string unit, int year, string project, decimal? budget, decimal? prior = null) => Some.Declaration(unit, year, project, budget, prior);

    private static Sourced<Money>? Scaled(Sourced<Money>? amount, decimal factor) => Some.Money(amount?.Value.Amount * factor);

    private static Declaration[] Shuffled(Declaration[] all, Random random)
    {
        Declaration[] shuffled = [.. all];
        random.Shuffle(shuffled);
        return shuffled;
    }

    /// <summary>The bridges between each two of the years, and the matches that they rest on.</summary>
    private sealed record Bridges(IReadOnlyList<BridgeBar> Bars, IReadOnlyList<BridgeNode> Nodes, IReadOnlyList<ProjectMatch> Matches)
    {
        private static readonly BridgeSpan[] Spans = [new(2017, 2018, "CNY"), new(2018, 2019, "CNY"), new(2017, 2019, "CNY")];

        public static Bridges Of(IEnumerable<Declaration[]> loads)
        {
            using DuckDbStore store = DuckDbStore.InMemory([.. DerivedTables.InOrder]);
            foreach (Declaration[] load in loads)
                store.Append(Some.Load(store.Version + 1, FormattableString.Invariant($"{store.Version + 1}.txt"), load));
            MeasureQueries queries = new(store);
            return new Bridges(
                [.. Spans.SelectMany(span => queries.Bridge(span, MeasureQuery.All, Viewer.Local).Rows)],
                [.. Spans.SelectMany(span => queries.BridgeNodes(span, null, MeasureQuery.All, Viewer.Local).Rows)],
                queries.Rows<ProjectMatch>(MeasureQuery.All, Viewer.Local).Rows);
        }

        public void IsTheSameAs(Bridges other)
        {
            Assert.Equal(Bars, other.Bars);
            Assert.Equal(Nodes, other.Nodes);
            Assert.Equal(Matches.Select(Told), other.Matches.Select(Told));
        }

        public Bridges Times(decimal factor) => new(
            [.. Bars.Select(bar => bar with { Opening = bar.Opening * factor, Revision = bar.Revision * factor, Amount = bar.Amount * factor, Closing = bar.Closing * factor })],
            [.. Nodes.Select(node => node with
            {
                Own = node.Own * factor, Declared = node.Declared * factor, Asked = node.Asked * factor, Opening = node.Opening * factor, Revision = node.Revision * factor, Amount = node.Amount * factor,
            })],
            Matches);

        /// <summary>Without ids, and in no order that hangs on names.</summary>
        public string Nameless(Func<string, string> unit) => string.Join('\n',
        [
            .. Bars.Select(bar => bar.ToString()),
            .. Nodes.Select(node => $"{node with { UnitId = 0, LineageId = 0, DeclarationBefore = null, DeclarationAfter = null, Unit = unit(node.Unit) }}").Order(StringComparer.Ordinal),
            .. Matches.Select(match => $"{unit(match.Unit)} {Told(match)}").Order(StringComparer.Ordinal),
        ]);

        private static string Told(ProjectMatch match) => FormattableString.Invariant($"{match.Predecessor} {match.PredecessorYear} {match.Project} {match.Year} {match.Kind} {match.State} {match.Score}");
    }
}

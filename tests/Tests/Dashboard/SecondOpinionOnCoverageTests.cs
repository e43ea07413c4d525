using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Pages.Data;
using PerfTargets.Dashboard.Views;
using PerfTargets.Declarations;
using PerfTargets.Tests.Support;
using PerfTargets.Tests.Units;

namespace PerfTargets.Tests.Dashboard;

/// <summary>Which units were expected, filed and did not (应报/已报/未报), worked out a second time by plain loops, with a list of units (seed above 0) and without.</summary>
public sealed class SecondOpinionOnCoverageTests
{
    private static readonly int Rounds = Filters.Count(otherwise: 60);

    private static readonly string[] Departments = ["水务局", "文化局", "教育局"];

    private static readonly Listed[] Bare = [.. "水务中心 档案馆 档案中心 气象台 体育学校 体校 文物局 图书馆 渔政站".Split(' ').Select(name => new Listed(name))];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_number_of_coverage_is_the_one_that_plain_loops_find(int seed)
    {
        Random random = new(20260310 + seed);
        Listed[] list = seed == 0 ? [] : Invented(random);
        Paper[] papers = [.. from unit in Bare from project in Enumerable.Range(0, 3) from year in Enumerable.Range(2015, 5) where random.Next(3) == 0 select Filing(random, unit.Name, project, year)];
        Plain plain = new(list, papers);
        using UnitHome home = new();
        if (random.Next(2) == 0)
            List();
        // What was filed first is corrected by a second document.
        home.Store.Append(Some.Load(home.Store.Version + 1, "draft.txt", [.. papers.Where(_ => random.Next(3) == 0).Select(paper => (paper with { Prior = paper.Prior is null ? 7m : null, Currency = "CNY", ToCheck = !paper.ToCheck }).Declaration())]));
        home.Store.Append(Some.Load(home.Store.Version + 1, "final.txt", [.. papers.Select(paper => paper.Declaration())]));
        if (home.Store.Version == 2)
            List();

        string[] units = [.. plain.Names.Concat(Departments)];
        for (int n = 0; n < Rounds; n++)
        {
            PageState filter = new(Maybe([2014, 2015, 2016, 2017, 2018, 2019, 2020]), random.Next(2) == 0 ? units[random.Next(units.Length)] : null, null, null, MoneyUnit.Default, random.Next(3) == 0 ? Departments[random.Next(3)] : null);
            Row[] rows = [.. plain.Rows.Where(row => (filter.Year ?? row.Year) == row.Year && (filter.Department ?? row.Department) == row.Department && (filter.Unit is null || plain.IsWithin(row.Own, filter.Unit)))];
            Of(plain, filter, Covered.Of(home.Queries, Viewer.Local, filter));
            // The page asks eight questions at once.
            if (n % 6 != 0)
                continue;
            DataModel model = DataModel.Of(home.Queries, Viewer.Local, filter with { Type = "结转项目" }, new ListPage(0, 1000));
            Assert.Equal(rows.Order(), model.Coverage.Rows.Select(Told).Order());
            Years(rows, model);
            OfDepartments(rows, model);
        }

        void List()
        {
            if (list.Length > 0)
                home.List("name,department,parent,aliases,predecessors,from,to,files\n" + string.Concat(list.Select(unit => $"{unit.Name},{unit.Department},{unit.Parent},{unit.Alias},{unit.Predecessor},{unit.From},{unit.To},{(unit.Files ? "yes" : "no")}\n")));
        }

        int? Maybe(int[] years) => random.Next(2) == 0 ? years[random.Next(years.Length)] : null;
    }

    private static void Years(Row[] rows, DataModel model) => Assert.Equal(
        rows.GroupBy(row => row.Year).OrderByDescending(year => year.Key)
            .Select(year => new YearCoverage(year.Key, year.Count(), year.Count(row => row.Filed), year.Count(row => !row.Filed), year.Sum(row => row.Projects), year.Sum(row => row.ProjectsMissing))),
        model.Years);

    private static void OfDepartments(Row[] rows, DataModel model)
    {
        Assert.Equal(
            rows.GroupBy(row => (row.Department, row.Year))
                .Select(of => new DepartmentCoverage(of.Key.Department, of.Key.Year, of.Count(), of.Count(row => row.Filed), of.Count(row => !row.Filed), of.Sum(row => row.Projects), of.Sum(row => row.ProjectsMissing), of.Sum(row => row.ToCheck)))
                .OrderBy(of => (of.Department, of.Year)),
            model.Departments.Rows.OrderBy(of => (of.Department, of.Year)));
        Assert.Equal(model.Departments.Rows.OrderByDescending(of => of.Missing).ThenByDescending(of => of.Year).Select(of => (of.Missing, of.Year)), model.Departments.Rows.Select(of => (of.Missing, of.Year)));
    }

    /// <summary>The line at the head of every page: of the chosen year, else of the latest that somebody within the filter filed for, else of the latest of all.</summary>
    private static void Of(Plain plain, PageState filter, Covered? covered)
    {
        int[] own = [.. plain.Papers.Where(paper => (filter.Unit is null || plain.IsWithin(plain.Present(paper.Unit), filter.Unit)) && (filter.Department ?? plain.DepartmentOf(paper.Unit)) == plain.DepartmentOf(paper.Unit)).Select(paper => paper.Year)];
        int year = filter.Year ?? (own.Length > 0 ? own.Max() : plain.Papers.Max(paper => paper.Year));
        Row[] rows = [.. plain.Rows.Where(row => row.Year == year && (filter.Department ?? row.Department) == row.Department && (filter.Unit is null || plain.IsWithin(row.Own, filter.Unit)))];
        Assert.Equal(rows.Length == 0 ? null : new Covered(year, rows.Length, rows.Count(row => row.Filed), rows.Count(row => !row.Filed), rows.Count(row => row.Basis == "list"), rows.Count(row => row.Basis == "history")), covered);
    }

    private static Row Told(Coverage row)
    {
        Assert.Equal((1, 1 - row.Missing), (row.Expected, row.Filed));
        return new Row(row.Unit, row.Unit, row.Department, row.Year, row.Basis, row.Filed == 1, row.Projects, row.ProjectsMissing, row.ToCheck);
    }

    private static Paper Filing(Random random, string unit, int project, int year) => new(
        unit, project, year, random.Next(10) == 0 ? Kind.SelfEvaluation : Kind.Targets, random.Next(5) == 0 ? "JPY" : "CNY", random.Next(6) == 0 ? null : 100m, random.Next(2) == 0 ? null : 90m, random.Next(4) == 0,
        unit == "渔政站" ? null : unit == "图书馆" ? Departments[random.Next(3)] : Departments[unit.Length % 3]);

    /// <summary>档案中心 is another spelling; 体校 a former name, which the list may name too; 渔政站 is in no list.</summary>
    private static Listed[] Invented(Random random)
    {
        return
        [
            Any("水务中心") with { Department = "水务局", From = null, To = null },
            Any("档案馆") with { Department = "文化局", Parent = "水务中心", Alias = "档案中心" },
            Any("气象台") with { Department = random.Next(2) == 0 ? "水务局" : null },
            Any("体育学校") with { Department = "教育局", Predecessor = "体校" },
            .. random.Next(2) == 0 ? new[] { Any("体校") with { Department = "教育局" } } : [],
            Any("文物局") with { Department = "文化局", Parent = "档案馆" },
            Any("图书馆"),
            Any("少年宫") with { Department = "教育局" },
        ];

        Listed Any(string name)
        {
            int? from = random.Next(3) == 0 ? random.Next(2015, 2019) : null;
            return new Listed(name) { From = from, To = random.Next(4) == 0 ? random.Next(from ?? 2015, 2020) : null, Files = random.Next(6) > 0 };
        }
    }

    private sealed record Listed(string Name)
    {
        public string? Department { get; init; }

        public string? Parent { get; init; }

        public string? Alias { get; init; }

        public string? Predecessor { get; init; }

        public int? From { get; init; }

        public int? To { get; init; }

        public bool Files { get; init; } = true;
    }

    private sealed record Paper(string Unit, int Project, int Year, Kind Kind, string Currency, decimal? Budget, decimal? Prior, bool ToCheck, string? Department)
    {
        public bool Filed => Kind != Kind.SelfEvaluation;

        public Declaration Declaration() => Some.Declaration(Unit, Year, FormattableString.Invariant($"项目{Project}"), Budget, Prior) with
        {
            Kind = Kind,
            Currency = Currency,
            Confidence = ToCheck ? Confidence.Check : Confidence.Good,
            Department = Department is null ? null : Some.Text(Department),
        };
    }

    private sealed record Row(string Own, string Unit, string? Department, int Year, string Basis, bool Filed, long Projects, long ProjectsMissing, long ToCheck) : IComparable<Row>
    {
        public int CompareTo(Row? other) => string.CompareOrdinal(FormattableString.Invariant($"{Year} {Unit}"), FormattableString.Invariant($"{other?.Year} {other?.Unit}"));
    }

    private sealed class Plain
    {
        private readonly Listed[] _list;

        public Plain(Listed[] list, Paper[] papers)
        {
            (_list, Papers) = (list, papers);
            Names = [.. papers.Select(paper => paper.Unit).Concat(list.SelectMany(unit => new[] { unit.Name, unit.Alias, unit.Predecessor, unit.Parent }).OfType<string>()).Distinct()];
            Rows = [.. from own in Names where Own(own) == own from year in Enumerable.Range(2013, 9) let row = RowOf(own, year) where row is not null select row];
        }

        public Paper[] Papers { get; }

        public string[] Names { get; }

        public Row[] Rows { get; }

        public string Present(string name) => _list.FirstOrDefault(unit => unit.Alias == name || unit.Predecessor == name)?.Name ?? name;

        /// <summary>What the list says, else the first of what papers print.</summary>
        public string? DepartmentOf(string name)
        {
            string present = Present(name);
            return _list.FirstOrDefault(unit => unit.Name == present)?.Department
                ?? Papers.Where(paper => Present(paper.Unit) == present).Select(paper => paper.Department).OfType<string>().Order(StringComparer.Ordinal).FirstOrDefault();
        }

        /// <summary>A unit's former names, its other spellings, and what is below it, directly or not.</summary>
        public bool IsWithin(string name, string wanted)
        {
            string goal = Present(wanted);
            if (name == goal || Present(name) == goal || DepartmentOf(name) == goal)
                return true;
            return _list.FirstOrDefault(unit => unit.Name == name)?.Parent is { } parent && IsWithin(parent, wanted)
                || (Present(name) != name && IsWithin(Present(name), wanted));
        }

        private string Own(string name) => _list.FirstOrDefault(unit => unit.Alias == name)?.Name ?? name;

        private Row? RowOf(string own, int year)
        {
            Paper[] all = [.. Papers.Where(paper => paper.Filed && Own(paper.Unit) == own)];
            Paper[] filed = [.. all.Where(paper => paper.Year == year)];
            Paper[] told = [.. all.Where(paper => paper.Year == year + 1 && paper.Prior is not null && !filed.Any(same => (same.Unit, same.Project, same.Currency) == (paper.Unit, paper.Project, paper.Currency)))];
            bool byList = IsListed(own, year), someone = Papers.Any(paper => paper.Filed && paper.Year == year);
            bool again = someone && Present(own) == own && _list.All(unit => unit.Name != own) && all.Any(paper => paper.Year < year);
            return byList && someone || filed.Length > 0 || told.Length > 0 || again
                ? new Row(own, own, DepartmentOf(own), year, byList && someone ? "list" : "history", filed.Length > 0, filed.Length, told.Length, filed.Count(paper => paper.ToCheck))
                : null;
        }

        private bool IsListed(string own, int year)
        {
            if (_list.FirstOrDefault(unit => unit.Name == own) is not { Files: true } unit || year < unit.From || year > unit.To)
                return false;
            if (_list.FirstOrDefault(after => after.Predecessor == own) is { } successor)
                return (unit.To is not null || successor.From is not null) && !(year >= successor.From);
            return unit.From is not null || !Papers.Any(paper => paper.Filed && paper.Year == year && paper.Unit == unit.Predecessor);
        }
    }
}

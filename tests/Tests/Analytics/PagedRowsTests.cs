using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Declarations;
using PerfTargets.Store;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Analytics;

/// <summary>
/// A page is a piece of the whole, whichever way its rows are chosen: rows alike in all that the order asks first, rows without a value,
/// pages that begin or end among either, other viewers and other moments.
/// </summary>
public sealed class PagedRowsTests(PagedRowsTests.Corpus corpus) : IClassFixture<PagedRowsTests.Corpus>
{
    private const int Pages = 15;

    private readonly MeasureQueries _queries = corpus.Queries;

    public static TheoryData<string> Measures => [.. MeasureCatalogue.Names];

    [Theory]
    [MemberData(nameof(Measures))]
    public void A_page_is_a_piece_of_the_whole(string name)
    {
        Type measure = MeasureCatalogue.Find(name)!;
        MeasureShape shape = MeasureShape.Of(measure);
        Random random = new(name.Length);
        Viewer some = new("some", [_queries.Table(MeasureCatalogue.Find("declaration-summary")!, MeasureQuery.All, Viewer.Local).Rows[0]["unit_id"] is ulong unit ? unit : 0]);
        IReadOnlyList<IReadOnlyDictionary<string, object?>> values = _queries.Table(measure, MeasureQuery.All, Viewer.Local).Rows;
        for (int n = 0; n < Pages; n++)
        {
            MeasureQuery query = Asked(random, shape, values) with { AsOf = random.Next(4) == 0 ? 2 : null };
            Viewer viewer = random.Next(4) == 0 ? some : Viewer.Local;
            MeasureResult<IReadOnlyDictionary<string, object?>> whole = _queries.Table(measure, query, viewer);
            Page page = new(random.Next(whole.Rows.Count + 2), 1 + random.Next(random.Next(2) == 0 ? 3 : whole.Rows.Count + 2));

            MeasureResult<IReadOnlyDictionary<string, object?>> part = _queries.Table(measure, query with { Page = page }, viewer);

            Assert.Equal(whole.Rows.Count, part.Total);
            Assert.Equal(whole.Rows.Skip(page.Offset).Take(page.Limit).Select(Said), part.Rows.Select(Said));
        }
    }

    [Theory]
    [InlineData("unit")]
    [InlineData("year")]
    [InlineData("project_type")]
    public async Task The_first_of_each_are_those_that_the_whole_has(string column)
    {
        foreach ((string order, bool descending) in new[] { ("gap", true), ("gap", false), ("rate", true), ("asked", false) })
        {
            MeasureQuery query = MeasureQuery.All.Where("budget", Comparison.AtLeast, 0m).By(order, descending);
            MeasureResult<ExecutionGap>? first = null;
            while ((first = _queries.FirstOfEach<ExecutionGap>(query, column, 3, Viewer.Local, (column, order, descending))) is null)
                await Task.Delay(10, TestContext.Current.CancellationToken);

            ExecutionGap[] whole = [.. _queries.Rows<ExecutionGap>(query, Viewer.Local).Rows];
            Assert.Equal(whole.GroupBy(Of).SelectMany(rows => rows.Take(3)).OrderBy(row => Array.IndexOf(whole, row)), first.Rows);
        }

        object? Of(ExecutionGap row) => column switch { "unit" => row.Unit, "year" => row.Year, _ => row.ProjectType };
    }

    [Fact]
    public void Names_are_looked_up_for_the_page_alone() => Assert.All(
        new[] { "execution-gap", "budget-trend", "declaration-summary", "work-list", "flag-list", "indicator-list" },
        name => Assert.Contains("chosen", _queries.Table(MeasureCatalogue.Find(name)!, MeasureQuery.All with { Page = new Page(0, 5) }, Viewer.Local).Sql, StringComparison.Ordinal));

    private static string Said(IReadOnlyDictionary<string, object?> row) => string.Join(" | ", row.Select(cell => FormattableString.Invariant($"{cell.Key}={cell.Value}")));

    private static MeasureQuery Asked(Random random, MeasureShape shape, IReadOnlyList<IReadOnlyDictionary<string, object?>> rows)
    {
        MeasureQuery query = MeasureQuery.All;
        string[] columns = [.. shape.Columns.Select(column => column.Name)];
        random.Shuffle(columns);
        foreach (string column in columns.Take(random.Next(3)))
            query = query.By(column, descending: random.Next(2) == 0);
        foreach (string column in rows.Count == 0 ? [] : columns.TakeLast(random.Next(3)))
        {
            if (rows[random.Next(rows.Count)][column] is { } value and not DateTimeOffset and not DateTime)
                query = query.Where(column, value is string or bool || random.Next(2) == 0 ? Comparison.Equal : random.Next(2) == 0 ? Comparison.AtLeast : Comparison.AtMost, value is DateOnly date ? date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : value);
        }
        return query;
    }

    /// <summary>Three loads of invented declarations, many of them alike.</summary>
    public sealed class Corpus : IDisposable
    {
        private static readonly string[] Units = ["水务中心", "档案馆", "气象台", "体育学校"];

        private readonly DuckDbStore _store = DuckDbStore.InMemory(DerivedTables.InOrder);

        public Corpus()
        {
            Random random = new(20261125);
            for (long load = 1; load <= 3; load++)
                _store.Append(Some.Load(load, FormattableString.Invariant($"invented-{load}.txt"), [.. Enumerable.Range(0, 40).Select(_ => Invented(random)).DistinctBy(form => (form.Unit.Value, form.Project.Value, form.Year.Value))]));
            Queries = new MeasureQueries(_store);
        }

        public MeasureQueries Queries { get; }

        public void Dispose() => _store.Dispose();

        private static Declaration Invented(Random random) => Some.Declaration(
            unit: Units[random.Next(Units.Length)],
            project: FormattableString.Invariant($"项目{random.Next(12)}"),
            year: 2016 + random.Next(3),
            budget: 100m * random.Next(3),
            prior: random.Next(3) == 0 ? null : 100m * random.Next(3),
            executed: random.Next(3) == 0 ? null : 100m * random.Next(3),
            indicators: [.. Enumerable.Range(0, random.Next(3)).Select(n => Some.Indicator(FormattableString.Invariant($"指标{random.Next(4)}")))]);
    }
}

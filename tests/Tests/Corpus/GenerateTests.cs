using System.Globalization;
using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Rules;
using PerfTargets.Corpus;
using PerfTargets.Dashboard.Commands;
using PerfTargets.Declarations;
using PerfTargets.Ingest;
using PerfTargets.Store;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Corpus;

/// <summary>What is generated is what the arguments say, can be taken in whole, and has in it what its truth says.</summary>
public sealed class GenerateTests(GeneratedCorpus corpus) : IClassFixture<GeneratedCorpus>, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("perftargets-generate-");

    [Fact]
    public void Equal_arguments_give_equal_bytes_and_another_seed_other_ones()
    {
        string again = Path.Combine(_folder.FullName, "again"), other = Path.Combine(_folder.FullName, "other");
        new CorpusWriter(GeneratedCorpus.Plan, CorpusFormat.Csv).Write(again, TestContext.Current.CancellationToken);
        new CorpusWriter(GeneratedCorpus.Plan with { Seed = 8 }, CorpusFormat.Csv).Write(other, TestContext.Current.CancellationToken);

        foreach (string file in new[] { "declarations.csv", "indicators.csv", "units.csv", "truth.csv", "lineages.csv" })
        {
            byte[] bytes = File.ReadAllBytes(Path.Combine(corpus.Folder(CorpusFormat.Csv), file));
            Assert.Equal(bytes, File.ReadAllBytes(Path.Combine(again, file)));
            Assert.NotEqual(bytes, File.ReadAllBytes(Path.Combine(other, file)));
        }
        Assert.Equal(["declarations.csv", "indicators.csv", "lineages.csv", "truth.csv", "units.csv"], Directory.EnumerateFileSystemEntries(again).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("declarations")]
    [InlineData("indicators")]
    public void Parquet_has_the_rows_of_csv_in_their_order(string table)
    {
        string parquet = Path.Combine(corpus.Folder(CorpusFormat.Parquet), table + ".parquet");
        string[] columns = [.. corpus.Rows($"select column_name from (describe {table})").Select(row => row[0]!)];
        string numbers(string name) => name is "targetValue" or "actual" ? $"\"{name}\"::double" : $"\"{name}\"::text";
        string row = string.Join(", ", columns.Select(numbers));

        Assert.Empty(corpus.Rows($"""
            select * from (select {row}, row_number() over () as n from {table}) except select * from (select {row}, file_row_number + 1 as n from read_parquet('{parquet}', file_row_number = true)) limit 1
            """));
        Assert.Equal(corpus.Number($"select count(*) from {table}"), corpus.Number($"select count(*) from '{parquet}'"));
    }

    [Theory]
    [InlineData(CorpusFormat.Csv)]
    [InlineData(CorpusFormat.Parquet)]
    public void It_is_taken_in_whole_and_every_record_is_marked_as_synthetic(CorpusFormat format)
    {
        using Home home = Home.Open(_folder.FullName, [], Reading.Read, Reading.Version, TimeProvider.System);

        IngestReport report = home.Ingestion.TakeAll(CorpusWriter.Ledgers(format).Select(file => Path.Combine(corpus.Folder(format), file)), cancellation: TestContext.Current.CancellationToken);

        Assert.Equal((corpus.Size.Declarations, 0, corpus.Size.Indicators), (report.New, report.Quarantined, report.Indicators));
        Assert.Equal(corpus.Rows("select sum(\"currentBudget\"::decimal(18, 2))::text from declarations")[0][0], report.CurrentBudget["CNY"].ToString(CultureInfo.InvariantCulture));
        Assert.Equal(["true"], TemporaryHome.Texts(home.Store, "select distinct synthetic::text from declaration"));
        Assert.Equal(["0"], TemporaryHome.Texts(home.Store, "select count(*)::text from indicator where value is null or (unit is null and operator is null)"));
    }

    [Fact]
    public void What_the_truth_says_stands_in_the_files()
    {
        Assert.Equal(corpus.Size.Planted, corpus.Number("select count(*) from truth"));
        Assert.Equal(17, corpus.Number("select count(distinct kind) from truth"));
        Assert.Empty(corpus.Rows("""
            with printed as (
              unpivot (select unit, project, year, project as "project_", "projectTypes", "totalBudget", "currentBudget", "priorBudget", "priorExecuted", executed from declarations)
              on "project_", "projectTypes", "totalBudget", "currentBudget", "priorBudget", "priorExecuted", executed into name field value printed)
            select t.kind, t.field, t.value from truth t left join printed p on p.unit = t.unit and p.project = t.project and p.year = t.year and rtrim(p.field, '_') = t.field
            where t.item is null and (p.printed is distinct from t.value or t.value is not distinct from t."otherwise")
            """));
        Assert.Empty(corpus.Rows("""
            select t.kind, t.field, t.value from truth t left join indicators i on i.unit = t.unit and i.project = t.project and i.year = t.year and i.indicator = t.item
            where t.item is not null and (i.unit is null
              or case t.field when 'targetValue' then i."targetValue"::double is distinct from t.value::double when 'operator' then i.operator is distinct from t.value else i."measureUnit" is distinct from t.value end)
            """));
    }

    /// <summary>A form's prior figures are the year before's own, but where the truth says otherwise; <see cref="LineagesTests"/> looks at those whose name or number changes.</summary>
    [Fact]
    public void Years_fit_together_but_for_what_is_planted()
    {
        const string same = """
            from declarations a join declarations b on b.unit = a.unit and b.project = a.project and b.year::integer = a.year::integer - 1
            join lineages l on l.unit = a.unit and l.project = a.project and l.year = a.year and l.kind = 'same'
            """;
        const string broken = """
            where (a."priorBudget" is distinct from b."currentBudget" or a."priorExecuted" is distinct from b.executed)
              and not exists (from truth t where t.unit = a.unit and t.project = a.project and t.year = a.year and t.kind in ('prior-mismatch', 'wrong-scale'))
            """;

        Assert.Empty(corpus.Rows($"select a.unit, a.project, a.year {same} {broken}"));
        Assert.True(corpus.Number($"select count(*) {same}") > corpus.Size.Declarations / 2);
    }

    [Theory]
    [InlineData("select avg((\"priorExecuted\" = \"priorBudget\")::integer) from declarations", 0.22, 0.32)]
    [InlineData("select avg((\"priorExecuted\"::double > \"priorBudget\"::double)::integer) from declarations where \"priorBudget\" is not null", 0.02, 0.10)]
    [InlineData("select median(executed::double / \"currentBudget\"::double) from declarations", 0.92, 0.98)]
    [InlineData("select median(\"currentBudget\"::double) from declarations", 100_000, 900_000)]
    [InlineData("select quantile_cont(\"currentBudget\"::double, 0.99) / median(\"currentBudget\"::double) from declarations", 20, 500)]
    [InlineData("select count(*) / 160.0 / 5 from declarations", 5, 7.5)]
    [InlineData("select count(*) / (select count(*)::double from declarations) from indicators", 11.5, 12.5)]
    [InlineData("select avg((\"targetValue\"::double in (100, 98, 95, 90, 80))::integer) from indicators where \"measureUnit\" = '%' and operator = '≥'", 0.7, 0.95)]
    [InlineData("select avg((\"targetValue\"::double = 0)::integer) from indicators where indicator = '有效投诉次数'", 0.4, 0.6)]
    [InlineData("select avg((actual::double >= \"targetValue\"::double)::integer) from indicators where \"measureUnit\" = '%' and operator = '≥' and actual is not null", 0.6, 0.85)]
    [InlineData("select count(distinct (unit, project, year)) from (from truth where kind <> 'renamed' and field <> 'executed')", 600, 1300)]
    public void Distributions_are_as_in_the_field(string measure, double least, double most) => Assert.InRange(corpus.Number(measure), least, most);

    /// <summary>As target forms of the same content: what is planted for a rule that the program has is flagged by it.</summary>
    [Fact]
    public void What_is_planted_for_a_rule_is_flagged_by_it()
    {
        HashSet<string> known = [.. RuleCatalogue.All.Select(rule => rule.Id)];
        using DuckDbStore store = DuckDbStore.InMemory(new ProjectYears(), new Flags());
        store.Append(Some.Load(1, "corpus", [.. Forms()]));
        HashSet<string> flagged = [.. TemporaryHome.Texts(store, "select distinct concat_ws(' ', f.rule, u.name, j.name, f.year) from flag f join unit u using (unit_id) join project j using (project_id)")];

        string[][] planted = [.. corpus.Rows("select distinct kind, rule, unit, project, year from truth where rule is not null and field <> 'executed'").Where(row => known.Contains(row[1]!)).Select(row => row.Select(cell => cell!).ToArray())];

        // What is held against the year before needs that year's form, under the same name.
        HashSet<string> forms = [.. Forms().Select(form => string.Join(' ', form.Unit.Value, form.Project.Value, form.Year.Value))];
        planted = [.. planted.Where(row => row[1] is not ("Y10" or "I18") || forms.Contains(string.Join(' ', row[2], row[3], int.Parse(row[4], CultureInfo.InvariantCulture) - 1)))];

        Assert.Empty(planted.Where(row => !flagged.Contains(string.Join(' ', row[1..]))).Select(row => string.Join(' ', row)).Take(10));
        Assert.Superset(new HashSet<string> { "A02", "D01", "I01", "I03", "I04", "I10", "I18", "U01", "Y01", "Y02", "Y03", "Y05", "Y06", "Y08", "Y10" }, planted.Select(row => row[1]).ToHashSet());
    }

    [Theory]
    [InlineData("--years", "2025-2019")]
    [InlineData("--years", "2019")]
    [InlineData("--format", "doc")]
    [InlineData("--units", "0")]
    [InlineData("--anomalies", "1.5")]
    [InlineData("--seed", "-1")]
    [InlineData("--projects", "0")]
    public async Task Wrong_use_is_refused_before_anything_is_written(string option, string value)
    {
        string to = Path.Combine(_folder.FullName, "refused");

        Assert.Equal(ExitStatus.Failed, await Generate(to, (option, value)));
        Assert.False(Path.Exists(to));
    }

    [Fact]
    public async Task A_folder_with_something_in_it_is_left_as_it_is()
    {
        string to = Path.Combine(_folder.FullName, "corpus");

        Assert.Equal(ExitStatus.Done, await Generate(to));
        DateTime written = File.GetLastWriteTimeUtc(Path.Combine(to, "truth.csv"));
        Assert.Equal(ExitStatus.Failed, await Generate(to));

        Assert.Equal(written, File.GetLastWriteTimeUtc(Path.Combine(to, "truth.csv")));
        Assert.Equal(5, Directory.GetFileSystemEntries(to).Length);
    }

    [Theory]
    [InlineData("txt")]
    [InlineData("docx")]
    [InlineData("xlsx")]
    [InlineData("pdf")]
    public async Task Documents_stand_apart_from_what_tells_of_them(string format)
    {
        string to = Path.Combine(_folder.FullName, "corpus");

        Assert.Equal(ExitStatus.Done, await Generate(to, ("--format", format)));

        Assert.Equal(["documents", "lineages.csv", "papers.jsonl", "truth.csv", "units.csv"], Directory.EnumerateFileSystemEntries(to).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(["2019", "2020"], Directory.EnumerateFileSystemEntries(Path.Combine(to, "documents")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_cancelled_leaves_nothing()
    {
        string to = Path.Combine(_folder.FullName, "cancelled");

        Assert.ThrowsAny<OperationCanceledException>(() => new CorpusWriter(GeneratedCorpus.Plan, CorpusFormat.Csv).Write(to, new CancellationToken(canceled: true)));
        Assert.False(Path.Exists(to));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static Task<int> Generate(string to, params (string Option, string Value)[] wrong)
    {
        Dictionary<string, string> options = new() { ["--units"] = "3", ["--years"] = "2019-2020", ["--projects"] = "2", ["--format"] = "csv", ["--to"] = to };
        foreach ((string option, string value) in wrong)
            options[option] = value;
        return CommandLine.Run(["generate", .. options.SelectMany(pair => new[] { pair.Key, pair.Value })], TestContext.Current.CancellationToken);
    }

    private IEnumerable<Declaration> Forms()
    {
        ILookup<string, Indicator> indicators = corpus.Rows("select unit, project, year, level1, indicator, operator, \"targetValue\", \"measureUnit\" from indicators").ToLookup(
            row => string.Join(' ', row[..3]),
            row => Some.Indicator(row[4]!, row[5] switch { "≥" => Operator.AtLeast, "=" => Operator.Equal, _ => Operator.AtMost }, decimal.Parse(row[6]!, CultureInfo.InvariantCulture), row[7], row[3]!));
        return corpus.Rows("select unit, project, year, \"projectTypes\", \"totalBudget\", \"currentBudget\", \"priorBudget\", \"priorExecuted\" from declarations").Select(row =>
            Some.Declaration(row[0]!, int.Parse(row[2]!, CultureInfo.InvariantCulture), row[1]!, Amount(row[5]), Amount(row[6]), Amount(row[7]), indicators: [.. indicators[string.Join(' ', row[..3])]]) with
            {
                ProjectTypes = new Sourced<IReadOnlyList<string>>([row[3]!], Some.Place(8, row[3]!)),
                TotalBudget = Some.Money(Amount(row[4])),
            });
    }

    private static decimal? Amount(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}

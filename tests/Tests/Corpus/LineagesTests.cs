using PerfTargets.Corpus;
using PerfTargets.Ingest.Units;

namespace PerfTargets.Tests.Corpus;

/// <summary><c>lineages.csv</c> tells which declarations of a corpus are of one project, and the figures of the years bear it out.</summary>
public sealed class LineagesTests : IClassFixture<GeneratedCorpus>
{
    private readonly GeneratedCorpus _corpus;

    public LineagesTests(GeneratedCorpus corpus)
    {
        _corpus = corpus;
        // told: a declaration with its lineage, but for the second of two of one project and year; gap: what changed since the lineage's year before.
        corpus.Rows("""
            create or replace temp table told as
            select l.lineage, l.kind, d.unit, d.project, d.year::integer as year, d."currentBudget"::decimal(18, 2) as asked, d."totalBudget"::decimal(18, 2) as total,
              d."priorBudget"::decimal(18, 2) as prior, d."priorExecuted"::decimal(18, 2) as prior_executed, d.executed::decimal(18, 2) as executed
            from declarations d join lineages l using (unit, project, year)
            where not exists (from truth t where t.kind = 'duplicate' and t.unit = d.unit and t.project = d.project and t.year = d.year)
            """);
        corpus.Rows("""
            create or replace temp table lived as
            select lineage, year, max(kind) as kind, count(distinct kind) as kinds, count(*) as parts, list(project order by project) as names, any_value(unit) as unit,
              sum(asked) as asked, sum(total) as total, sum(prior) as prior, count(prior) as prior_told, sum(prior_executed) as prior_executed, sum(executed) as executed
            from told group by lineage, year
            """);
    }

    [Fact]
    public void Every_declaration_has_one_lineage_and_no_other_row_is_there()
    {
        Assert.Equal(_corpus.Size.Declarations, _corpus.Number("select count(*) from (select distinct unit, project, year from lineages)"));
        Assert.Equal(_corpus.Size.Declarations, _corpus.Number("select count(*) from lineages"));
        Assert.Empty(_corpus.Rows("select unit, project, year from declarations except select unit, project, year from lineages"));
    }

    [Fact]
    public void A_lineage_has_every_year_from_its_first_and_one_kind_in_each()
    {
        Assert.Empty(_corpus.Rows("select lineage from lived group by lineage having max(year) - min(year) + 1 <> count(*) or max(kinds) > 1"));
        Assert.Empty(_corpus.Rows("select lineage, year, kind from lived where (kind = 'new') <> (year = (select min(o.year) from lived o where o.lineage = lived.lineage)) and not (year = 2019 and kind = 'same')"));
    }

    [Fact]
    public void Kinds_are_what_happened()
    {
        const string pairs = "from lived a join lived b on b.lineage = a.lineage and b.year = a.year - 1";
        Assert.Empty(_corpus.Rows($"""
            select a.lineage, a.year, a.kind, a.names, b.names {pairs}
            where a.kind <> case when a.parts > b.parts then 'split' when a.parts < b.parts then 'merged' when a.names <> b.names then 'renamed' else 'same' end
            """));
        Assert.Empty(_corpus.Rows($"select a.lineage {pairs} where a.kind in ('split', 'merged') and least(a.parts, b.parts) <> 1"));
        Assert.Equal(
            _corpus.Number("select count(*) from told where kind = 'renamed'"),
            _corpus.Number("""
                select count(*) from truth t join told a on a.unit = t.unit and a.project = t.project and a.year = t.year::integer
                join told b on b.lineage = a.lineage and b.year = a.year - 1 and b.project = t."otherwise" where t.kind = 'renamed'
                """));
    }

    /// <summary>Through renamings, splits, mergers and reorganised units, to the cent; some of what is new with a split says nothing of the year before.</summary>
    [Fact]
    public void Prior_figures_add_up_to_the_year_before()
    {
        Assert.Empty(_corpus.Rows("""
            select a.lineage, a.year, a.kind, a.prior, b.asked from lived a join lived b on b.lineage = a.lineage and b.year = a.year - 1
            where a.prior_told = a.parts and (a.prior <> b.asked or a.prior_executed <> b.executed)
              and not exists (from truth t join told d on t.unit = d.unit and t.project = d.project and t.year::integer = d.year where d.lineage = a.lineage and d.year = a.year and t.kind in ('prior-mismatch', 'wrong-scale'))
            """));
        Assert.Empty(_corpus.Rows("select lineage from lived a where kind <> 'new' and year > 2019 and prior_told < parts and kind <> 'split'"));
        Assert.Empty(_corpus.Rows("select lineage from told where asked <= 0 or total < asked and not exists (from truth t where t.kind = 'current-above-total' and t.unit = told.unit and t.project = told.project and t.year::integer = told.year)"));
        Assert.InRange(_corpus.Number("select sum(parts - prior_told) from lived where kind = 'split'"), 1, 20);
        Assert.Empty(_corpus.Rows("""
            select a.lineage, a.year from told a join told b on b.lineage = a.lineage and b.year = a.year - 1 and b.project = a.project
            where a.kind = 'same' and (a.prior <> b.asked or a.prior_executed <> b.executed)
              and not exists (from truth t where t.unit = a.unit and t.project = a.project and t.year::integer = a.year and t.kind in ('prior-mismatch', 'wrong-scale'))
            """));
    }

    [Theory]
    [InlineData("select count(distinct lineage) from lived where kind in ('split', 'merged')", 10, 50)]
    [InlineData("select count(distinct lineage) from lived where kind = 'merged'", 3, 25)]
    [InlineData("select count(distinct lineage) from lived where parts = 3", 1, 15)]
    [InlineData("select avg((kind = 'renamed')::integer) from lived where kind <> 'new' and year > 2019", 0.025, 0.06)]
    [InlineData("select count(*) from lived a join lived b on b.lineage = a.lineage and b.year = a.year - 1 where a.kind in ('split', 'merged') and len(list_intersect(a.names, b.names)) = 1", 2, 30)]
    [InlineData("select count(*) from lived a join lived b on b.lineage = a.lineage and b.year = a.year - 1 where a.unit <> b.unit", 5, 80)]
    public void Changes_are_as_many_as_they_are_to_be(string measure, double least, double most) => Assert.InRange(_corpus.Number(measure), least, most);

    [Fact]
    public void Nothing_is_planted_in_what_is_several() =>
        Assert.Empty(_corpus.Rows("""
            select t.kind, t.unit, t.project, t.year from truth t join told d on t.unit = d.unit and t.project = d.project and t.year::integer = d.year
            where t.kind <> 'renamed' and d.lineage in (select lineage from lived where kind in ('split', 'merged'))
            """));

    [Fact]
    public void A_name_is_one_projects_only() =>
        Assert.Empty(_corpus.Rows("select unit, project from told group by unit, project having count(distinct lineage) > 1"));

    /// <summary>A lineage goes on under another unit only where the list of units says that it is the same one, or was merged.</summary>
    [Fact]
    public void Lineages_stay_within_a_unit_and_those_before_it()
    {
        UnitListReader.Read("units.csv", File.ReadAllBytes(Path.Combine(_corpus.Folder(CorpusFormat.Csv), "units.csv")));
        Assert.Empty(_corpus.Rows("""
            select a.lineage, a.unit, b.unit from lived a join lived b on b.lineage = a.lineage and b.year = a.year - 1
            where a.unit <> b.unit and not exists (from units u where u.name = a.unit and u.predecessors = b.unit)
            """));
        Assert.Empty(_corpus.Rows("select lineage, year from told group by lineage, year having count(distinct unit) > 1"));
        // Under each name declarations stand in the years of the list, under a former one until then.
        Assert.Empty(_corpus.Rows("""
            select t.unit, t.year from told t left join units u on u.name = t.unit left join units s on s.predecessors = t.unit
            where u.name is null and s.name is null or t.year < u."from"::integer or t.year > u."to"::integer or u.name is null and t.year >= s."from"::integer
            """));
    }

    /// <summary>What is no renaming and looks like one: another project in the place of one that ended, alike but for the area, its budget near the last.</summary>
    [Fact]
    public void Some_new_projects_are_like_those_that_ended()
    {
        const string areas = "'^(东郊|西郊|南郊|北郊|副中心|沿湖|新市镇|古城|高新区|集镇)'";
        Assert.InRange(_corpus.Number($"""
            select count(*) from told a join told b on b.unit = a.unit and b.year = a.year - 1 and b.lineage <> a.lineage
            where a.kind = 'new' and regexp_matches(a.project, {areas}) and ends_with(b.project, regexp_replace(a.project, {areas}, '')) and a.asked between b.asked * 0.6 and b.asked * 1.6
            """), 20, 150);
    }

    /// <summary>Whatever is reworded, no project comes to be called as another of its field of work.</summary>
    [Fact]
    public void No_two_wordings_are_one()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("perftargets-words-");
        try
        {
            using CorpusEngine engine = new(new CorpusPlan(1, 2020, 2020, 1), folder.FullName, TestContext.Current.CancellationToken);
            Assert.Equal(0, engine.Count("""
                select count(*) from (
                  select areas[a + 1] || qualities[q + 1] || objects[o + 1] || deeds[d + 1] as called
                  from place, field, range(40) a(a), range(40) q(q), range(20) o(o), range(2) d(d)
                  group by called having count(distinct [field, a // 20, a % 10, q // 20, q % 10, o % 10]) > 1)
                """));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

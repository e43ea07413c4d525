using System.Text.Json;
using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Pages.Data;
using PerfTargets.Dashboard.Views;
using PerfTargets.Declarations;
using PerfTargets.Store;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Dashboard;

/// <summary>Loads, what they keep aside, and the checks of quality, counted a second time by plain loops over documents that correct one another.</summary>
[Trait("tier", "full")]
public sealed class SecondOpinionOnLoadsTests
{
    private static readonly string[] Units = ["水务中心", "档案馆", "气象台"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_data_page_shows_what_plain_loops_find(int seed)
    {
        Random random = new(20260320 + seed);
        using DuckDbStore store = DuckDbStore.InMemory(DerivedTables.InOrder);
        List<Load> loads = [];
        List<(long Seq, int N, long By)> released = [];
        Dictionary<(string, int, string), Declaration> current = [];
        while (store.Version < 8)
        {
            long seq = store.Version + 1;
            Load load = Invented(random, seq);
            store.Append(load);
            loads.Add(load);
            foreach (Declaration declaration in load.Declarations)
                current[Key(declaration)] = declaration;
            if (load.Quarantined.ToList().FindIndex(part => part.Understood is not null) is >= 0 and var n && random.Next(2) == 0)
            {
                Declaration understood = load.Quarantined[n].Understood!;
                store.Append(new Decision(seq + 1, Some.Moment, "somebody", "release", FormattableString.Invariant($"{seq}/{n}"), JsonSerializer.SerializeToElement(new { load = seq, n }), null, new Released(seq, n, understood)));
                released.Add((seq, n, seq + 1));
                current[Key(understood)] = understood;
            }
        }
        DataModel model = DataModel.Of(new MeasureQueries(store), Viewer.Local, PageState.Of([]), new ListPage(0, 50));
        Assert.Equal(Loads(loads), model.Loads.Rows.Select(row => (row.Seq, row.NotedAt, row.Document, row.Bytes, row.RowsRead, row.RowsLoaded, row.RowsRejected, row.Currency, row.AmountLoaded)));
        Assert.Equal(
            from load in loads.AsEnumerable().Reverse() from part in load.Quarantined.Select((part, n) => (part, n)) select Aside(load, part.part, part.n, released.Where(one => (one.Seq, one.N) == (load.Seq, part.n)).Select(one => (long?)one.By).FirstOrDefault()),
            model.Quarantine.Rows.Select(row => (row.Seq, row.N, row.Document, row.Raw, Reasons.Read(row.Reason).Zh, row.Unit, row.Project, row.Year, row.Currency, row.CurrentBudget, row.ReleasedBy)));
        Assert.Equal(Checks(loads, [.. current.Values], released.Count).Where(check => check.Checked > 0), model.Checks.Rows.Select(row => (row.CheckId, row.Checked, row.Passed)));
        Assert.All(model.Checks.Rows, row => Assert.Equal(row.Checked, row.Passed + row.Failed));
    }

    private static IEnumerable<(long, long, string, long, long, long, long, string?, decimal?)> Loads(List<Load> loads)
    {
        foreach (Load load in loads.AsEnumerable().Reverse())
        {
            string?[] currencies = [.. load.Declarations.Concat(load.Quarantined.Select(part => part.Understood).OfType<Declaration>()).Where(declaration => declaration.CurrentBudget is not null).Select(declaration => declaration.Currency).Distinct().Order(StringComparer.Ordinal)];
            foreach (string? currency in currencies.Length == 0 ? [null] : currencies)
                yield return (
                    load.Seq, load.NotedAt.ToUnixTimeMilliseconds(), load.Document.Name, load.Document.Bytes, load.Found, load.Declarations.Count, load.Quarantined.Count, currency,
                    currency is null ? null : load.Declarations.Where(declaration => declaration.Currency == currency).Sum(declaration => declaration.CurrentBudget?.Value.Amount ?? 0));
        }
    }

    private static (long, int, string, string?, string, string?, string?, int?, string?, decimal?, long?) Aside(Load load, Quarantined part, int n, long? by) =>
        (load.Seq, n, load.Document.Name, part.Raw, $"“{part.Raw}”有疑问", part.Understood?.Unit.Value, part.Understood?.Project.Value, part.Understood?.Year.Value, part.Understood?.Currency, part.Understood?.CurrentBudget?.Value.Amount, by);

    private static IEnumerable<(string Id, long Checked, long Passed)> Checks(List<Load> loads, Declaration[] current, int released)
    {
        Confidence[] values = [.. current.SelectMany(Values)];
        Declaration[] split = [.. current.Where(declaration => declaration.BudgetLines.Count > 0 && declaration.CurrentBudget is not null)];
        Indicator[] indicators = [.. current.SelectMany(declaration => declaration.Indicators)];
        yield return ("control-totals", loads.Count, loads.Count(load => load.Found == load.Declarations.Count + load.Quarantined.Count));
        yield return ("settled-values", values.Length, values.Count(value => value == Confidence.Good));
        yield return ("settled-declarations", current.Length, current.Count(declaration => declaration.Confidence == Confidence.Good));
        yield return ("lines-add-up", split.Length, split.Count(declaration => declaration.BudgetLines.All(line => line.Amount is not null) && declaration.BudgetLines.Sum(line => line.Amount!.Value.Amount) == declaration.CurrentBudget!.Value.Amount));
        yield return ("targets-found", indicators.Length, indicators.Count(indicator => indicator.Target is not null));
        yield return ("levels-told", indicators.Length, indicators.Count(indicator => indicator.Level1 is not null));
        yield return ("quarantine-released", loads.Sum(load => load.Quarantined.Count), released);
    }

    /// <summary>Every value that is printed somewhere.</summary>
    private static IEnumerable<Confidence> Values(Declaration declaration)
    {
        if (declaration.Revision is not null)
            yield return Of(declaration.Revision);
        yield return Of(declaration.Unit);
        yield return Of(declaration.Year);
        yield return Of(declaration.Project);
        foreach (Sourced<Money>? amount in declaration.BudgetLines.Select(line => line.Amount).Append(declaration.CurrentBudget))
            if (amount is not null)
                yield return Of(amount);
        foreach (BudgetLine line in declaration.BudgetLines)
            yield return Of(line.Name);
        foreach (Indicator indicator in declaration.Indicators)
        {
            yield return Of(indicator.Name);
            if (indicator.Level1 is not null)
                yield return Of(indicator.Level1);
            if (indicator.Target is not null)
                yield return Of(indicator.Target);
        }

        static Confidence Of<T>(Sourced<T> value) => value.Places.Max(place => place.Confidence);
    }

    private static Load Invented(Random random, long seq)
    {
        Declaration[] declared = [.. from unit in Units from project in Enumerable.Range(0, 3) from year in Enumerable.Range(2016, 3) where random.Next(4) == 0 select Declared(unit, year, project)];
        Quarantined[] aside = [.. Enumerable.Range(0, random.Next(4)).Select(n => Some.Quarantined(FormattableString.Invariant($"约{seq}{{0}}{n}"), random.Next(2) == 0 ? null : Declared("渔政站", 2018, (int)(seq * 10) + n)))];
        return Some.Load(seq, FormattableString.Invariant($"{seq}.txt"), declared) with { Found = declared.Length + aside.Length + (random.Next(3) == 0 ? 1 : 0), Quarantined = aside };

        Declaration Declared(string unit, int year, int project)
        {
            BudgetLine[] lines = [.. Enumerable.Range(0, random.Next(4)).Select(n => Some.Line(FormattableString.Invariant($"子项目{n}"), random.Next(1000) / 100m)).Select(line => random.Next(9) == 0 ? line with { Amount = null } : line)];
            decimal? budget = random.Next(5) == 0 ? null : random.Next(2) == 0 ? lines.Sum(line => line.Amount?.Value.Amount ?? 0) : random.Next(100_000) / 100m;
            Indicator[] indicators = [.. Enumerable.Range(0, random.Next(3)).Select(n => Some.Indicator(FormattableString.Invariant($"指标{n}"))).Select(indicator => random.Next(3) switch { 0 => indicator with { Target = null }, 1 => indicator with { Level1 = null }, _ => indicator })];
            Declaration plain = Some.Declaration(unit, year, FormattableString.Invariant($"项目{project}"), budget, lines: lines, indicators: indicators) with { Currency = random.Next(3) == 0 ? "JPY" : "CNY", Confidence = random.Next(3) == 0 ? Confidence.Check : Confidence.Good };
            return random.Next(3) == 0 ? plain with { Unit = plain.Unit with { Places = [Some.Place(1, "?"), Some.Place(2, "?") with { Confidence = Confidence.Check }] } } : plain;
        }
    }

    private static (string, int, string) Key(Declaration declaration) => (declaration.Unit.Value, declaration.Year.Value, declaration.Project.Value);
}

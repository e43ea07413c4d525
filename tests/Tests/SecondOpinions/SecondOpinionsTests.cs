using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.SecondOpinions;

namespace PerfTargets.Tests.SecondOpinions;

/// <summary>What models make of declarations: what was planted comes first, the same again, and nothing of too few.</summary>
public sealed class SecondOpinionsTests
{
    private const ulong Odd = 77;

    [Fact]
    public void A_budget_of_a_hundred_times_what_is_usual_ranks_first_with_what_is_expected()
    {
        ExpectedBudget odd = Assert.Single(ExpectedBudget.Of(Planted(row => row with { CurrentBudget = row.CurrentBudget * 100 })).Of.OrderByDescending(one => Math.Abs(one.Value.Score)).Take(1), one => one.Key == Odd).Value;

        Assert.True(odd.Score > 5, $"z is {odd.Score}");
        Assert.InRange(odd.Budget, (double)odd.Asked / 300, (double)odd.Asked / 30);
        Assert.NotEmpty(odd.Because);
    }

    [Fact]
    public void What_usually_goes_together_and_does_not_ranks_first_with_the_feature()
    {
        DeclarationProfile odd = DeclarationProfile.Of(Planted(row => row with { PriorBudget = row.PriorBudget / 10_000 })).Of[Odd];

        Assert.Equal((1, 400), (odd.Rank, odd.Among));
        Assert.Contains(odd.Because[0].Feature, new[] { OpinionFeature.PriorBudget, OpinionFeature.Growth, OpinionFeature.PriorToAsked, OpinionFeature.PriorRate });
        Assert.Equal(odd.Score, odd.Because.Sum(part => part.Part), 6);
    }

    [Fact]
    public void The_same_declarations_are_told_the_same_in_any_order_of_asking()
    {
        DeclarationFeatures[] rows = Planted(row => row);

        Assert.Equivalent(ExpectedBudget.Of(rows).Of, ExpectedBudget.Of([.. rows.Reverse()]).Of, strict: true);
        Assert.Equivalent(DeclarationProfile.Of(rows).Of, DeclarationProfile.Of([.. rows.Reverse()]).Of, strict: true);
    }

    [Fact]
    public void No_project_is_part_of_its_own_reference()
    {
        double before = ExpectedBudget.Of(Planted(row => row)).Of[Odd].Budget;

        Assert.Equal(before, ExpectedBudget.Of(Planted(row => row with { CurrentBudget = row.CurrentBudget * 1000 })).Of[Odd].Budget);
    }

    [Fact]
    public void Of_too_few_nothing_is_told()
    {
        DeclarationFeatures[] few = Planted(row => row)[..(OpinionSize.Enough - 1)];

        Assert.Equal((0, few.Length, false), ExpectedBudget.Of(few) is var budgets ? (budgets.Of.Count, budgets.Known, budgets.IsEnough) : default);
        Assert.Equal((0, few.Length, false), DeclarationProfile.Of(few) is var profiles ? (profiles.Of.Count, profiles.Known, profiles.IsEnough) : default);
    }

    [Fact]
    public void Columns_that_repeat_each_other_or_never_change_spoil_no_score()
    {
        Random random = new(3);
        double[][] rows = [.. Enumerable.Range(0, 100).Select(n => random.NextDouble() is var x ? new[] { x, 2 * x, 5, double.NaN, n == 40 ? 9 : x } : [])];

        IReadOnlyList<ProfiledRow> profiled = RowProfile.Of(rows);

        Assert.All(profiled, row => Assert.True(double.IsFinite(row.Score)));
        Assert.Equal(1, profiled[40].Rank);
        Assert.Equal((0d, 0d), (profiled[40].Parts[2], profiled[40].Parts[3]));
    }

    [Theory]
    [InlineData(1, 0.9, 0.8, 0.1)]
    [InlineData(0.5, 0.8, 0.9, 0.1)]
    [InlineData(0.25, 0.5, 0.5, 0.5)]
    public void Average_precision_is_that_of_the_order(double expected, double sought, double second, double others) =>
        Assert.Equal(expected, AveragePrecision.Of([sought, second, others, others], [true, false, false, false]));

    [Fact]
    public void What_an_opinion_adds_is_what_it_puts_first_and_no_rule_has()
    {
        ILookup<ulong, string> troubles = new[] { (1UL, "jump"), (2UL, "jump"), (3UL, "scale") }.ToLookup(one => one.Item1, one => one.Item2);
        Dictionary<ulong, double> scores = new() { [1] = 9, [3] = 8, [4] = 7, [2] = 6, [5] = 1 };

        OpinionEvaluation jump = OpinionEvaluation.Of(troubles, [("it", scores)], new HashSet<ulong> { 2 })[0];

        Assert.Equal(("jump", 2, 1, 1, 1), (jump.Kind, jump.Planted, jump.Unflagged, jump.InTop, jump.Added));
        Assert.Equal((1 + (2 / 3d)) / 2, jump.Precision, 12);
    }

    /// <summary>400 declarations of 100 projects of 20 units that ask for about as much as the year before, with one that does not.</summary>
    private static DeclarationFeatures[] Planted(Func<DeclarationFeatures, DeclarationFeatures> odd)
    {
        Random random = new(5);
        return [.. Enumerable.Range(0, 400).Select(n => Row(n, random)).Select(row => row.DeclarationId == Odd ? odd(row) : row)];
    }

    private static DeclarationFeatures Row(int n, Random random)
    {
        int project = n / 4, unit = project / 5;
        decimal before = Math.Round((decimal)(50_000 * (1 + unit) * (1 + random.NextDouble())), 2), now = Math.Round(before * (decimal)(0.9 + (random.NextDouble() * 0.3)), 2);
        long output = random.Next(2, 6), outcome = random.Next(1, 4), percents = random.Next(1, 4);
        double percent = random.Next(85, 101);
        return new DeclarationFeatures(
            (ulong)unit, $"单位{unit}", $"部门{unit / 5}", (ulong)project, $"项目{project}", (ulong)project, 2018 + (n % 4), "CNY", (ulong)n, "经常性专项业务费", "其他", now, now, before, Math.Round(before * 0.9m, 2), before,
            2, now / 2, output + outcome + 2, 1, output, outcome, 1, percents, 0, percent, percent - 2, percent);
    }
}

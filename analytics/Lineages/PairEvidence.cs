using System.Globalization;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Lineages;

/// <summary>
/// Weighs what two declarations of following years say, as records are linked (Fellegi and Sunter 1969): each comparison gives log₂ of its chance among
/// pairs that are one project over its chance among pairs that are not. The chances were set on generated corpora and on published ledgers.
/// </summary>
/// <param name="names">Of the family of units.</param>
/// <param name="declaresPrior">Share of the projects that go on under their names whose form tells last year's budget: where forms leave it out, its lack says nothing.</param>
internal sealed class PairEvidence(NameLikeness names, Func<int, double> declaresPrior)
{
    /// <summary>What a comparison of contents can add at most: whoever lacks more need not be looked into.</summary>
    public const double MostOfContents = 11;

    /// <summary>From which likeness on a name may be made of another's.</summary>
    public const double LikePart = 0.5;

    public double Alike(ProjectSpan one, ProjectSpan other) => names.Of(one.Name, other.Name);

    /// <param name="rivals">How many pairs are held against each other.</param>
    /// <param name="sum">That amounts add up, in the place of what is said of the year before; null for one to one.</param>
    /// <param name="turn">How alike all the names are that end and begin with this pair; null where few are held against each other.</param>
    public List<Evidence> Of(ProjectSpan from, FiledYear then, ProjectSpan to, FiledYear now, int rivals, Evidence? sum = null, TurnLikeness? turn = null)
    {
        List<Evidence> found = [Name(from, to, turn)];
        Add(sum ?? PriorBudget(then, now));
        if (sum is null)
            Add(PriorExecuted(then, now));
        Add(Ticks("purposes", then.Purposes, now.Purposes, 0.7, -3, new("资金用途", "purpose of funds")));
        Add(Ticks("types", then.Types, now.Types, 0.5, -0.5, new("项目类型", "type")));
        if (sum is null)
            Add(Size(then, now));
        if (now.Year - then.Year > 1)
            found.Add(new Evidence("gap", -2, new($"{then.Year + 1} 年未申报", $"nothing filed for {then.Year + 1}")));
        if (from.ComesBack || to.WasBefore)
            found.Add(new Evidence("returns", -2, from.ComesBack ? new($"“{from.Name}”以后年度又出现", $"{from.Name} is used again later") : new($"“{to.Name}”以前年度出现过", $"{to.Name} was used before")));
        double odds = -Math.Log2(Math.Max(2, rivals));
        found.Add(new Evidence("odds", odds, new($"同期可比的项目组合 {rivals} 个，随机相中的可能性", $"one of {rivals} pairs that could be: the odds before looking")));
        return found;

        void Add(Evidence? evidence)
        {
            if (evidence is not null)
                found.Add(evidence);
        }
    }

    public static IEnumerable<Evidence> Of(Contents then, Contents now)
    {
        if (then.Lines.Count >= 2 && now.Lines.Count >= 2)
        {
            (int shared, double share) = Shared(then.Lines, now.Lines);
            yield return new Evidence("lines", share >= 0.5 ? 6 : share >= 0.25 ? 2 : share > 0 ? 0 : -2, new(
                $"预算明细 {then.Lines.Count} 项与 {now.Lines.Count} 项，同名 {shared} 项", $"budget lines: {then.Lines.Count} and {now.Lines.Count}, {shared} of one name"));
        }
        if (then.Indicators.Count >= 4 && now.Indicators.Count >= 4)
        {
            (int shared, double share) = Shared(then.Indicators, now.Indicators);
            yield return new Evidence("indicators", share >= 0.6 ? 5 : share >= 0.3 ? 3 : share >= 0.1 ? 0.5 : -3, new(
                $"绩效指标 {then.Indicators.Count} 个与 {now.Indicators.Count} 个，同名 {shared} 个", $"indicators: {then.Indicators.Count} and {now.Indicators.Count}, {shared} of one name"));
        }
    }

    /// <summary>That parts declare for the year before, to the cent, what the whole asked for, or a whole what its parts did.</summary>
    public static Evidence Sum(IReadOnlyList<decimal> parts, decimal whole, bool split)
    {
        string sum = string.Join(" + ", parts.Select(Amount));
        bool round = parts.All(IsRound);
        return new Evidence("sum", round ? 6 : 11, split
            ? new($"各部分申报的上年预算之和 {sum} = 原项目上年申报数 {Amount(whole)}", $"the parts' prior budgets {sum} = what the whole asked for, {Amount(whole)}")
            : new($"各原项目上年申报数之和 {sum} = 现项目申报的上年预算 {Amount(whole)}", $"what the parts asked for, {sum} = the prior budget of the whole, {Amount(whole)}"));
    }

    /// <summary>That several begin under names like one's that ended, and declare less for the year before than it asked for.</summary>
    public static Evidence LikeParts(IReadOnlyList<decimal> declared, int parts, decimal whole) => new("sum", 2 + parts, new(
        $"同年新出现 {parts} 个名称相近的项目，申报的上年预算合计 {Amount(declared.Sum())}，不超过原项目申报数 {Amount(whole)}",
        $"{parts} of like names begin, and declare {Amount(declared.Sum())} for the year before, no more than the {Amount(whole)} it asked for"));

    private Evidence Name(ProjectSpan from, ProjectSpan to, TurnLikeness? turn)
    {
        double likeness = names.Of(from.Name, to.Name);
        double usual = likeness switch { 1 => 10, >= 0.85 => 8, >= 0.7 => 6, >= 0.55 => 4, >= 0.4 => 2, >= 0.25 => -1, >= 0.1 => -4, _ => -7 };
        double bits = likeness >= 0.7 && turn is not null ? Math.Max(usual, turn.Bits(likeness)) : usual;
        string percent = likeness.ToString("0 %", CultureInfo.InvariantCulture);
        return new Evidence("name", bits, likeness == 1
            ? new($"名称相同（不计年度、批次）：{from.Name} → {to.Name}", $"the same name but for years and batches: {from.Name} → {to.Name}")
            : new($"名称相似度 {percent}：{from.Name} → {to.Name}", $"names {percent} alike: {from.Name} → {to.Name}"));
    }

    private Evidence? PriorBudget(FiledYear then, FiledYear now)
    {
        if (now.Year - then.Year != 1 || then.Currency != now.Currency)
            return null;
        decimal[] known = [.. new[] { then.Asked, then.Budget }.OfType<decimal>().Distinct()];
        if (now.PriorBudget is not > 0)
        {
            return known is [> 0, ..] && declaresPrior(now.Year) >= 0.5
                ? new Evidence("prior-budget", now.PriorBudget == 0 ? -6 : -4, new($"本年申报表未填上年预算（上年申报 {Amount(known[0])}）", $"this year's form declares no prior budget (last year's asked for {Amount(known[0])})"))
                : null;
        }
        if (known.Length == 0)
            return null;
        decimal prior = now.PriorBudget.Value;
        if (known.Contains(prior))
            return new Evidence("prior-budget", IsRound(prior) ? 6.5 : 11, new($"本年申报的上年预算 {Amount(prior)} = 上年申报数", $"the prior budget declared, {Amount(prior)}, is what last year's form asked for"));
        // 万元 printed where 元 are meant.
        if (known.Any(amount => amount >= 10_000 && Math.Abs((prior * 10_000) - amount) <= 50))
            return new Evidence("prior-budget", 8, new($"本年申报的上年预算 {Amount(prior)} 若以万元计，即上年申报数 {Amount(known[0])}", $"the prior budget declared, {Amount(prior)}, is last year's {Amount(known[0])} if in 万元"));
        bool near = known.Any(amount => amount > 0 && Math.Abs(prior - amount) <= amount * 0.005m);
        return new Evidence("prior-budget", near ? 3 : -6, new($"本年申报的上年预算 {Amount(prior)}，上年申报 {Amount(known[0])}", $"prior budget declared {Amount(prior)}, last year's form asked for {Amount(known[0])}"));
    }

    private static Evidence? PriorExecuted(FiledYear then, FiledYear now)
    {
        if (now.Year - then.Year != 1 || then.Currency != now.Currency || then.Executed is not { } executed || now.PriorExecuted is not { } declared || (executed == 0 && declared == 0))
            return null;
        return executed == declared
            ? new Evidence("prior-executed", IsRound(executed) ? 4 : 9, new($"本年申报的上年执行数 {Amount(declared)} = 上年决算执行数", $"the prior execution declared, {Amount(declared)}, is the final one of last year"))
            : new Evidence("prior-executed", -3, new($"本年申报的上年执行数 {Amount(declared)}，上年执行 {Amount(executed)}", $"prior execution declared {Amount(declared)}, last year's final one {Amount(executed)}"));
    }

    private static Evidence? Ticks(string kind, string? then, string? now, double same, double other, Bilingual name) =>
        string.IsNullOrEmpty(then) || string.IsNullOrEmpty(now) ? null
        : then == now ? new Evidence(kind, same, new($"{name.Zh}相同：{now}", $"the same {name.En}: {now}"))
        : new Evidence(kind, other, new($"{name.Zh}不同：{then} → {now}", $"another {name.En}: {then} → {now}"));

    private static Evidence? Size(FiledYear then, FiledYear now)
    {
        if (then.Asked is not > 0 || now.Asked is not > 0 || then.Currency != now.Currency)
            return null;
        double ratio = Math.Abs(Math.Log((double)now.Asked.Value / (double)then.Asked.Value));
        return new Evidence("size", ratio switch { <= 0.1 => 1.5, <= 0.5 => 0.7, <= 1.5 => -0.7, <= 3 => -2, _ => -4 }, new(
            $"申报数 {Amount(then.Asked.Value)} → {Amount(now.Asked.Value)}", $"asked for {Amount(then.Asked.Value)} → {Amount(now.Asked.Value)}"));
    }

    private static (int Shared, double Share) Shared<T>(IReadOnlySet<T> one, IReadOnlySet<T> other)
    {
        int shared = one.Count(other.Contains);
        return (shared, (double)shared / (one.Count + other.Count - shared));
    }

    /// <summary>Amounts in whole ten thousands are shared by chance.</summary>
    private static bool IsRound(decimal amount) => amount % 10_000 == 0;

    private static string Amount(decimal amount) => amount.ToString("N2", CultureInfo.InvariantCulture);
}

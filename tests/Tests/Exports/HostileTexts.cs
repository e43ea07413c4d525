using PerfTargets.Declarations;
using PerfTargets.Store;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Exports;

/// <summary>Declarations of which every text wants to be run by a spreadsheet: twenty ways to begin, ten signs.</summary>
internal static class HostileTexts
{
    private static readonly string[] Before =
        ["", " ", "   ", "\u3000", "\u00a0", "\"", "'", "“", "‘", "＂", "＇", "\u200b", "\ufeff", "\u202e", "\t", "\r", "\n", " \" ' ", "''", "\u0001"];

    private static readonly string[] Signs = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "﹢", "−"];

    public static IReadOnlyList<string> All { get; } =
        [.. Before.SelectMany(before => Signs.Select((sign, n) => FormattableString.Invariant($"{before}{sign}cmd|'/C calc'!A{n}, \"{(int)sign[0]}\"\n+1")))];

    public static IReadOnlyList<Declaration> Declarations { get; } = [.. All.Select((text, n) => Declaration(text, FormattableString.Invariant($"{text} {n}")))];

    /// <summary>All of them in one load, from a document of such a name.</summary>
    public static Load Load => Some.Load(1, All[0], Declarations);

    private static Declaration Declaration(string text, string unique) => Some.Declaration(
        unit: unique, project: unique, budget: 90, prior: 100, executed: 50,
        lines: [new BudgetLine(Some.Text(text), Some.Money(-0.01m))],
        indicators: [Indicator(text), Indicator(text)]) with
    {
        Form = text,
        Currency = text,
        ProjectTypes = new Sourced<IReadOnlyList<string>>([text], Some.Place(1, text)),
        FundPurposes = new Sourced<IReadOnlyList<string>>([text], Some.Place(1, text)),
        Overview = Some.Text(text),
        Basis = Some.Text(text),
        Necessity = Some.Text(text),
        Safeguards = Some.Text(text),
        Plan = Some.Text(text),
        OverallGoal = Some.Text(text),
        AnnualGoal = Some.Text(text),
        Remarks = Some.Text(text),
    };

    private static Indicator Indicator(string text) => new(
        Some.Text(text), Some.Text(text), Some.Text(text), new Sourced<Target>(new Target(text, Operator.AtLeast, -5, null, text), Some.Place(2, text)), text);
}

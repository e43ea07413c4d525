using System.Security.Cryptography;
using System.Text;
using PerfTargets.Declarations;
using PerfTargets.Store;

namespace PerfTargets.Tests.Support;

/// <summary>Makes any declaration, as small as a test needs it: <c>Some.Declaration(budget: 100) with { … }</c>.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Moment = new(2026, 3, 5, 8, 30, 0, TimeSpan.Zero);

    public static readonly IssueMessage Message = new("some-message", new Bilingual("“{0}”有疑问", "'{0}' is in doubt"));

    public static Declaration Declaration(
        string unit = "上海市房地产学校",
        int year = 2018,
        string project = "房管行业业务培训",
        decimal? budget = 1_069_600m,
        decimal? prior = null,
        decimal? executed = null,
        IReadOnlyList<BudgetLine>? lines = null,
        IReadOnlyList<Indicator>? indicators = null,
        string document = "declarations.txt") => new()
        {
            Form = "some-form",
            Unit = Text(unit, 1),
            Year = new Sourced<int>(year, Place(2, FormattableString.Invariant($"{year}"))),
            Project = Text(project, 3),
            CurrentBudget = Money(budget, 4),
            PriorBudget = Money(prior, 5),
            PriorExecuted = Money(executed, 6),
            BudgetLines = lines ?? [],
            Indicators = indicators ?? [],
            Sources = [Source(document)],
        };

    public static Indicator Indicator(
        string name,
        Operator? comparison = Operator.AtLeast,
        decimal? value = 90,
        string? unit = "%",
        string level1 = "产出目标",
        int line = 20) => new(
            Text(level1, line),
            null,
            Text(name, line),
            new Sourced<Target>(
                new Target(FormattableString.Invariant($"{(value is null ? "规范" : "≥")}{value}{unit}"), comparison, value, null, unit),
                Place(line, FormattableString.Invariant($"{value}{unit}"))));

    public static BudgetLine Line(string name, decimal amount, int line = 10) => new(Text(name, line), Money(amount, line));

    public static Sourced<string> Text(string text, int line = 1) => new(text, Place(line, text));

    public static Sourced<Money>? Money(decimal? amount, int line = 1) => amount is { } known
        ? new Sourced<Money>(new Money(known), Place(line, FormattableString.Invariant($"{known}")))
        : null;

    public static Sourced<DateOnly> Day(DateOnly day, int line = 8) => new(day, Place(line, day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

    public static Place Place(int line, string printed) => new(1, line, line, null, printed, "row", Confidence.Good);

    public static Issue Issue(string argument = "237057.36", string? field = null) =>
        new(Message, [argument], IssueSeverity.Warning, field, Place(7, argument));

    public static Source Source(string document) => new(document, Sha256(document), 1, 1, 1, 30);

    public static Quarantined Quarantined(string raw, Declaration? understood = null) => new(3, 9, raw, Issue(raw), "some-form", understood);

    /// <summary>A load of one document, which the declarations are said to come from; a later one prints a later date.</summary>
    public static Load Load(long seq, string document, params IReadOnlyList<Declaration> declarations) => new(
        seq,
        Moment.AddMinutes(seq),
        new Document(Sha256(document), document, "text/plain", 1000 + document.Length, null),
        "reader-1",
        declarations.Count,
        [.. declarations.Select(declaration => declaration with { Sources = [Source(document)], Revision = declaration.Revision ?? Day(DateOnly.FromDateTime(Moment.DateTime).AddDays((int)seq)) })],
        [],
        []);

    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

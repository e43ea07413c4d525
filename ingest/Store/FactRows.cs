using PerfTargets.Declarations;

namespace PerfTargets.Store;

/// <summary>A version of a declaration as rows of the fact tables, in the columns' order of <c>schema.sql</c>.</summary>
internal static class FactRows
{
    /// <summary><c>known_to</c> of what is current.</summary>
    public const long Current = long.MaxValue;

    /// <summary>The fact tables that hold one row or more a version.</summary>
    public static IReadOnlyList<string> Tables { get; } =
        ["history.declaration", "history.narrative", "history.budget_line", "history.indicator", "history.place"];

    public static IEnumerable<IReadOnlyList<object?>> Declaration(DeclarationVersion v, long seq, ulong document)
    {
        Declaration d = v.Declaration;
        Place place = d.Project.Places[0];
        yield return
        [
            .. Head(v, seq), v.ProjectId, Name(d.Kind), d.Form, null, "document",
            Name(d.Confidence), d.Synthetic, d.Currency, d.ProjectTypes?.Value, d.FundPurposes?.Value, d.Start?.Value, d.End?.Value,
            d.TotalBudget?.Value.Amount, d.CurrentBudget?.Value.Amount, d.PriorBudget?.Value.Amount, d.PriorExecuted?.Value.Amount,
            null, null, null, null, null, document, place.Page, (long?)place.Line,
        ];
    }

    public static IEnumerable<IReadOnlyList<object?>> Narratives(DeclarationVersion v, long seq) =>
        Declarations.Narratives.Of(v.Declaration)
            .Where(narrative => narrative.Text is not null)
            .Select(narrative => (IReadOnlyList<object?>)[.. Head(v, seq), narrative.Field, narrative.Text!.Value]);

    public static IEnumerable<IReadOnlyList<object?>> BudgetLines(DeclarationVersion v, long seq) =>
        v.Declaration.BudgetLines.Select((line, n) => (IReadOnlyList<object?>)
            [.. Head(v, seq), (short)n, line.Name.Value, line.Amount?.Value.Amount, line.Name.Places[0].Page, (long?)line.Name.Line]);

    public static IEnumerable<IReadOnlyList<object?>> Indicators(DeclarationVersion v, long seq) =>
        v.Declaration.Indicators.Select((indicator, n) => (IReadOnlyList<object?>)
        [
            .. Head(v, seq), (short)n, indicator.Level1?.Value, indicator.Level2?.Value, Identity.IndicatorName(indicator.Name.Value), indicator.Horizon,
            indicator.Target?.Value.Text, Symbol(indicator.Target?.Value.Operator), (double?)indicator.Target?.Value.Value, (double?)indicator.Target?.Value.Upper, indicator.Target?.Value.Unit,
            indicator.Actual?.Value.Text, (double?)indicator.Actual?.Value.Value, indicator.Weight?.Value, indicator.Score?.Value, indicator.Deviation?.Value,
            indicator.Name.Places[0].Page, (long?)indicator.Name.Line,
        ]);

    /// <param name="seq">The load that gives these places: for a further source of a known version it is later than the version's own.</param>
    public static IEnumerable<IReadOnlyList<object?>> Places(DeclarationVersion v, long seq) =>
        Declarations.Places.Of(v.Declaration).Select(row => (IReadOnlyList<object?>)
        [
            .. Head(v, seq), row.Field, (short?)row.N, Identity.Document(v.Declaration.Sources[row.Place.SourceIndex].Sha256),
            row.Place.Page, (long?)row.Place.Line, (long?)row.Place.LastLine, row.Place.Cell, null, row.Place.Printed, row.Place.DecidedBy, Name(row.Place.Confidence),
        ]);

    public static string Name(Confidence confidence) => confidence switch
    {
        Confidence.Good => "good",
        Confidence.Check => "check",
        Confidence.Poor => "poor",
        _ => throw new ArgumentOutOfRangeException(nameof(confidence)),
    };

    private static string Name(Kind kind) => kind switch
    {
        Kind.Targets => "targets",
        Kind.SelfEvaluation => "self-evaluation",
        Kind.Ledger => "ledger",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string? Symbol(Operator? comparison) => comparison switch
    {
        null => null,
        Operator.AtLeast => "≥",
        Operator.MoreThan => ">",
        Operator.Equal => "=",
        Operator.LessThan => "<",
        Operator.AtMost => "≤",
        Operator.Range => "range",
        _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
    };

    private static object?[] Head(DeclarationVersion v, long seq) =>
        [v.UnitId, (short)v.Declaration.Year.Value, v.DeclarationId, v.Version, seq, Current];
}

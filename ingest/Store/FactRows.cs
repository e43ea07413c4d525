using PerfTargets.Declarations;

namespace PerfTargets.Store;

/// <summary>A declaration's version as rows of the fact tables, known from one load on; columns in the order of <c>schema.sql</c>.</summary>
internal sealed class FactRows(DeclarationVersion version, long knownFrom, string cause)
{
    private readonly Declaration _declaration = version.Declaration;

    public object?[] Declaration()
    {
        Declaration d = _declaration;
        Source first = d.Sources[0];
        return Fact(
            version.ProjectId, Codes.Of(d.Kind), d.Form, cause, Codes.Of(d.Confidence), d.Synthetic, d.Currency,
            d.Department?.Value, d.ProjectTypes?.Value, d.FundPurposes?.Value, d.Start?.Value, d.End?.Value,
            Amount(d.TotalBudget), Amount(d.CurrentBudget), Amount(d.PriorBudget), Amount(d.PriorExecuted),
            Amount(d.Approved), Amount(d.Revised), Amount(d.Executed), d.ExecutionWeight?.Value, d.ExecutionScore?.Value, d.Score?.Value, d.Grade?.Value, Identity.Document(first.Sha256), first.FirstPage, first.FirstLine);
    }

    public IEnumerable<object?[]> Narratives() =>
        from narrative in Declarations.Narratives.Of(_declaration)
        where narrative.Text is not null
        select Fact(narrative.Field, narrative.Text.Value);

    public IEnumerable<object?[]> Funding() => _declaration.Funding.Select((part, n) => Fact(n, part.Source.Value, part.Stage, part.Amount.Value.Amount));

    public IEnumerable<object?[]> BudgetLines() => _declaration.BudgetLines.Select((line, n) =>
        Fact(n, line.Name.Value, Amount(line.Amount), line.Name.Places[0].Page, line.Name.Line));

    public IEnumerable<object?[]> Indicators() => _declaration.Indicators.Select((indicator, n) =>
    {
        Target? target = indicator.Target?.Value;
        Target? actual = indicator.Actual?.Value;
        return Fact(
            n, indicator.Level1?.Value, indicator.Level2?.Value, Identity.IndicatorName(indicator.Name.Value), indicator.Horizon,
            target?.Text, Codes.Of(target?.Operator), target?.Value, target?.Upper, target?.Unit, actual?.Text, Codes.Of(actual?.Operator), actual?.Value, actual?.Upper, actual?.Unit,
            indicator.Weight?.Value, indicator.Score?.Value, indicator.Deviation?.Value, indicator.Direction?.Value, indicator.Name.Places[0].Page, indicator.Name.Line);
    });

    public IEnumerable<object?[]> Places() =>
        from field in DeclarationFields.Of(_declaration)
        from place in field.Places
        select Fact(
            field.Name, field.N, Identity.Document(_declaration.Sources[place.SourceIndex].Sha256), place.Page, place.Line, place.LastLine,
            place.Cell, null, place.Printed, place.DecidedBy, Codes.Of(place.Confidence));

    private static decimal? Amount(Sourced<Money>? money) => money?.Value.Amount;

    /// <summary>The six columns that every fact begins with, then its own.</summary>
    private object?[] Fact(params ReadOnlySpan<object?> own) =>
        [version.UnitId, _declaration.Year.Value, version.DeclarationId, version.Version, knownFrom, Schema.Current, .. own];
}

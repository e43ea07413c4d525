using System.Globalization;
using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Pages.Flags;
using PerfTargets.Dashboard.Views;

namespace PerfTargets.Dashboard.Pages.Declaration;

/// <summary>A declaration as a paper: its fields beside the printed lines, what is checked and what is open.</summary>
/// <param name="Document">Shown beside it: the one that the address chooses, or the first.</param>
/// <param name="Documents">All that print it.</param>
/// <param name="Source">The part of the document that is this declaration; empty where it has no lines.</param>
/// <param name="ChosenField">Field that the address chooses, by name or by one of its lines; null without a choice.</param>
/// <param name="Marked">Lines to mark.</param>
public sealed record DeclarationModel(
    DeclarationSummary Summary,
    IReadOnlyList<FieldRow> Fields,
    IReadOnlyList<LineRow> BudgetLines,
    LinesCheck Check,
    IReadOnlyList<FundingList> Funding,
    IReadOnlyList<IndicatorList> Indicators,
    IReadOnlyList<IssueList> Issues,
    IReadOnlyList<FlagItem> Flags,
    ReviewRollup Reviews,
    ILookup<string, DecisionList> History,
    SettingsInForce Settings,
    PlaceIndex Places,
    SourceDocument Document,
    IReadOnlyList<SourceDocument> Documents,
    SourceView Source,
    string? ChosenField,
    IReadOnlySet<long> Marked)
{
    /// <summary>For addresses: keeps the document that was chosen.</summary>
    public (string Name, string? Value) DocumentPair => ("document", Document == Documents[0] ? null : FormattableString.Invariant($"{Document.Id}"));

    /// <summary>Whether it is told by rows of ledgers.</summary>
    public bool IsLedger => Summary.Form == Ledger;

    private const string Ledger = "ledger";

    private static readonly string[] NarrativeFields = ["overview", "basis", "necessity", "safeguards", "plan", "overallGoal", "annualGoal", "annualResult", "remarks"];

    private static readonly string[] EvaluationFields = ["approved", "revised", "executed", "executionWeight", "executionScore", "annualResult", "score", "grade"];

    /// <summary>Null where the viewer sees no such declaration.</summary>
    public static DeclarationModel? Of(MeasureQueries queries, Viewer viewer, ISourceText source, ulong id, string? field, long? line, ulong? document = null)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(source);
        MeasureQuery own = MeasureQuery.All.Where("declaration_id", id);
        IReadOnlyList<DeclarationSummary> found = queries.Rows<DeclarationSummary>(own, viewer).Rows;
        if (found.Count == 0)
            return null;
        DeclarationSummary summary = found[0];
        IReadOnlyList<PlaceList> printed = queries.Rows<PlaceList>(own, viewer).Rows;
        SourceDocument[] documents = [.. printed.Select(place => new SourceDocument(place.DocumentId, place.Document)).Append(new SourceDocument(summary.DocumentId, summary.Document)).Distinct().OrderByDescending(one => one.Id == summary.DocumentId).ThenBy(one => one.Name, StringComparer.Ordinal)];
        SourceDocument shown = documents.OrderByDescending(one => Prints(one, field)).ThenByDescending(one => one.Id == document).First();
        PlaceIndex places = new(printed, shown.Id);
        IReadOnlyList<Composition> lines = queries.Rows<Composition>(own.By("n"), viewer).Rows;
        FlagItem[] flags = [.. queries.Rows<FlagList>(own, viewer).Rows.Select(FlagItem.Of)];
        string? chosen = field ?? (line is { } number ? places.FieldAt(number) : null);
        IReadOnlySet<long> marked = field is null && line is { } asked ? new HashSet<long> { asked } : places.LinesOf(chosen);
        return new DeclarationModel(
            summary,
            [.. Values(summary, queries.Rows<NarrativeText>(own, viewer).Rows).Where(value => value.Text is not null || MayPrint(summary.Form, value.Field)).Select(value => new FieldRow(value.Field, value.Text, places.Confidence(value.Field), value.IsAmount))],
            [.. lines.Select(row => new LineRow(row, places.Known(PlaceIndex.Key("budgetLines.amount", row.N)) ? PlaceIndex.Key("budgetLines.amount", row.N) : PlaceIndex.Key("budgetLines.name", row.N)))],
            LinesCheck.Of(lines, summary.CurrentBudget),
            queries.Rows<FundingList>(own, viewer).Rows,
            queries.Rows<IndicatorList>(own, viewer).Rows,
            [.. queries.Rows<IssueList>(own, viewer).Rows.DistinctBy(issue => (issue.Field, issue.MessageId, issue.Message, issue.Line))],
            flags,
            ReviewRollup.Of(flags),
            queries.Rows<DecisionList>(MeasureQuery.All.Where("subject", Comparison.In, flags.Select(item => item.Row.FlagKey).ToArray()), viewer).Rows.ToLookup(decision => decision.Subject),
            SettingsInForce.Of(queries, viewer),
            places,
            shown,
            documents,
            summary.Form == Ledger ? SourceView.Empty with { Rows = Rows() }
                : places.Extent is { } extent ? source.Source(viewer, shown.Id, extent.First, extent.Last) : SourceView.Empty,
            chosen,
            marked);

        IReadOnlyList<SourceRow> Rows() => places.Rows.Where(marked.Contains).ToArray() is { Length: > 0 } rows ? source.Rows(printed.First(place => place.DocumentId == shown.Id).Sha256, rows) : [];

        bool Prints(SourceDocument one, string? wanted) => wanted is null || printed.Any(place => place.DocumentId == one.Id && (PlaceIndex.Key(place.Field, place.N) == wanted || place.Field == wanted));
    }

    private static IEnumerable<(string Field, string? Text, bool IsAmount)> Values(DeclarationSummary d, IReadOnlyList<NarrativeText> narratives)
    {
        yield return ("unit", d.PrintedUnit, false);
        yield return ("department", d.Department, false);
        yield return ("year", d.Year.ToString(CultureInfo.InvariantCulture), false);
        yield return ("project", d.Project, false);
        yield return ("projectTypes", d.ProjectType, false);
        yield return ("fundPurposes", d.FundPurpose, false);
        yield return ("start", d.Starts?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), false);
        yield return ("end", d.Ends?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), false);
        yield return ("totalBudget", Whole(d.TotalBudget, d.Currency), true);
        yield return ("currentBudget", Whole(d.CurrentBudget, d.Currency), true);
        yield return ("priorBudget", Whole(d.PriorBudget, d.Currency), true);
        yield return ("priorExecuted", Whole(d.PriorExecuted, d.Currency), true);
        yield return ("approved", Whole(d.Approved, d.Currency), true);
        yield return ("revised", Whole(d.Revised, d.Currency), true);
        yield return ("executed", d.Executed is { } executed && d.Revised is > 0 and var revised
            ? Words.ExecutedAt.With(Whole(executed, d.Currency)!, Percent.Show((double)(executed / revised)) + "%")
            : Whole(d.Executed, d.Currency), true);
        yield return ("executionWeight", Points(d.ExecutionWeight), false);
        yield return ("executionScore", Points(d.ExecutionScore), false);
        yield return ("score", Points(d.Score), false);
        yield return ("grade", d.Grade, false);
        foreach (string field in NarrativeFields)
            yield return (field, narratives.FirstOrDefault(text => text.Field == field)?.Body, false);
    }

    /// <summary>A field that the newer forms do not have is not shown as left empty.</summary>
    private static bool MayPrint(string form, string field) => form switch
    {
        "shanghai-targets-2018" => field != "department" && !EvaluationFields.Contains(field),
        "self-evaluation" => field is "approved" or "revised" or "executed" or "annualGoal" or "annualResult" or "score",
        _ => field is "currentBudget" or "totalBudget" or "overallGoal" or "annualGoal" or "start" or "end",
    };

    private static string? Points(double? points) => points?.ToString("0.##", CultureInfo.InvariantCulture);

    private static string? Whole(decimal? amount, string currency) => amount is null ? null : MoneyUnit.All[0].In(currency).ShowWithUnit(amount);
}

/// <summary>A document that prints a declaration.</summary>
public sealed record SourceDocument(ulong Id, string Name);

/// <param name="Text">As read, for people; null where the form leaves it out.</param>
/// <param name="Confidence">The worst of its places in the surest document; null without a place.</param>
public sealed record FieldRow(string Field, string? Text, string? Confidence, bool IsAmount);

/// <param name="Field">Its key in addresses: <c>budgetLines.amount[3]</c>.</param>
public sealed record LineRow(Composition Row, string Field);

/// <summary>Whether budget lines add up to the current budget.</summary>
/// <param name="Difference">Σ lines − current budget; null where an amount is open.</param>
public sealed record LinesCheck(decimal Sum, decimal? Budget, decimal? Difference)
{
    public static LinesCheck Of(IReadOnlyList<Composition> lines, decimal? budget)
    {
        decimal sum = lines.Sum(line => line.Amount ?? 0m);
        return new LinesCheck(sum, budget, lines.Any(line => line.Amount is null) ? null : sum - budget);
    }
}

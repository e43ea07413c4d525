using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PerfTargets.Declarations;

/// <summary>A declaration as the JSON that other programs read: money as numbers in the currency's unit, absent as null, every value with its place.</summary>
public static class DeclarationJson
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IEnumerable<Declaration> declarations) =>
        new JsonArray([.. declarations.Select(Node)]).ToJsonString(Format);

    public static JsonObject Node(Declaration d)
    {
        ArgumentNullException.ThrowIfNull(d);
        JsonObject node = new()
        {
            ["id"] = Id(Identity.Declaration(d)),
            ["version"] = Id(ContentVersion.Of(d)),
            ["kind"] = d.Kind switch { Kind.Targets => "targets", Kind.SelfEvaluation => "self-evaluation", Kind.Ledger => "ledger", _ => throw new InvalidOperationException($"{d.Kind}") },
            ["form"] = d.Form,
            ["currency"] = d.Currency,
            ["synthetic"] = d.Synthetic,
            ["unit"] = d.Unit.Value,
            ["department"] = d.Department?.Value,
            ["year"] = d.Year.Value,
            ["project"] = d.Project.Value,
            ["projectTypes"] = Texts(d.ProjectTypes),
            ["fundPurposes"] = Texts(d.FundPurposes),
            ["start"] = Date(d.Start),
            ["end"] = Date(d.End),
            ["totalBudget"] = d.TotalBudget?.Value.Amount,
            ["currentBudget"] = d.CurrentBudget?.Value.Amount,
            ["priorBudget"] = d.PriorBudget?.Value.Amount,
            ["priorExecuted"] = d.PriorExecuted?.Value.Amount,
        };
        foreach ((string field, Sourced<string>? text) in Narratives.Of(d))
            node[field] = text?.Value;
        node["budgetLines"] = new JsonArray([.. d.BudgetLines.Select(Line)]);
        node["indicators"] = new JsonArray([.. d.Indicators.Select(Indicator)]);
        node["confidence"] = Name(d.Confidence);
        node["issues"] = new JsonArray([.. d.Issues.Select(Issue)]);
        node["sources"] = new JsonArray([.. d.Sources.Select(Source)]);
        node["places"] = PlacesOf(d);
        return node;
    }

    /// <summary>An id as text: 64 bits do not fit into a JSON number.</summary>
    public static string Id(ulong id) => id.ToString(CultureInfo.InvariantCulture);

    public static string Name(Confidence confidence) => JsonNamingPolicy.CamelCase.ConvertName(confidence.ToString());

    public static string? Symbol(Operator? comparison) => comparison switch
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

    private static JsonObject Line(BudgetLine line) => new()
    {
        ["name"] = line.Name.Value,
        ["amount"] = line.Amount?.Value.Amount,
        ["line"] = line.Name.Line,
    };

    private static JsonObject Indicator(Indicator indicator) => new()
    {
        ["level1"] = indicator.Level1?.Value,
        ["level2"] = indicator.Level2?.Value,
        ["name"] = indicator.Name.Value,
        ["horizon"] = indicator.Horizon,
        ["target"] = indicator.Target is { Value: var target }
            ? new JsonObject { ["text"] = target.Text, ["operator"] = Symbol(target.Operator), ["value"] = target.Value, ["upper"] = target.Upper, ["unit"] = target.Unit }
            : null,
        ["actual"] = indicator.Actual?.Value.Text,
        ["weight"] = indicator.Weight?.Value,
        ["score"] = indicator.Score?.Value,
        ["deviation"] = indicator.Deviation?.Value,
        ["line"] = indicator.Name.Line,
    };

    private static JsonObject Issue(Issue issue) => new()
    {
        ["field"] = issue.Field,
        ["message"] = issue.ToString(),
        ["page"] = issue.Place?.Page,
        ["line"] = issue.Place?.Line,
    };

    private static JsonObject Source(Source source) => new()
    {
        ["document"] = source.Document,
        ["sha256"] = source.Sha256,
        ["pages"] = source.FirstPage is null ? null : new JsonArray(source.FirstPage, source.LastPage),
        ["lines"] = source.FirstLine is null ? null : new JsonArray(source.FirstLine, source.LastLine),
    };

    private static JsonObject PlacesOf(Declaration d) => new(PrintedValues.Of(d)
        .Select(value => KeyValuePair.Create<string, JsonNode?>(value.Field, new JsonArray([.. value.Places.Select(Place)]))));

    private static JsonObject Place(Place place) => new()
    {
        ["source"] = place.SourceIndex,
        ["page"] = place.Page,
        ["line"] = place.Line,
        ["lastLine"] = place.LastLine,
        ["text"] = place.Printed,
        ["decidedBy"] = place.DecidedBy,
        ["confidence"] = Name(place.Confidence),
    };

    private static JsonArray? Texts(Sourced<IReadOnlyList<string>>? texts) => texts is null ? null : new JsonArray([.. texts.Value.Select(text => JsonValue.Create(text))]);

    private static string? Date(Sourced<DateOnly>? date) => date?.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

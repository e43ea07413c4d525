using PerfTargets.Declarations;

namespace PerfTargets.Ingest.Forms;

/// <summary>What settled that a printed text is a field's value; what leaves more than one reading carries the issue that says so.</summary>
/// <param name="By">Stands in <see cref="Place.DecidedBy"/>.</param>
/// <param name="Message">Null where the constraints leave one reading; takes the printed text.</param>
internal sealed record Decision(string By, IssueMessage? Message)
{
    /// <summary>Printed beside or under its label.</summary>
    public static readonly Decision Label = new("label", null);

    /// <summary>Printed on one line with what it belongs to.</summary>
    public static readonly Decision Row = new("row", null);

    /// <summary>As many values as places for them, and one way to pair them.</summary>
    public static readonly Decision Count = new("count", null);

    /// <summary>The budget lines add up in this way only.</summary>
    public static readonly Decision Sum = new("sum", null);

    /// <summary>The values stand in the order of their labels.</summary>
    public static readonly Decision Order = new("order", null);

    /// <summary>The text itself says what it is.</summary>
    public static readonly Decision Wording = new("wording", null);

    public static readonly Decision Boxes = new("boxes", null);

    public static readonly Decision Position = new("position", IssueMessages.DecidedByPosition);

    /// <summary>The nearest label, where the order of the labels proves nothing.</summary>
    public static readonly Decision Nearest = new("nearest", IssueMessages.DecidedByPosition);

    public static readonly Decision Vocabulary = new("vocabulary", IssueMessages.DecidedByVocabulary);

    public static readonly Decision Consistency = new("consistency", IssueMessages.DecidedByConsistency);

    public static readonly Decision Repair = new("repair", IssueMessages.Repaired);

    public static readonly Decision SumFails = new("sum-fails", IssueMessages.LinesDoNotAddUp);

    public static readonly Decision Exceeds = new("exceeds", IssueMessages.AmountExceeds);

    public static readonly Decision EndsBeforeStart = new("ends-before-start", IssueMessages.EndsBeforeStart);

    public static readonly Decision BoxesMissing = new("boxes-missing", IssueMessages.BoxesMissing);

    /// <summary>The form says another unit of money than the amount is read in.</summary>
    public static readonly Decision UnitsDiffer = new("units-differ", IssueMessages.UnitsDiffer);

    public static readonly Decision ScannedSign = new("scanned-sign", IssueMessages.ScannedSign);

    /// <summary>Read from the picture of a page.</summary>
    public static readonly Decision Recognised = new("recognised", IssueMessages.Recognised);

    public static readonly Decision DateSerial = new("date-serial", IssueMessages.DateSerial);

    public static readonly Decision UnitMissing = new("unit-missing", IssueMessages.UnitMissing);

    /// <summary>The form prints another rate than its amounts make.</summary>
    public static readonly Decision RateDiffers = new("rate-differs", IssueMessages.RateDiffers);

    public static readonly Decision PrintedTwice = new("printed-twice", IssueMessages.PrintedTwice);

    private static readonly Dictionary<string, Decision> All =
        new Decision[] { Position, Nearest, Vocabulary, Consistency, Repair, SumFails, Exceeds, EndsBeforeStart, BoxesMissing, UnitsDiffer, UnitMissing, Recognised, ScannedSign, DateSerial, RateDiffers, PrintedTwice }
            .ToDictionary(decision => decision.By);

    public Confidence Confidence => this == PrintedTwice ? Confidence.Poor : Message is null ? Confidence.Good : Confidence.Check;

    public bool IsOpen => Message is not null;

    /// <summary>What the issue of a value that is not <see cref="Confidence.Good"/> says.</summary>
    public static IssueMessage MessageOf(string by) => All[by].Message!;
}

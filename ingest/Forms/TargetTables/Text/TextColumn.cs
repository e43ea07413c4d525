using System.Text.RegularExpressions;

namespace PerfTargets.Ingest.Forms.TargetTables.Text;

/// <summary>A column of a table that is printed as text: which pieces can stand in it.</summary>
/// <param name="Heading">Null where nothing heads it.</param>
/// <param name="IsRequired">No row leaves it empty.</param>
/// <param name="Opens">A row can begin with it: the columns before it are merged over several rows.</param>
/// <param name="Fits">Whether a piece can stand in it.</param>
internal sealed partial record TextColumn(TextPiece? Heading, bool IsRequired, bool Opens, Func<TextPiece, bool> Fits)
{
    /// <summary>Whether a piece says itself that it is what the column asks for; words that nobody knows do not.</summary>
    public Func<TextPiece, bool> FitsSurely { get; init; } = Fits;

    /// <summary>Any words can stand in it, those that begin a wrapped cell of the next row too.</summary>
    public bool IsFree { get; init; }

    /// <summary>The sources of funds, which nothing heads.</summary>
    public static TextColumn Sources { get; } = new(null, true, true, piece => piece.LabelOf is TargetsLabel.AnnualFunds or TargetsLabel.TotalFunds or TargetsLabel.FundSource or TargetsLabel.Sum
        || (piece.Label is null && piece.Compact.Any(ChineseText.IsHan) && !piece.Compact.Any(char.IsAsciiDigit)));

    /// <returns>Null where the heading heads no column of indicators.</returns>
    public static TextColumn? OfIndicators(TextPiece heading) => heading.LabelOf switch
    {
        TargetsLabel.Level1 => new(heading, false, true, piece => TextLevels.Is(piece.Compact) || ExecutionRateName.Is(piece.Compact)),
        TargetsLabel.Level2 => new(heading, false, true, piece => TextLevels.Is(piece.Compact)),
        TargetsLabel.Level3 => new(heading, true, true, IsName),
        TargetsLabel.Target or TargetsLabel.LongTermTarget => new(heading, true, false, piece => IsValue(piece) || IsWords(piece)) { FitsSurely = IsValue },
        TargetsLabel.Actual or TargetsLabel.Result => new(heading, true, false, piece => IsActual(piece) || IsWords(piece)) { FitsSurely = IsActual },
        TargetsLabel.Direction => new(heading, false, false, IsDirection),
        TargetsLabel.Measure => new(heading, false, false, IsMeasure),
        TargetsLabel.Weight or TargetsLabel.Score => new(heading, true, false, IsPoints),
        TargetsLabel.Deviation or TargetsLabel.Remarks => new(heading, false, false, piece => !PointsText.TryParse(piece.Compact, out _) && !TextLevels.Is(piece.Compact)) { IsFree = true },
        _ => null,
    };

    /// <returns>Null where the heading heads no column of money.</returns>
    public static TextColumn? OfFunds(TextPiece heading) => heading.LabelOf switch
    {
        TargetsLabel.Approved or TargetsLabel.Revised or TargetsLabel.Executed => new(heading, true, false, piece => AmountText.TryParse(piece.Compact, out _, 10_000) || AbsentText.Is(piece.Compact)),
        TargetsLabel.Weight or TargetsLabel.Score => new(heading, false, false, IsPoints),
        null when heading.Compact.Contains("执行率", StringComparison.Ordinal) => new(heading, false, false, piece => PrintedRate.Read(piece.Compact) is not null || AbsentText.Is(piece.Compact)),
        _ => null,
    };

    private static bool IsName(TextPiece piece) =>
        piece.Compact.Length > 1 && piece.Compact.Any(ChineseText.IsHan) && !Units.IsCounted(piece.Compact) && !TextLevels.IsNamed(piece.Compact)
        && !TargetText.IsQuantity(piece.Compact) && TargetText.SignAt(piece.Compact) < 0 && !TargetWords.IsTarget(piece.Compact) && !PointsText.TryParse(piece.Compact, out _);

    private static bool IsValue(TextPiece piece) => !IsDirection(piece) && (TargetText.Parse(piece.Compact).Value is not null || TargetWords.IsTarget(piece.Compact) || Dated().IsMatch(piece.Compact));

    private static bool IsActual(TextPiece piece) => IsValue(piece) || AbsentText.Is(piece.Compact) || Told().IsMatch(piece.Compact);

    private static bool IsWords(TextPiece piece) => piece.Compact.Any(ChineseText.IsHan) && !TextLevels.Is(piece.Compact) && !IsDirection(piece) && piece.Label is null;

    private static bool IsDirection(TextPiece piece) => Direction().IsMatch(piece.Compact);

    private static bool IsMeasure(TextPiece piece) => Units.IsCounted(piece.Compact) || piece.Compact is "无" or "-" or "/"
        || (piece.Compact.Length < 5 && !TextLevels.Is(piece.Compact) && !TargetWords.IsTarget(piece.Compact) && !piece.Compact.Any(char.IsAsciiDigit));

    private static bool IsPoints(TextPiece piece) => PointsText.TryParse(piece.Compact, out _) || AbsentText.Is(piece.Compact);

    [GeneratedRegex(@"^(?:[≥≤=><]|>=|<=|大于等于|小于等于|不低于|不少于|不超过|不高于|等于|大于|小于|(?:正向?|反向?|逆向?|负向)(?:指标)?|中性|定性|定量|越[高大低小]越好)$", RegexOptions.CultureInvariant)]
    private static partial Regex Direction();

    /// <summary>What actual values say that is neither a number nor one of the words of targets.</summary>
    [GeneratedRegex("^(?:基本|已|未|尚未|部分|全部|较)?(?:完成|达标|达到|健全|实现|开展|调查|规范|科学|充分|有效|提高|提升|增强|完善|建立|合规|及时|显著提高)$", RegexOptions.CultureInvariant)]
    private static partial Regex Told();

    [GeneratedRegex(@"(?:19|20)\d\d年|\d{1,2}月|[年季]度?(?:前|底|末)", RegexOptions.CultureInvariant)]
    private static partial Regex Dated();
}

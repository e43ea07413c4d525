using System.Text.RegularExpressions;
using PerfTargets.Declarations;
using PerfTargets.Ingest.Documents;
using PerfTargets.Ingest.Forms.Grids;

namespace PerfTargets.Ingest.Forms;

/// <summary>Values that a program recognised on a scan are for a person to check, however well they fit.</summary>
internal static partial class RecognisedPages
{
    public static IReadOnlyList<Declaration> Open(IReadOnlyList<Declaration> declarations, Recognition? recognition)
    {
        if (recognition is not { Pages.Count: > 0 })
            return declarations;
        HashSet<int> pages = [.. recognition.Pages];
        return [.. declarations.Select(declaration => Open(declaration, pages))];
    }

    private static Declaration Open(Declaration declaration, HashSet<int> pages)
    {
        if (!DeclarationFields.Of(declaration).Any(field => field.Places.Any(IsRecognised)))
            return declaration;
        Declaration read = declaration with { Indicators = [.. declaration.Indicators.Select(Doubted)] };
        Declaration open = EachPlace.Of(read, place => place.Confidence == Confidence.Good && IsRecognised(place) ? place.As(Decision.Recognised) : place);
        return open with
        {
            Confidence = (Confidence)Math.Max((int)open.Confidence, (int)Confidence.Check),
            Issues = [.. open.Issues, .. Doubts(declaration, read), new Issue(IssueMessages.Recognised, [], IssueSeverity.Warning)],
        };

        bool IsRecognised(Place place) => place.Page is { } page && pages.Contains(page);

        Indicator Doubted(Indicator indicator) => indicator.Target is { Confidence: Confidence.Good } target && target.Places.All(IsRecognised) && IsDoubtful(target.Value)
            ? indicator with { Target = target.As(Decision.ScannedSign) }
            : indicator;
    }

    private static IEnumerable<Issue> Doubts(Declaration before, Declaration after)
    {
        for (int i = 0; i < after.Indicators.Count; i++)
        {
            if (after.Indicators[i].Target is { } target && target != before.Indicators[i].Target)
                yield return new Issue(IssueMessages.ScannedSign, [target.Value.Text], IssueSeverity.Warning, FormattableString.Invariant($"indicators[{i}].target"), target.Places[0]);
        }
    }

    /// <summary>More than all of it, or a letter where a sign would stand.</summary>
    private static bool IsDoubtful(Target target) =>
        target is { Operator: null or Operator.AtLeast or Operator.MoreThan or Operator.Equal, Unit: "%", Value: > 100 } || (target.Value is null && InPlaceOfSign().IsMatch(ChineseText.Compact(target.Text)));

    /// <summary>z95%, 之95%, 》95%: what was made of ≥.</summary>
    [GeneratedRegex(@"^[^\d≥≤><=约近每第达超]\d{1,4}(?:\.\d+)?%$", RegexOptions.CultureInvariant)]
    private static partial Regex InPlaceOfSign();
}

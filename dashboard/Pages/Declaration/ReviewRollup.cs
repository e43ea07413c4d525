using PerfTargets.Analytics.Rules;
using PerfTargets.Dashboard.Pages.Flags;
using PerfTargets.Declarations;

namespace PerfTargets.Dashboard.Pages.Declaration;

/// <summary>Proposed grade of a review (拟议审核结论); practice, not law: by the gravest open flag.</summary>
public enum Grade
{
    /// <summary>优: nothing above info.</summary>
    Excellent,

    /// <summary>良: something to watch.</summary>
    Good,

    /// <summary>中: an error.</summary>
    Fair,

    /// <summary>差: something severe.</summary>
    Poor,
}

/// <summary>One review of a declaration with the flags that belong to it.</summary>
/// <param name="Open">Neither hidden nor dismissed nor remedied.</param>
/// <param name="Hidden">Hidden ones that are open.</param>
public sealed record ReviewResult(Review Review, Grade Grade, IReadOnlyList<FlagItem> Open, int Hidden);

/// <summary>A declaration's flags rolled up under the four reviews and arithmetic; the proposed conclusion is the worst of them.</summary>
public sealed record ReviewRollup(Grade Conclusion, IReadOnlyList<ReviewResult> Reviews)
{
    public static ReviewRollup Of(IReadOnlyList<FlagItem> flags)
    {
        ILookup<Review, FlagItem> byReview = flags.Where(item => item.Row.State is "open" or "confirmed").ToLookup(item => item.Rule.Review);
        ReviewResult[] reviews = [.. Review.All.Select(review => Of(review, [.. byReview[review]]))];
        return new ReviewRollup(reviews.Max(review => review.Grade), reviews);
    }

    public static Bilingual Name(Grade grade) => grade switch
    {
        Grade.Excellent => new("优", "Excellent"),
        Grade.Good => new("良", "Good"),
        Grade.Fair => new("中", "Fair"),
        Grade.Poor => new("差", "Poor"),
        _ => throw new ArgumentOutOfRangeException(nameof(grade), grade, null),
    };

    private static ReviewResult Of(Review review, FlagItem[] flags)
    {
        FlagItem[] open = [.. flags.Where(item => !item.Row.Hidden)];
        Grade grade = open.Select(item => item.Row.Severity switch
        {
            "severe" => Grade.Poor,
            "error" => Grade.Fair,
            "warn" => Grade.Good,
            _ => Grade.Excellent,
        }).DefaultIfEmpty(Grade.Excellent).Max();
        return new ReviewResult(review, grade, open, flags.Length - open.Length);
    }
}

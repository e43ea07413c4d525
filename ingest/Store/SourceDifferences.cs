using PerfTargets.Declarations;

namespace PerfTargets.Store;

/// <summary>Two documents that print the same declaration, and not the same of it: each difference is an issue of the later one.</summary>
internal static class SourceDifferences
{
    private const int LongestText = 40;

    /// <summary><c>{0}</c>: the field's name in the contract; <c>{1}</c>: the other document; <c>{2}</c> and <c>{3}</c>: what that one and this one say.</summary>
    private static readonly IssueMessage Differs = new("differs-from-document", new(
        "与此前文件“{1}”不一致：该文件为“{2}”，本文件为“{3}”", "differs from the document '{1}' taken in before: there '{2}', here '{3}'"));

    public static IEnumerable<Issue> Of(Declaration before, Declaration now)
    {
        string[] own = [.. now.Sources.Select(source => source.Sha256)];
        if (before.Sources.LastOrDefault(source => source.Sha256.Length > 0 && !own.Contains(source.Sha256)) is not { } other)
            return [];
        return DeclarationDifferences.Between(before, now).Select(difference => new Issue(
            Differs, [difference.Field, other.Document, Short(difference.Before), Short(difference.Now)], IssueSeverity.Warning, difference.Field,
            DeclarationFields.Of(now).FirstOrDefault(field => field.Name == difference.Field)?.Places[0]));
    }

    private static string Short(string? text) => text is null ? "—" : text.Length <= LongestText ? text.ReplaceLineEndings(" ") : text[..(LongestText - 1)].ReplaceLineEndings(" ") + "…";
}

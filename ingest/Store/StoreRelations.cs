using System.Text.RegularExpressions;

namespace PerfTargets.Store;

/// <summary>Names of every table and view that <c>schema.sql</c> lays out, without their schema.</summary>
public static partial class StoreRelations
{
    public static IReadOnlySet<string> All { get; } = Created().Matches(Schema.Text).Select(match => match.Groups["name"].Value).ToHashSet();

    [GeneratedRegex(@"^create (table|view) (history\.)?(?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Created();
}

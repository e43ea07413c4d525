using System.Text.RegularExpressions;

namespace PerfTargets.Analytics.Queries;

/// <summary>
/// A measure's select without the columns that nobody reads, and without the joins that only these need: the engine would
/// look up a name for each of a million rows that are added up.
/// </summary>
internal static partial class Narrowed
{
    /// <summary>
    /// What a row refers to by its id finds exactly one row there, current with it and in the same scope, so that leaving out the join
    /// neither loses nor doubles a row. Documents are not among them: a limited viewer does not see all that their declarations stand in.
    /// </summary>
    private static readonly HashSet<(string, string)> ExactlyOne =
        [("unit", "unit_id"), ("project", "project_id"), ("declaration", "declaration_id"), ("indicator_name", "name_id")];

    /// <summary>At most one row, which is enough where the join keeps rows that find none.</summary>
    private static readonly HashSet<(string, string)> AtMostOne =
        [.. ExactlyOne, ("reading_total", "declaration_id"), ("work", "declaration_id"), ("triage", "flag_key"), ("decision", "seq")];

    /// <param name="select">Without its order.</param>
    /// <returns>The select as it is where it is no plain one.</returns>
    public static string To(IReadOnlySet<string> columns, string select)
    {
        string text = Comment().Replace(select, "");
        int from = text.IndexOf("\nfrom ", StringComparison.Ordinal);
        if (!text.StartsWith("select\n", StringComparison.Ordinal) || from < 0 || Lines(text[from..]).Any(line => line.StartsWith("group by", StringComparison.Ordinal)))
            return select;
        string list = string.Join(",\n", Columns(text["select\n".Length..from]).Where(column => columns.Contains(Name().Match(column).Groups["name"].Value)));
        List<string> lines = [.. Lines(text[(from + 1)..])];
        for (int n = lines.Count - 1; n > 0; n--)
        {
            if (Join().Match(lines[n]) is { Success: true } join && Spare(join) && !Mentions($"{list}\n{string.Join('\n', lines.Where((_, m) => m != n))}", join.Groups["alias"].Value))
                lines.RemoveAt(n);
        }
        return list.Length == 0 ? select : $"select\n{list}\n{string.Join('\n', lines)}";
    }

    private static bool Spare(Match join) =>
        (join.Groups["left"].Success ? AtMostOne : ExactlyOne).Contains((join.Groups["table"].Value, join.Groups["key"].Value));

    private static bool Mentions(string text, string alias) => Regex.IsMatch(text, $@"\b{alias}\.");

    private static string[] Lines(string text) => text.Split('\n');

    /// <summary>What stands between commas that are in no brackets and in no text.</summary>
    private static IEnumerable<string> Columns(string list)
    {
        int depth = 0, start = 0;
        bool quoted = false;
        for (int n = 0; n < list.Length; n++)
        {
            if (list[n] == '\'')
                quoted = !quoted;
            else if (!quoted)
                depth += list[n] switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            if (list[n] == ',' && depth == 0 && !quoted)
            {
                yield return list[start..n].Trim('\n');
                start = n + 1;
            }
        }
        yield return list[start..].Trim('\n');
    }

    [GeneratedRegex("--[^\n]*\n")]
    private static partial Regex Comment();

    /// <summary>By one equality, on a line of its own.</summary>
    [GeneratedRegex(@"^(?<left>left )?join (?<table>\w+) (?<alias>\w+) on \k<alias>\.(?<key>\w+) = [\w.]+(\([\w., ]+\))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Join();

    /// <summary>As a column is called by what reads it.</summary>
    [GeneratedRegex(@"(?<name>\w+)\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}

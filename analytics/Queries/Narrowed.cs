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
    /// neither loses nor doubles a row. Documents are among them only for who sees all: a limited viewer does not see all that their declarations stand in.
    /// </summary>
    private static readonly HashSet<(string, string)> ExactlyOne =
        [("unit", "unit_id"), ("project", "project_id"), ("declaration", "declaration_id"), ("indicator_name", "name_id")];

    /// <summary>At most one row, which is enough where the join keeps rows that find none.</summary>
    private static readonly HashSet<(string, string)> AtMostOne =
        [.. ExactlyOne, ("reading_total", "declaration_id"), ("work", "declaration_id"), ("triage", "flag_key"), ("decision", "seq"), ("concept", "concept_id")];

    /// <summary>Relations of few rows.</summary>
    private static readonly HashSet<string> Short = ["unit", "indicator_name", "concept", "triage", "decision"];

    /// <param name="select">Without its order.</param>
    /// <returns>The select as it is where it is no plain one; rows without columns are told by <c>one</c>.</returns>
    /// <param name="unlimited">Whether the viewer sees the documents that all declarations stand in.</param>
    public static string To(IReadOnlySet<string> columns, string select, bool unlimited = false)
    {
        if (Plain(select) is not { } plain)
            return select;
        (string text, int from) = plain;
        string list = string.Join(",\n", Columns(text["select\n".Length..from]).Where(column => columns.Contains(Name().Match(column).Groups["name"].Value)));
        List<string> lines = [.. Lines(text[(from + 1)..])];
        for (int n = lines.Count - 1; n > 0; n--)
        {
            if (Join().Match(lines[n]) is { Success: true } join && Spare(join, unlimited) && !Mentions($"{list}\n{string.Join('\n', lines.Where((_, m) => m != n))}", join.Groups["alias"].Value))
                lines.RemoveAt(n);
        }
        return $"select\n{(list.Length == 0 ? "1 as one" : list)}\n{string.Join('\n', lines)}";
    }

    /// <summary>What a plain select reads its rows of, and as what; null of one that is not plain.</summary>
    public static (string Relation, string Alias)? Base(string select) =>
        Plain(select) is { } plain && FromLine().Match(plain.Text, plain.From) is { Success: true } from ? (from.Groups["table"].Value, from.Groups["alias"].Value) : null;

    /// <summary>The relations that a select joins to what it reads.</summary>
    public static IEnumerable<string> LookedUp(string select) => Lines(select).Select(line => AnyJoin().Match(line)).Where(join => join.Success).Select(join => join.Groups["table"].Value);

    /// <summary>Whether it takes long to look something up there for a million rows.</summary>
    public static bool IsLong(string relation) => !Short.Contains(relation);

    /// <summary>A plain select that reads its rows of another relation, and of what it may find for them only what is theirs: the engine would bring all of it to hand first.</summary>
    public static string Of(string select, string relation)
    {
        (string text, int from) = Plain(select)!.Value;
        string alias = FromLine().Match(text, from).Groups["alias"].Value;
        string[] lines = [.. Lines(text[(from + 1)..]).Skip(1).Select(line => OptionalOf(alias).Replace(line, join =>
            $"left join (select * from {join.Groups["table"].Value} where {join.Groups["key"].Value} in (select {join.Groups["other"].Value} from {relation})) {join.Groups["rest"].Value}"))];
        return $"{text[..from]}\nfrom {relation} {alias}\n{string.Join('\n', lines)}";
    }

    private static Regex OptionalOf(string alias) => new($@"^left join (?<table>\w+) (?<rest>(?<joined>\w+) on \k<joined>\.(?<key>\w+) = {alias}\.(?<other>\w+).*)$");

    private static (string Text, int From)? Plain(string select)
    {
        string text = Comment().Replace(select, "");
        int from = text.IndexOf("\nfrom ", StringComparison.Ordinal);
        return text.StartsWith("select\n", StringComparison.Ordinal) && from > 0 && !Lines(text[from..]).Any(line => line.StartsWith("group by", StringComparison.Ordinal)) ? (text, from) : null;
    }

    private static bool Spare(Match join, bool unlimited) =>
        (join.Groups["table"].Value, join.Groups["key"].Value) is var found
        && ((join.Groups["left"].Success ? AtMostOne : ExactlyOne).Contains(found) || (unlimited && found == ("document", "document_id")));

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

    /// <summary>By one equality, on a line of its own; a year that both sides have may be beside it, which lets a filter by year reach what is joined.</summary>
    [GeneratedRegex(@"^(?<left>left )?join (?<table>\w+) (?<alias>\w+) on \k<alias>\.(?<key>\w+) = [\w.]+(\([\w., ]+\))?( and \k<alias>\.year = \w+\.year)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Join();

    [GeneratedRegex(@"^(left )?join (?<table>\w+|\()", RegexOptions.ExplicitCapture)]
    private static partial Regex AnyJoin();

    [GeneratedRegex(@"\nfrom (?<table>\w+) (?<alias>\w+)(?=\n|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex FromLine();

    /// <summary>As a column is called by what reads it.</summary>
    [GeneratedRegex(@"(?<name>\w+)\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}

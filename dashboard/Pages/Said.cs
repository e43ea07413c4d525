using System.Globalization;
using PerfTargets.Declarations;

namespace PerfTargets.Dashboard.Pages;

/// <summary>A piece of a sentence; a number is a link to the rows that make it.</summary>
public sealed record Said(string Text, string? Href = null)
{
    /// <summary>Cuts a sentence at its <c>[words](link)</c>; values are put in after the cut, so that a project's name is never taken for one.</summary>
    public static IEnumerable<Said> Cut(Bilingual sentence, object?[] values, params IReadOnlyList<(string Name, string Href)> links)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(links);
        return Cut(sentence.ToString(), values, links.ToDictionary(link => link.Name, link => link.Href));
    }

    private static IEnumerable<Said> Cut(string sentence, object?[] values, Dictionary<string, string> links)
    {
        for (int at = 0; at < sentence.Length;)
        {
            int open = sentence.IndexOf('[', at);
            if (open < 0)
            {
                yield return new Said(Fill(sentence[at..]));
                yield break;
            }
            int close = sentence.IndexOf("](", open, StringComparison.Ordinal), end = sentence.IndexOf(')', close);
            if (open > at)
                yield return new Said(Fill(sentence[at..open]));
            yield return new Said(Fill(sentence[(open + 1)..close]), links[sentence[(close + 2)..end]]);
            at = end + 1;
        }

        string Fill(string text) => string.Format(CultureInfo.InvariantCulture, text, values);
    }
}

namespace PerfTargets.Analytics.Concepts;

/// <summary>
/// Brings names of indicators to concepts: a name of the dictionary, the longest spelling at the name's end, and where these
/// rules end the most similar spelling; else none. What it says of a name depends on that name and the dictionary alone.
/// </summary>
public sealed class ConceptFinder(ConceptLexicon lexicon)
{
    /// <summary>To be raised when the rules say otherwise of a name: databases made under another one are rebuilt.</summary>
    public const int Version = 1;

    /// <summary>Characters between what narrows a head and the head: 培训课程满意度.</summary>
    private const int MostBetween = 2;

    private static readonly string[] Negations = ["不", "未", "非", "无", "没有", "未按时", "不能", "未能"];

    private readonly Lazy<SimilarNames> _similar = new(() => new SimilarNames(lexicon));

    public ConceptLexicon Lexicon => lexicon;

    public NameConcept Find(string name) => Find([name])[0];

    /// <summary>An answer a name, in their order; the rules answer first, and what they leave open is compared at once.</summary>
    public IReadOnlyList<NameConcept> Find(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        string[] plain = [.. names.Select(IndicatorNameText.Plain)];
        NameConcept[] answers = [.. plain.Select(ByRules)];
        int[] open = [.. Enumerable.Range(0, names.Count).Where(n => answers[n].How == ConceptReason.None && plain[n].Length > 2)];
        if (open.Length > 0)
        {
            IReadOnlyList<SimilarName?> nearest = _similar.Value.To([.. open.Select(n => plain[n])]);
            for (int m = 0; m < open.Length; m++)
            {
                if (nearest[m] is { } near && lexicon.Spelled(near.Spelling) is { } spelling)
                    answers[open[m]] = new NameConcept(spelling.Concept, NameDirection.Of(plain[open[m]], spelling.Concept.Direction), ConceptReason.Similar, near.Spelling, near.Score);
            }
        }
        return answers;
    }

    /// <param name="plain">Plain name.</param>
    private NameConcept ByRules(string plain)
    {
        if (plain.Length == 0)
            return new NameConcept(null, null, ConceptReason.None);
        if (lexicon.Spelled(plain) is { } whole)
            return Told(plain, whole.Concept, whole.IsName ? ConceptReason.Name : ConceptReason.Synonym, whole.Text);
        if (Several(plain) is { } several)
            return new NameConcept(null, null, ConceptReason.Several, several);
        // 产出数量-培训人次, 验收合格率:设备: the last part that has a head tells.
        foreach (string part in plain.Split([':', ';', '—', '–', '-', '/', '|', '_', ',', '、', '~'], StringSplitOptions.RemoveEmptyEntries).Reverse())
        {
            if (Head(part) is not { } head)
                continue;
            if (IsNegated(part, head))
                return new NameConcept(null, NameDirection.Of(plain, null), ConceptReason.Negated, head.Text);
            return Narrowed(part, head) is { } narrow
                ? Told(plain, narrow.Concept, ConceptReason.Narrowed, $"{narrow.Qualifier}…{head.Text}")
                : Told(plain, head.Concept, part.Length == head.Text.Length ? ConceptReason.Synonym : ConceptReason.Head, head.Text);
        }
        return new NameConcept(null, NameDirection.Of(plain, null), ConceptReason.None);
    }

    private static NameConcept Told(string plain, Concept concept, string how, string by) =>
        new(concept, NameDirection.Of(plain, concept.Direction), how, by);

    /// <summary>The longest spelling that the text ends with.</summary>
    private Spelling? Head(string text)
    {
        for (int length = Math.Min(lexicon.Longest, text.Length); length >= 2; length--)
        {
            if (lexicon.Spelled(text.AsSpan(text.Length - length)) is { } found)
                return found;
        }
        return null;
    }

    private static bool IsNegated(string text, Spelling head) =>
        Negations.Any(negation => text.AsSpan(0, text.Length - head.Text.Length).EndsWith(negation, StringComparison.Ordinal));

    /// <summary>工程质量验收一次合格率 is a 验收合格率: what narrows a head may stand a little before it, or before 对 (群众对治安状况满意率). The nearest tells.</summary>
    private Narrower? Narrowed(string text, Spelling head)
    {
        string before = text[..^head.Text.Length];
        return lexicon.NarrowerThan(head.Concept)
            .Select(narrow => (Narrow: narrow, End: before.LastIndexOf(narrow.Qualifier, StringComparison.Ordinal) + narrow.Qualifier.Length))
            .Where(one => one.End >= one.Narrow.Qualifier.Length && (before.Length - one.End <= MostBetween || before[one.End] == '对'))
            .OrderByDescending(one => one.End).ThenByDescending(one => one.Narrow.Qualifier.Length).ThenBy(one => one.Narrow.Concept.Name, StringComparer.Ordinal)
            .Select(one => one.Narrow)
            .FirstOrDefault();
    }

    /// <summary>及时率和准确率: both sides end with heads of their own, which are different concepts.</summary>
    private string? Several(string plain)
    {
        foreach (string word in (string[])["、", "和", "与", "及", "/", ","])
        {
            for (int at = plain.IndexOf(word, 1, StringComparison.Ordinal); at > 0 && at < plain.Length - 2; at = plain.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                if (Head(plain[..at]) is { } one && Head(plain[(at + word.Length)..]) is { } other && one.Concept != other.Concept)
                    return $"{one.Concept.Name}、{other.Concept.Name}";
            }
        }
        return null;
    }
}

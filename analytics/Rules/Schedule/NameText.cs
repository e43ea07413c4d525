using System.Text;

namespace PerfTargets.Analytics.Rules.Schedule;

/// <summary>A text as it names something or is named: without white space and the marks 《》“”, once with brackets and once without bracketed text.</summary>
/// <param name="Kept">Brackets kept: 培训(区局).</param>
/// <param name="Bare">Bracketed text and brackets without a partner left out: 培训.</param>
internal readonly record struct NameText(string Kept, string Bare)
{
    /// <param name="composed">After NFKC.</param>
    public static NameText Of(string composed)
    {
        StringBuilder kept = new(composed.Length);
        StringBuilder bare = new(composed.Length);
        Stack<int> open = [];
        foreach (char character in composed)
        {
            if (char.IsWhiteSpace(character) || character is '《' or '》' or '“' or '”' or '"')
                continue;
            kept.Append(character);
            if (character is '(' or '[' or '〔' or '【')
                open.Push(bare.Length);
            else if (character is not (')' or ']' or '〕' or '】'))
                bare.Append(character);
            else if (open.TryPop(out int start))
                bare.Length = start;
        }
        return new NameText(kept.ToString(), bare.ToString());
    }

    /// <summary>Whether it stands in a text, with brackets or without.</summary>
    public bool StandsIn(NameText text) => StandsWholeIn(text) || StandsBareIn(text);

    public bool StandsWholeIn(NameText text) => Kept.Length > 0 && text.Kept.Contains(Kept, StringComparison.Ordinal);

    public bool StandsBareIn(NameText text) => Bare.Length > 0 && text.Bare.Contains(Bare, StringComparison.Ordinal);
}

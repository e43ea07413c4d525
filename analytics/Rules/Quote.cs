using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules;

/// <summary>Printed texts as a reason quotes them, shortened where they are long or many.</summary>
internal static class Quote
{
    private const int Longest = 40;
    private const int Most = 3;

    public static string Of(string text)
    {
        string trimmed = text.Trim();
        if (trimmed.Length <= Longest)
            return $"“{trimmed}”";
        int length = char.IsHighSurrogate(trimmed[Longest - 1]) ? Longest - 1 : Longest;
        return $"“{trimmed[..length]}…”";
    }

    public static Bilingual Of(IReadOnlyCollection<string> texts)
    {
        string[] first = [.. texts.Take(Most).Select(Of)];
        (string zh, string en) = (string.Join('、', first), string.Join(", ", first));
        return texts.Count <= Most ? new Bilingual(zh, en) : Say.Both($"{zh}等 {texts.Count} 项", $"{en} and {texts.Count - Most} more");
    }
}

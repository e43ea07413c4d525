using System.Text;

namespace PerfTargets.Analytics.Rules;

/// <summary>A printed text after NFKC with its white space: where lines and sentences matter, the plain form has lost them.</summary>
internal static class Composed
{
    public static string Of(string text)
    {
        // string.Normalize refuses half a surrogate pair and U+FFFE.
        if (text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') || text.Contains('\uFFFE', StringComparison.Ordinal))
            text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\uFFFE', '\uFFFD');
        return text.Normalize(NormalizationForm.FormKC);
    }
}

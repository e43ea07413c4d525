using System.Text;

namespace PerfTargets.Ingest.Documents;

/// <summary>Tells text from binary, and which of the encodings of Chinese offices it is in.</summary>
internal static class TextEncoding
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16Little = new(false, false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16Big = new(true, false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <returns>The text, or null where the bytes are none.</returns>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return Try(Utf8, bytes[3..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Try(Utf16Little, bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Try(Utf16Big, bytes[2..]);
        // Text in UTF-8 and GB18030 holds no zero byte; the line ends of UTF-16 do.
        if (bytes.Contains((byte)0))
            return bytes.Length % 2 == 0 ? Try(Utf16Little, bytes) ?? Try(Utf16Big, bytes) : null;
        return Try(Utf8, bytes) ?? Try(Gb18030, bytes);
    }

    private static string? Try(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            string text = encoding.GetString(bytes);
            return text.Any(IsBinary) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Control and unassigned characters, which printed text does not hold.</summary>
    private static bool IsBinary(char character) =>
        character is (< ' ' and not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u001a')) or '\uffff' or '\ufffe'
        || (character is (> '\u0800' and < '\u3000') or (> '\u9fff' and < '\ud800') or > '\uf8ff' && char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.OtherNotAssigned);
}

using System.Globalization;

namespace PerfTargets.Declarations;

/// <summary>One text in both languages of the program; <see cref="ToString"/> gives the reader's, Chinese by default.</summary>
/// <param name="Zh">Chinese, with <see cref="string.Format(IFormatProvider, string, object[])"/> places where it takes arguments.</param>
/// <param name="En">English, with the same places.</param>
public sealed record Bilingual(string Zh, string En)
{
    public override string ToString() => In(CultureInfo.CurrentUICulture);

    public string In(CultureInfo culture) => culture.TwoLetterISOLanguageName == "en" ? En : Zh;

    /// <summary>The text in the reader's language with its places filled.</summary>
    public string With(params object?[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, ToString(), arguments);
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PerfTargets.Declarations;

/// <summary>
/// Ids that depend on nothing but the natural key: the first 8 bytes of its SHA-256, big-endian. Arrival order, rebuild
/// and host do not matter. Keys are compared after NFKC with white space removed.
/// </summary>
public static class Identity
{
    public static ulong Unit(string name) => Of("unit", Normalise(name));

    public static ulong Project(string unit, string project) => Of("project", Normalise(unit), Normalise(project));

    public static ulong Declaration(Declaration declaration) =>
        Of("declaration", Normalise(declaration.Unit.Value), Normalise(declaration.Project.Value), FormattableString.Invariant($"{declaration.Year.Value}"), declaration.Kind.ToString());

    /// <summary>Id of what a declaration says: values only, no places, and no order inside a table. Equal content is one version.</summary>
    public static ulong Version(Declaration declaration) => ContentVersion.Of(declaration);

    public static ulong Document(string sha256) => Of("document", sha256);

    public static ulong IndicatorName(string name) => Of("indicator", Normalise(name));

    /// <summary>Id of a key of several parts; the separator cannot occur in a normalised part.</summary>
    public static ulong Of(params ReadOnlySpan<string> parts)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts!)));
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }

    /// <summary>NFKC without white space: two printed names that differ in width or spacing only are one. Half a character counts as U+FFFD.</summary>
    public static string Normalise(string text)
    {
        string composed = Whole(text).Normalize(NormalizationForm.FormKC);
        return string.Concat(composed.Where(character => !char.IsWhiteSpace(character)));
    }

    /// <summary>Without what no text can hold (lone surrogates, U+FFFE, U+FFFF), on which normalisation throws.</summary>
    private static string Whole(string text) => text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') < 0 && text.AsSpan().IndexOfAny('\ufffe', '\uffff') < 0
        ? text
        : string.Concat(text.EnumerateRunes().Select(rune => rune.Value is 0xFFFE or 0xFFFF ? "\ufffd" : rune.ToString()));
}

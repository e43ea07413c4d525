using System.Buffers;

namespace PerfTargets.Ingest.Forms;

/// <summary>Dashes and strokes in a cell that does not apply (—, -, /): nothing is printed there, not 0.</summary>
internal static class AbsentText
{
    private static readonly SearchValues<char> Strokes = SearchValues.Create("-—–―─/\\");

    /// <param name="compact">Folded and without white space.</param>
    public static bool Is(string compact) => compact.Length is > 0 and < 7 && !compact.AsSpan().ContainsAnyExcept(Strokes);
}

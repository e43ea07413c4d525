namespace PerfTargets.Corpus.Papers;

/// <summary>How a form is printed as text.</summary>
public enum TextLayout
{
    /// <summary>Each label with its value, in the form's order.</summary>
    LaidOut,

    /// <summary>Laid out, without blank lines between cells.</summary>
    Dense,

    /// <summary>As programs take text out of the PDF: left labels first on a page, then cells in drawing order.</summary>
    Scrambled,
}

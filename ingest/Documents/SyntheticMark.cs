namespace PerfTargets.Ingest.Documents;

/// <summary>What stands in documents that are made up (合成数据): it belongs to no form, and marks every declaration in them.</summary>
internal static class SyntheticMark
{
    private const string Text = "合成数据，非真实申报";

    public static bool IsIn(string? text) => text?.Contains(Text, StringComparison.Ordinal) == true;

    /// <summary>The name of a sheet is too short for the whole mark.</summary>
    public static bool Opens(string? sheet) => sheet?.StartsWith(Text[..4], StringComparison.Ordinal) == true;

    /// <summary>The content without the lines that print the mark, which stay blank in their place.</summary>
    public static DocumentContent Apply(DocumentContent content)
    {
        if (!content.Lines.Any(line => IsIn(line.Text)))
            return content;
        return content with { Synthetic = true, Lines = [.. content.Lines.Select(line => IsIn(line.Text) ? line with { Text = "" } : line)] };
    }
}

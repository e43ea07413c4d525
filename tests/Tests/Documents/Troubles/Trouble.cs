using PerfTargets.Corpus.Papers;

namespace PerfTargets.Tests.Documents.Troubles;

/// <summary>One thing that goes wrong in documents, in the smallest of them that has it.</summary>
/// <param name="Name">Of the trouble and of its golden file.</param>
/// <param name="Document">File name as it arrives.</param>
internal sealed record Trouble(string Name, string Document, Func<byte[]> Bytes)
{
    /// <summary>What the document says: whatever is read surely must be this.</summary>
    public IReadOnlyList<Paper> Says { get; init; } = [InventedForm.Paper];

    /// <summary>A web page, which shows best what stands in the cells.</summary>
    public static Trouble InCells(string name, PrintedForm form, Paper? says = null) =>
        new(name, $"{name}.html", () => WebForm.Of(form)) { Says = [says ?? InventedForm.Paper] };
}

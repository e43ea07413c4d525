namespace PerfTargets.Corpus.Papers;

/// <summary>Prints papers as one document (申报文件) of a format; equal arguments give equal bytes.</summary>
public interface IPaperPrinter
{
    /// <summary>Of the file's name, without the dot.</summary>
    string Extension { get; }

    /// <summary>Prints in a layout that chance picks, with whatever else chance decides in it.</summary>
    /// <param name="papers">In the order in which they are printed; one or more, all of one form.</param>
    /// <returns>The layout's name.</returns>
    string Print(Stream to, IReadOnlyList<FormPaper> papers, Random random);
}

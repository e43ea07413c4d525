namespace PerfTargets.Corpus.Papers;

/// <summary>Prints papers as one document (申报文件) of a format; equal arguments give equal bytes.</summary>
public interface IPaperPrinter
{
    /// <summary>Of the file's name, without the dot.</summary>
    string Extension { get; }

    /// <summary>Whether it prints tables: the forms after 2018 are read in tables alone, so that what prints none has no use for them.</summary>
    bool PrintsTables { get; }

    /// <summary>Prints in a layout that chance picks, with whatever else chance decides in it.</summary>
    /// <param name="papers">In the order in which they are printed; one or more, all of one form. Of the form of 2018 where no tables are printed.</param>
    /// <returns>The layout's name.</returns>
    string Print(Stream to, IReadOnlyList<FormPaper> papers, Random random);
}

namespace PerfTargets.Corpus.Papers;

/// <summary>A copy of a form as lines and tables, before a format prints it.</summary>
/// <param name="Under">The line under the title, as centred; null where there is none.</param>
/// <param name="Lines">Between them and the tables.</param>
/// <param name="Tables">All of one number of columns.</param>
internal sealed record DrawnPaper(string Title, string? Under, IReadOnlyList<string> Lines, IReadOnlyList<PaperTable> Tables)
{
    public IReadOnlyList<double> Shares => Tables[0].Shares;
}

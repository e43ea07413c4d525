namespace PerfTargets.Store;

/// <summary>Writes one load, its declarations and what is kept of it beside them, inside the transaction it is given.</summary>
internal static class LoadWriter
{
    public static (Touched Touched, LoadOutcome Outcome) Write(IStoreTransaction transaction, Load load)
    {
        WrittenVersions written = new VersionWriter(transaction, load.Seq, "document").Write(load.Declarations);
        new Dimensions(transaction).Add(written.Versions, LoadRecord.IssuesOf(load).Concat(written.Versions.SelectMany(version => version.Declaration.Issues)));
        new LoadRecord(transaction, load).Write(written);
        return (new Touched(load.Seq, written.Touched), new LoadOutcome(
            load.Seq, written.New, written.Changed, written.Unchanged, load.Quarantined.Count,
            written.Opened.Sum(version => version.Declaration.Indicators.Count), Amounts.ByCurrency(load.Declarations)));
    }
}

using PerfTargets.Declarations;

namespace PerfTargets.Store;

/// <summary>Writes one decision; what a release lets in is written like a load's declarations.</summary>
internal static class DecisionWriter
{
    public static Touched Write(IStoreTransaction transaction, Decision decision)
    {
        UnitList? units = decision.Kind == UnitList.Kind ? UnitList.Read(decision.Body) : null;
        string body = units is null ? decision.Body.GetRawText() : UnitListWriter.Summary(units);
        transaction.Append("decision", [[decision.Seq, decision.NotedAt, decision.Who, decision.Kind, decision.Subject, body, decision.Reason, decision.EntrySha256]]);
        if (units is not null)
            new UnitListWriter(transaction).Write(units);
        if (decision.Released is not { } released)
            return new Touched(decision.Seq, [], decision);
        WrittenVersion written = new VersionWriter(transaction, "release").Write([(decision.Seq, released.Declaration)])[decision.Seq].Single();
        new Dimensions(transaction).Add([written.Version], written.Version.Declaration.Issues);
        ulong document = Identity.Document(released.Declaration.Sources[0].Sha256);
        transaction.Append("issue", written.Version.Declaration.Issues.Select(issue => LoadRecord.IssueRow(decision.Seq, document, issue, written.Version)));
        transaction.Execute(new SqlText(
            "update quarantine set released_by = $by where seq = $seq and n = $n",
            new Dictionary<string, object?> { ["by"] = decision.Seq, ["seq"] = released.LoadSeq, ["n"] = released.N }));
        return new Touched(decision.Seq, written.Change == VersionChange.None ? [] : [written.Touched], decision);
    }
}

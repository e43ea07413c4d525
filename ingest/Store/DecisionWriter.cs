using PerfTargets.Declarations;
using PerfTargets.Declarations.Corrections;

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
        return decision.Kind switch
        {
            Withdrawal.Kind => new WithdrawalWriter(transaction, decision).Write(Withdrawal.Read(decision.Body)),
            Settlement.Kind => new Touched(decision.Seq, new RestatementWriter(transaction, decision, "settlement").Write(), decision),
            Acceptance.AcceptKind or Acceptance.DeclineKind => WriteAcceptance(transaction, decision),
            Correction.Kind => new CorrectionWriter(transaction, decision).Write(),
            _ => decision.Released is { } released ? Release(transaction, decision, released) : new Touched(decision.Seq, [], decision),
        };
    }

    private static Touched WriteAcceptance(IStoreTransaction transaction, Decision decision)
    {
        new Rereadings(transaction).End(Acceptance.Read(decision.Kind, decision.Subject, decision.Body), decision.Seq);
        return new Touched(decision.Seq, new RestatementWriter(transaction, decision, "reader").Write(), decision);
    }

    private static Touched Release(IStoreTransaction transaction, Decision decision, Released released)
    {
        WrittenVersion written = new VersionWriter(transaction, "release").Write([(decision.Seq, released.Declaration)])[decision.Seq].Single();
        new Dimensions(transaction).Add([written.Version], written.Version.Declaration.Issues);
        ulong document = Identity.Document(released.Declaration.Sources[0].Sha256);
        transaction.Append("issue", written.Version.Declaration.Issues.Select(issue => LoadRecord.IssueRow(decision.Seq, document, issue, written.Version)));
        transaction.Execute(new SqlText(
            "update quarantine set released_by = $by where seq = $seq and n = $n",
            new Dictionary<string, object?> { ["by"] = decision.Seq, ["seq"] = released.LoadSeq, ["n"] = released.N }));
        return new Touched(decision.Seq, written.Change is VersionChange.None or VersionChange.Outranked or VersionChange.Held ? [] : [written.Touched], decision);
    }
}

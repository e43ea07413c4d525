namespace PerfTargets.Ingest;

/// <summary>What became of a withdrawal (撤回) by the name of a document or the number of a load.</summary>
public abstract record WithdrawalOutcome
{
    private WithdrawalOutcome()
    {
    }

    /// <param name="Ended">Declarations of which what was in force is so no more.</param>
    /// <param name="Standing">Those of them of which another document's word is in force now.</param>
    /// <param name="Seq">The decision's place in the journal.</param>
    public sealed record Done(string Document, int Ended, int Standing, long Seq) : WithdrawalOutcome;

    /// <summary>There is no such document or load, or it was withdrawn before.</summary>
    public sealed record NothingThere : WithdrawalOutcome;

    /// <summary>Several documents are called so.</summary>
    /// <param name="Loads">By which each can be named.</param>
    public sealed record Several(IReadOnlyList<long> Loads) : WithdrawalOutcome;
}

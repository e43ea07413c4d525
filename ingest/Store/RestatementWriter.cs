using PerfTargets.Declarations;

namespace PerfTargets.Store;

/// <summary>Writes what documents say that come into force by a decision: the first to say it is the source, the others are further ones.</summary>
/// <param name="cause">Why there are new versions: <c>withdrawal</c>, <c>settlement</c>.</param>
internal sealed class RestatementWriter(IStoreTransaction transaction, Decision decision, string cause)
{
    /// <returns>Of each declaration that is another now, what is in force.</returns>
    public IReadOnlyList<DeclarationVersion> Write()
    {
        Dictionary<ulong, DeclarationVersion> standing = [];
        Queue<Declaration> left = new(decision.Restated);
        while (left.Count > 0)
        {
            HashSet<ulong> once = [];
            List<(long, Declaration)> together = [];
            while (left.TryPeek(out Declaration? next) && once.Add(Identity.Declaration(next)))
                together.Add((decision.Seq, left.Dequeue()));
            WrittenVersion[] written = [.. new VersionWriter(transaction, cause).Write(together)[decision.Seq]];
            new Dimensions(transaction).Add([.. written.Select(one => one.Version)], written.SelectMany(one => one.Version.Declaration.Issues));
            transaction.Append("issue", written.SelectMany(one => one.Version.Declaration.Issues.Select(issue =>
                LoadRecord.IssueRow(decision.Seq, Identity.Document(one.Version.Declaration.Sources[0].Sha256), issue, one.Version))));
            foreach (WrittenVersion one in written.Where(one => one.Change is not (VersionChange.None or VersionChange.Outranked)))
                standing[one.Version.DeclarationId] = one.Touched;
        }
        return [.. standing.Values];
    }
}

using PerfTargets.Declarations;
using PerfTargets.Declarations.Corrections;

namespace PerfTargets.Store;

/// <summary>Writes a correction as a new version of what is in force; what is printed stays beside it.</summary>
internal sealed class CorrectionWriter(IStoreTransaction transaction, Decision decision)
{
    /// <summary>One that does not apply changes nothing now; it may when another document is in force.</summary>
    public Touched Write()
    {
        ulong id = ulong.Parse(decision.Subject, System.Globalization.CultureInfo.InvariantCulture);
        Correction correction = Correction.Read(decision.Body);
        if (StoredDeclarations.Read(transaction, "d.declaration_id = $id", new Dictionary<string, object?> { ["id"] = id }) is not [var current] || correction.ApplyTo(current.Declaration) is not { } corrected)
            return new Touched(decision.Seq, [], decision);
        DeclarationVersion version = DeclarationVersion.Of(corrected);
        new VersionWriter(transaction, "correction").Replace(version, decision.Seq);
        new Dimensions(transaction).Add([version], corrected.Issues);
        transaction.Append("issue", corrected.Issues.Select(issue => LoadRecord.IssueRow(decision.Seq, Identity.Document(corrected.Sources[0].Sha256), issue, version)));
        return new Touched(decision.Seq, [version], decision);
    }
}

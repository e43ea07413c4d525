using PerfTargets.Declarations;
using PerfTargets.Store;

namespace PerfTargets.Ingest;

/// <summary>Reads documents again for a decision that brings their word into force.</summary>
internal static class Restating
{
    /// <returns>In the order asked for. Of a document that this reader reads otherwise, what it reads now.</returns>
    /// <exception cref="RawFileDamagedException">A document is missing or changed.</exception>
    public static IReadOnlyList<Declaration> Read(Archive archive, IReadOnlyList<Restatement> restatements)
    {
        Dictionary<string, ILookup<ulong, Declaration>> read = [];
        return [.. restatements.SelectMany(restatement => restatement.Documents.Select(document => One(Said(document)[restatement.DeclarationId], restatement.Version))).OfType<Declaration>()];

        ILookup<ulong, Declaration> Said(Restated document)
        {
            if (!read.TryGetValue(document.Sha256, out ILookup<ulong, Declaration>? said))
                read[document.Sha256] = said = ByIdentity(archive.Read(document.Name, archive.Raw.Read(document.Sha256)));
            return said;
        }
    }

    /// <summary>A document may print a declaration twice, of which one was kept aside and released.</summary>
    private static Declaration? One(IEnumerable<Declaration> said, ulong version) => said.FirstOrDefault(declaration => Identity.Version(declaration) == version) ?? said.FirstOrDefault();

    /// <summary>What was taken in, and after it what could be released from quarantine.</summary>
    private static ILookup<ulong, Declaration> ByIdentity(Intake intake) => intake.Declarations
        .Concat(intake.Quarantined.Select(part => part.Understood).OfType<Declaration>().Where(understood => Storable.Exceeded(understood) is null))
        .ToLookup(Identity.Declaration);
}

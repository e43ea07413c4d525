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
        Dictionary<string, Dictionary<ulong, Declaration>> read = [];
        return [.. restatements.SelectMany(restatement => restatement.Documents.Select(document => Said(document).GetValueOrDefault(restatement.DeclarationId))).OfType<Declaration>()];

        Dictionary<ulong, Declaration> Said(Restated document)
        {
            if (!read.TryGetValue(document.Sha256, out Dictionary<ulong, Declaration>? said))
                read[document.Sha256] = said = ByIdentity(archive.Read(document.Name, archive.Raw.Read(document.Sha256)));
            return said;
        }
    }

    /// <summary>What was released from quarantine is among them; what was taken in goes before it.</summary>
    private static Dictionary<ulong, Declaration> ByIdentity(Intake intake) => intake.Declarations
        .Concat(intake.Quarantined.Select(part => part.Understood).OfType<Declaration>().Where(understood => Storable.Exceeded(understood) is null))
        .GroupBy(Identity.Declaration)
        .ToDictionary(group => group.Key, group => group.First());
}

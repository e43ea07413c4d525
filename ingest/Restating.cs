using PerfTargets.Declarations;
using PerfTargets.Store;

namespace PerfTargets.Ingest;

/// <summary>Reads documents again for a decision that brings their word into force.</summary>
internal static class Restating
{
    /// <returns>In the order asked for, each as the reader read it whose word it is; where that is not kept, as it is read now.</returns>
    /// <exception cref="RawFileDamagedException">A document is missing or changed.</exception>
    public static IReadOnlyList<Declaration> Read(Archive archive, IReadOnlyList<Restatement> restatements)
    {
        Dictionary<string, ILookup<ulong, Declaration>> read = [];
        return [.. restatements.SelectMany(restatement => restatement.Documents.Select(document => One(Said(document)[restatement.DeclarationId], document.Version))).OfType<Declaration>()];

        ILookup<ulong, Declaration> Said(Restated document)
        {
            if (!read.TryGetValue(document.Sha256, out ILookup<ulong, Declaration>? said))
                read[document.Sha256] = said = ByIdentity(archive.ReadingsOf(document.Name, document.Sha256));
            return said;
        }
    }

    /// <returns>Null where the reading is not kept, and is not made any more.</returns>
    public static WaitingReading? Find(Archive archive, ulong declarationId, Waiting waiting) =>
        ByIdentity(archive.ReadingsOf(waiting.Document.Name, waiting.Document.Sha256))[declarationId].FirstOrDefault(declaration => Identity.Version(declaration) == waiting.Version) is { } reading
            ? new WaitingReading(waiting.DocumentId, waiting.Version, reading)
            : null;

    /// <summary>A document may print a declaration twice, of which one was kept aside and released.</summary>
    private static Declaration? One(IEnumerable<Declaration> said, ulong version) => said.FirstOrDefault(declaration => Identity.Version(declaration) == version) ?? said.FirstOrDefault();

    /// <summary>What was taken in, and after it what could be released from quarantine.</summary>
    private static ILookup<ulong, Declaration> ByIdentity(IReadOnlyList<Intake> readings) => readings.SelectMany(reading => reading.Declarations)
        .Concat(readings.SelectMany(reading => reading.Quarantined).Select(part => part.Understood).OfType<Declaration>().Where(understood => Storable.Exceeded(understood) is null))
        .ToLookup(Identity.Declaration);
}

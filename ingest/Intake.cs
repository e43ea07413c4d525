using PerfTargets.Declarations;
using PerfTargets.Ingest.Documents;
using PerfTargets.Store;

namespace PerfTargets.Ingest;

/// <summary>One document as read, sorted into what goes into numbers and what is kept aside; not yet in any home.</summary>
/// <param name="Found">What the reader found in it, before anything was sorted.</param>
/// <param name="RecognisedBy">What recognised its scanned pages, or would have; null where it has none.</param>
internal sealed record Intake(
    Document Document,
    int Found,
    IReadOnlyList<Declaration> Declarations,
    IReadOnlyList<Quarantined> Quarantined,
    IReadOnlyList<Issue> Issues,
    string? RecognisedBy = null)
{
    /// <summary>Everything said about the document, its declarations and its quarantined parts.</summary>
    public IEnumerable<Issue> AllIssues => [.. Issues, .. Declarations.SelectMany(declaration => declaration.Issues), .. Quarantined.Select(part => part.Reason)];

    public static Intake Read(string name, ReadOnlyMemory<byte> bytes, Func<string, ReadOnlyMemory<byte>, DocumentReading> read)
    {
        string sha256 = RawFiles.Sha256(bytes.Span);
        try
        {
            return Sort(new Document(sha256, name, "", bytes.Length, null), read(name, bytes));
        }
        catch (UnreadableDocumentException error)
        {
            var reason = new Issue(IntakeMessages.Unreadable, [error.Reason], IssueSeverity.Error);
            return new Intake(
                new Document(sha256, name, "application/octet-stream", bytes.Length, null), 1, [], [new Quarantined(null, null, "", reason, null)], []);
        }
    }

    public Load ToLoad(JournalEntry entry, string reader) =>
        new(entry.Seq, entry.At, Document, reader, Found, Declarations, Issues, Quarantined, entry.Hash);

    private static Intake Sort(Document document, DocumentReading reading)
    {
        var taken = new Dictionary<ulong, Declaration>();
        var quarantined = new List<Quarantined>();
        foreach (Declaration declaration in reading.Declarations)
        {
            if (ReasonAgainst(declaration, taken) is { } reason)
                quarantined.Add(Aside(declaration, reason));
            else
                taken.Add(Identity.Declaration(declaration), declaration);
        }
        IEnumerable<Issue> said = quarantined.SelectMany(part => part.Understood!.Issues);
        return new Intake(
            document with { MediaType = reading.MediaType, Pages = reading.Pages },
            reading.Found,
            [.. taken.Values],
            [.. quarantined, .. reading.Unread.Select(part => new Quarantined(part.FirstLine, part.LastLine, part.Raw, part.Reason, part.NearestForm, part.Understood))],
            [.. reading.Issues, .. said],
            reading.RecognisedBy);
    }

    private static Issue? ReasonAgainst(Declaration declaration, Dictionary<ulong, Declaration> taken)
    {
        string project = declaration.Project.Value;
        Place place = declaration.Project.Places[0];
        if (declaration.Confidence == Confidence.Poor)
            return new Issue(IntakeMessages.Poor, [project], IssueSeverity.Error, null, place);
        if (Storable.Exceeded(declaration) is { } field)
            return new Issue(IntakeMessages.DoesNotFit, [project, field], IssueSeverity.Error, field, place);
        return taken.ContainsKey(Identity.Declaration(declaration))
            ? new Issue(IntakeMessages.Twice, [project], IssueSeverity.Error, "project", place)
            : null;
    }

    private static Quarantined Aside(Declaration declaration, Issue reason)
    {
        Source source = declaration.Sources[0];
        return new Quarantined(
            source.FirstLine, source.LastLine, FormattableString.Invariant($"{declaration.Unit.Value} {declaration.Year.Value} {declaration.Project.Value}"),
            reason, declaration.Form, declaration);
    }
}

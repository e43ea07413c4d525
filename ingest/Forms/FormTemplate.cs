using PerfTargets.Declarations;
using PerfTargets.Ingest.Documents;

namespace PerfTargets.Ingest.Forms;

/// <summary>One form of one year (or family of years): knows it when it sees it, and reads it. A shipped form is never edited for a new year.</summary>
public abstract class FormTemplate
{
    /// <summary>Stands in <see cref="Declaration.Form"/>, e.g. <c>shanghai-targets-2018</c>.</summary>
    public abstract string Id { get; }

    /// <summary>Finds every copy of the form; empty where there is none.</summary>
    public abstract IReadOnlyList<FormPart> Find(DocumentContent content);

    /// <summary>The form's own labels that a foreign text prints, and those that it lacks: to name the nearest form, never to accept one.</summary>
    public abstract FormLikeness Likeness(IReadOnlyList<DocumentLine> lines);

    /// <summary>Reads the copies of one document together: what one leaves open another may tell.</summary>
    public abstract IReadOnlyList<FormReading> Read(IReadOnlyList<FormPart> parts, DocumentSource source);
}

/// <param name="Found">Labels, in the form's order.</param>
/// <param name="Missing">Labels, in the form's order.</param>
/// <param name="Foreign">Printed labels that tell another form of much the same labels.</param>
public sealed record FormLikeness(IReadOnlyList<string> Found, IReadOnlyList<string> Missing, int Foreign = 0)
{
    /// <summary>Fraction, 0 to 1.</summary>
    public double Share => (double)Found.Count / (Found.Count + Missing.Count + Foreign);
}

/// <summary>One copy of a form in a document.</summary>
/// <param name="Lines">Its lines, blank ones too; foreign pages in between are left out.</param>
/// <param name="Reason">Why it is this form.</param>
/// <param name="Refusal">Why it cannot be read although it is; else null.</param>
/// <param name="Tables">Its cells, where it is printed as ruled tables; else null, and its lines alone tell.</param>
public sealed record FormPart(IReadOnlyList<DocumentLine> Lines, string Reason, Issue? Refusal = null, IReadOnlyList<DocumentTable>? Tables = null)
{
    /// <summary>Of a list: where the rows of this copy begin, below what all its copies share; null where the copy is all there is.</summary>
    internal int? OwnLine { get; init; }

    internal Source SourceIn(DocumentSource document)
    {
        DocumentLine[] printed = [.. Lines.Where(line => !line.IsBlank && line.Number >= (OwnLine ?? 0))];
        return new Source(document.Name, document.Sha256, printed[0].Page, printed[^1].Page, printed[0].Number, printed[^1].Number);
    }
}

/// <param name="Name">File name as it arrived.</param>
/// <param name="Sha256">Of the bytes, 64 lower-case hexadecimal digits.</param>
public sealed record DocumentSource(string Name, string Sha256);

/// <summary>What came of one copy: a declaration, or the reason why there is none (with what was understood, where unit, project and year are known).</summary>
public sealed record FormReading(Declaration? Declaration, Issue? Refusal)
{
    /// <summary>What contradicts itself is kept aside, with what was understood.</summary>
    internal static FormReading Of(Declaration declaration) => declaration.Confidence != Confidence.Poor
        ? new FormReading(declaration, null)
        : new FormReading(declaration, new Issue(
            IssueMessages.Contradiction,
            [string.Join(", ", declaration.Issues.Where(issue => issue.Severity == IssueSeverity.Error).Select(issue => issue.Field))],
            IssueSeverity.Error));
}

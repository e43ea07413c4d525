using PerfTargets.Declarations;
using PerfTargets.Ingest.Documents;

namespace PerfTargets.Ingest.Forms;

/// <summary>One form of one year (表样): what its documents look like, and how they are read. A shipped form is never edited for a new year.</summary>
internal abstract class FormTemplate
{
    /// <summary>E.g. <c>shanghai-targets-2018</c>.</summary>
    public abstract string Id { get; }

    /// <summary>Compares lines with the form's features.</summary>
    public abstract Likeness Recognise(IReadOnlyList<TextLine> lines);

    /// <summary>Cuts a document into the parts that are one filled-in form each, and the parts that are none.</summary>
    public abstract IReadOnlyList<FormPart> Split(DocumentContent content);

    /// <summary>Reads one filled-in form.</summary>
    public abstract FormReading Read(FormPart part, Source source);
}

/// <param name="Share">Of the form's features found, 0 to 1.</param>
/// <param name="IsForm">Whether the features suffice to read it as this form.</param>
/// <param name="Missing">Features that were not found, as printed on the form.</param>
internal sealed record Likeness(double Share, bool IsForm, IReadOnlyList<string> Missing);

/// <param name="Lines">In the document's order; not always consecutive.</param>
internal sealed record FormPart(IReadOnlyList<TextLine> Lines);

/// <param name="Declaration">Null where the form has no unit, project or year to stand under.</param>
/// <param name="Refusal">Why it goes to quarantine; null when it may be trusted.</param>
internal sealed record FormReading(Declaration? Declaration, Issue? Refusal);

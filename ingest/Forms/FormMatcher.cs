using PerfTargets.Declarations;
using PerfTargets.Ingest.Documents;

namespace PerfTargets.Ingest.Forms;

/// <summary>Finds which form a document is, and has it read; what no form claims is unread, with its nearest kin.</summary>
internal static class FormMatcher
{
    private const double Resemblance = 0.2;

    private static readonly IReadOnlyList<FormTemplate> Forms = Discover.All<FormTemplate>();

    public static DocumentReading Match(DocumentContent content, string name, string sha256)
    {
        FormTemplate nearest = Forms.MaxBy(form => form.Recognise(content.Lines).Share)!;
        List<Declaration> declarations = [];
        List<Unread> unread = [];
        foreach (FormPart part in nearest.Split(content))
        {
            Likeness likeness = nearest.Recognise(part.Lines);
            if (!likeness.IsForm)
            {
                unread.Add(Refuse(part, Unknown(likeness, nearest), likeness.Share >= Resemblance ? nearest.Id : null, null));
                continue;
            }
            FormReading reading = nearest.Read(part, SourceOf(part, name, sha256));
            if (reading is { Declaration: { } declaration, Refusal: null })
                declarations.Add(declaration);
            else
                unread.Add(Refuse(part, reading.Refusal!, nearest.Id, reading.Declaration));
        }
        return new DocumentReading(content.MediaType, content.Pages, SharedEvidence.Apply(declarations), unread, []);
    }

    private static Issue Unknown(Likeness likeness, FormTemplate nearest) => likeness.Share < Resemblance
        ? new Issue(IssueMessages.NoForm, [], IssueSeverity.Error)
        : new Issue(IssueMessages.UnknownForm, [nearest.Id, string.Join("、", likeness.Missing)], IssueSeverity.Error);

    private static Unread Refuse(FormPart part, Issue reason, string? nearest, Declaration? understood)
    {
        TextLine[] printed = [.. part.Lines.Where(line => line.Text.Length > 0)];
        return new Unread(
            printed.FirstOrDefault()?.Number,
            printed.LastOrDefault()?.Number,
            string.Join('\n', part.Lines.Select(line => line.Text)).Trim('\n'),
            reason,
            nearest,
            understood);
    }

    private static Source SourceOf(FormPart part, string name, string sha256)
    {
        TextLine[] printed = [.. part.Lines.Where(line => !string.IsNullOrWhiteSpace(line.Text))];
        return new Source(name, sha256, printed.Min(line => line.Page), printed.Max(line => line.Page), printed[0].Number, printed[^1].Number);
    }
}

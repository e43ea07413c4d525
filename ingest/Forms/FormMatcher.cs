using PerfTargets.Declarations;
using PerfTargets.Ingest.Documents;

namespace PerfTargets.Ingest.Forms;

/// <summary>Finds the forms in a document and reads them; what belongs to no form is kept aside with the form it resembles most.</summary>
public static class FormMatcher
{
    /// <summary>Below this share of common labels a text resembles no form.</summary>
    private const double LeastLikeness = 0.1;

    /// <returns>Found: forms and stretches of no form, counted before any is read.</returns>
    public static (int Found, IReadOnlyList<Declaration> Declarations, IReadOnlyList<Unread> Unread) Read(DocumentContent content, DocumentSource source)
    {
        IReadOnlyList<FormTemplate> templates = Discover.All<FormTemplate>();
        var declarations = new List<Declaration>();
        var unread = new List<Unread>();
        var explained = new HashSet<int>();
        int found = 0;
        foreach (FormTemplate template in templates)
        {
            IReadOnlyList<FormPart> parts = [.. template.Find(content).Where(part => !part.Lines.Any(line => explained.Contains(line.Number)))];
            found += parts.Count;
            foreach ((FormPart part, FormReading read) in parts.Zip(template.Read(parts, source)))
            {
                FormReading reading = read.Declaration is { } declaration ? read with { Declaration = declaration with { RevisionNumber = RevisionText.NumberIn(part.Lines) } } : read;
                explained.UnionWith(part.Lines.Select(line => line.Number));
                if (reading.Refusal is { } reason)
                    unread.Add(Aside(part.Lines, reason, template.Id, reading.Declaration));
                else
                    declarations.Add(reading.Declaration!);
            }
        }

        List<DocumentLine>[] remnants = [.. Remnants(content, explained)];
        unread.AddRange(remnants.Select(lines => Foreign(lines, templates)));
        return (
            found + remnants.Length,
            [.. declarations.OrderBy(declaration => declaration.Sources[0].FirstLine)],
            [.. unread.OrderBy(part => part.FirstLine)]);
    }

    /// <summary>Stretches of printed lines that no form explains; page by page, for a foreign form has pages of its own.</summary>
    private static IEnumerable<List<DocumentLine>> Remnants(DocumentContent content, HashSet<int> explained)
    {
        var stretch = new List<DocumentLine>();
        foreach (DocumentLine line in content.Lines)
        {
            if (explained.Contains(line.Number))
            {
                if (stretch.Any(kept => !kept.IsBlank))
                    yield return stretch;
                stretch = [];
            }
            else
            {
                stretch.Add(line);
            }
        }

        if (stretch.Any(kept => !kept.IsBlank))
            yield return stretch;
    }

    private static Unread Foreign(List<DocumentLine> lines, IReadOnlyList<FormTemplate> templates)
    {
        (string Id, FormLikeness Likeness) nearest = templates.Select(template => (template.Id, template.Likeness(lines))).MaxBy(found => found.Item2.Share);
        string opening = lines.First(line => !line.IsBlank).Text.Trim();
        opening = opening.Length <= 40 ? opening : opening[..39] + "…";
        return nearest.Likeness.Share >= LeastLikeness
            ? Aside(lines, new Issue(IssueMessages.FormNearly, [opening, nearest.Id, Some(nearest.Likeness.Found), Some(nearest.Likeness.Missing)], IssueSeverity.Error), nearest.Id, null)
            : Aside(lines, new Issue(IssueMessages.FormUnknown, [opening], IssueSeverity.Error), null, null);
    }

    private static string Some(IReadOnlyList<string> labels) => string.Join('、', labels.Take(8)) + (labels.Count > 8 ? "…" : "");

    private static Unread Aside(IReadOnlyList<DocumentLine> lines, Issue reason, string? nearest, Declaration? understood)
    {
        DocumentLine[] printed = [.. lines.SkipWhile(line => line.IsBlank).Reverse().SkipWhile(line => line.IsBlank).Reverse()];
        string raw = string.Join('\n', printed.Select(line => line.Text));
        var place = new Place(printed[0].Page, printed[0].Number, printed[^1].Number, null, printed[0].Text.Trim(), "form", Confidence.Poor);
        return new Unread(printed[0].Number, printed[^1].Number, raw, reason with { Place = reason.Place ?? place }, nearest, understood);
    }
}

using PerfTargets.Declarations;
using PerfTargets.Ingest.Documents;
using PerfTargets.Ingest.Forms.Grids;

namespace PerfTargets.Ingest.Forms.TargetTables.Text;

/// <summary>Finds copies of a newer form in text: each begins with its title on a line and goes down to the next title.</summary>
/// <param name="least">Labels that a copy has at least; fewer are a text that names the form.</param>
internal sealed class TextFinder(GridLabels<TargetsLabel> labels, IReadOnlyList<FormTitle> titles, int least)
{
    /// <summary>As many lines below a copy are notes to it; more are another text.</summary>
    private const int MostNotes = 6;

    /// <summary>Under another form's title its own project follows; under a heading inside the form it does not.</summary>
    private const int MostAbove = 8;

    /// <summary>In every title, and in none of the characters that a PDF may print as radicals: where no line has it, nothing is looked at twice.</summary>
    private const char InTitles = '绩';

    public bool IsTitle(DocumentLine line) => line.Text.Contains(InTitles, StringComparison.Ordinal) && TitleOf(ChineseText.Compact(line.Text)) is not null;

    /// <param name="lines">That stand in no table.</param>
    public IReadOnlyList<FormPart> Find(IReadOnlyList<DocumentLine> lines)
    {
        DocumentLine[] printed = [.. lines.Where(line => !line.IsBlank)];
        int[] begins = [.. Enumerable.Range(0, printed.Length).Where(i => Begins(printed, i))];
        List<FormPart> parts = [];
        foreach ((int n, int begin) in begins.Index())
        {
            if (TitleOf(ChineseText.Compact(printed[begin].Text)) is { } title)
                parts.AddRange(Part(title, printed[begin..(n + 1 < begins.Length ? begins[n + 1] : printed.Length)], lines));
        }
        return parts;
    }

    private FormTitle? TitleOf(string compact) => titles.FirstOrDefault(title => title.IsTitle(compact));

    private bool Begins(DocumentLine[] printed, int i)
    {
        if (!printed[i].Text.Contains(InTitles, StringComparison.Ordinal))
            return false;
        string compact = ChineseText.Compact(printed[i].Text);
        return TitleOf(compact) is not null
            || (FormTitle.MayBeOne(compact) && TextPiece.Of(printed.Skip(i + 1).Take(MostAbove), labels).Any(piece => piece.LabelOf == TargetsLabel.Project));
    }

    private IEnumerable<FormPart> Part(FormTitle title, DocumentLine[] printed, IReadOnlyList<DocumentLine> lines)
    {
        IReadOnlyList<TextPiece> pieces = TextPiece.Of(printed.Skip(1), labels);
        HashSet<TargetsLabel> found = [.. pieces.Select(piece => piece.LabelOf).OfType<TargetsLabel>()];
        if (found.Count < least || !found.Contains(TargetsLabel.Project) || !found.Contains(TargetsLabel.Level3))
            yield break;
        TextForm form = TextForm.Read(pieces, labels);
        int last = form.Entangled is not null || printed.Count(line => line.Number > form.LastLine) <= MostNotes ? printed[^1].Number : form.LastLine;
        yield return new FormPart(
            [.. lines.Where(line => line.Number >= printed[0].Number && line.Number <= last)],
            $"text with title {title.Text}, and {found.Count} of its labels",
            form.Entangled is { } place ? new Issue(IssueMessages.TextEntangled, [title.Text, place], IssueSeverity.Error) : null,
            form.Tables);
    }
}

using PerfTargets.Declarations;
using PerfTargets.Ingest.Documents;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>Parts a document into copies of the form: a page that opens one, and the pages that go on with it.</summary>
internal static class FormFinder
{
    /// <summary>Labels that a copy must print, of twenty-nine; less may be another form that shares some.</summary>
    public const int LeastLabels = 15;

    private const int LeastOpeningLabels = 3;

    public static IReadOnlyList<FormPart> Find(IReadOnlyList<DocumentLine> lines)
    {
        var copies = new List<Copy>();
        Copy? open = null;
        foreach (IGrouping<int, DocumentLine> page in lines.GroupBy(line => line.Page))
        {
            foreach (Section section in Sections([.. page]))
            {
                if (section.Opens)
                    copies.Add(open = new Copy([]));
                if (open is not null && (section.Opens || section.Labels.Count > 0))
                    open.Sections.Add(section);
            }
        }

        return [.. copies.Select(copy => copy.ToPart()).OfType<FormPart>()];
    }

    public static FormLikeness Likeness(IReadOnlyList<DocumentLine> lines)
    {
        HashSet<FormLabel> found = [.. LabelsOf(lines).Select(one => one.Label)];
        ILookup<bool, string> labels = Enum.GetValues<FormLabel>().ToLookup(found.Contains, label => label.Text());
        return new FormLikeness([.. labels[true]], [.. labels[false]]);
    }

    private sealed record Section(IReadOnlyList<DocumentLine> Lines, IReadOnlySet<FormLabel> Labels, bool Opens, bool Titled, bool Entangled);

    private sealed record Copy(List<Section> Sections)
    {
        public FormPart? ToPart()
        {
            int labels = Sections.SelectMany(section => section.Labels).Distinct().Count();
            if (labels < LeastLabels || !Sections.Any(section => section.Titled || section.Labels.Contains(FormLabel.Unit)))
                return null;
            Issue? refusal = Sections.Any(section => section.Entangled)
                ? new Issue(IssueMessages.FormsEntangled, ["上海市" + Title.Text], IssueSeverity.Error)
                : null;
            return new FormPart([.. Sections.SelectMany(section => section.Lines)], $"title {Title.Text} or 申报单位名称, and {labels} of its labels", refusal);
        }
    }

    /// <summary>A page without page breaks can hold several copies: each opens with its 项目名称, or with its title where that comes first.</summary>
    private static List<Section> Sections(IReadOnlyList<DocumentLine> page)
    {
        List<(FormLabel Label, int Line)> labels = LabelsOf(page);
        int[] titles = [.. Enumerable.Range(0, page.Count).Where(i => IsTitle(page[i].Text))];
        if (titles.Length <= 1)
            return [Make(page, labels, titles.Length, 0, page.Count, false)];
        int[] names = [.. labels.Where(found => found.Label == FormLabel.Project).Select(found => found.Line)];
        bool titleFirst = names.Length == 0 || titles[0] < names[0];
        int[] starts = titleFirst ? titles : names;
        bool entangled = starts.Length != titles.Length;
        if (entangled)
            return [Make(page, labels, titles.Length, 0, page.Count, true)];
        int[] bounds = [.. starts, page.Count];
        var sections = new List<Section>();
        if (bounds[0] > 0)
            sections.Add(Make(page, labels, 0, 0, bounds[0], false));
        for (int i = 0; i < starts.Length; i++)
            sections.Add(Make(page, labels, 1, bounds[i], bounds[i + 1], false));
        return sections;
    }

    private static Section Make(IReadOnlyList<DocumentLine> page, List<(FormLabel Label, int Line)> labels, int titles, int from, int to, bool entangled)
    {
        int first = labels.FindIndex(found => found.Line >= from);
        HashSet<FormLabel> inside = [];
        for (int i = first; i >= 0 && i < labels.Count && labels[i].Line < to; i++)
            inside.Add(labels[i].Label);
        bool opens = titles > 0 || inside.Count(label => label.IsOfFirstPage()) >= LeastOpeningLabels;
        return new Section([.. page.Skip(from).Take(to - from)], inside, opens, titles > 0, entangled);
    }

    private static bool IsTitle(string text) => text.Length >= Title.Text.Length && text.Contains('申', StringComparison.Ordinal) && Title.Is(ChineseText.Compact(text));

    private static List<(FormLabel Label, int Line)> LabelsOf(IReadOnlyList<DocumentLine> lines)
    {
        List<PrintedLine> printed = PrintedLine.Of(lines);
        var labels = new List<(FormLabel, int)>();
        for (int i = 0; i < printed.Count; i++)
        {
            if (LabelScanner.At(printed, i, 0) is { } found)
                labels.Add((found.Label, printed[i].Number - lines[0].Number));
        }

        return labels;
    }
}

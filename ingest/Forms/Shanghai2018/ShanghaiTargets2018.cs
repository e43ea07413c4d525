using System.Text.RegularExpressions;
using PerfTargets.Declarations;
using PerfTargets.Ingest.Documents;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>上海市财政支出项目绩效目标申报表 (2018): one project of one unit, with the year before beside it.</summary>
internal sealed partial class ShanghaiTargets2018 : FormTemplate
{
    private const int EnoughLabels = 12;

    /// <summary>Labels that other forms do not have, or not together.</summary>
    private static readonly Label[] Features =
    [
        Label.UnitName, Label.ProjectName, Label.ProjectType, Label.FundPurpose, Label.Overview, Label.Basis, Label.Necessity, Label.Safeguards,
        Label.TotalBudget, Label.CurrentBudget, Label.PriorBudget, Label.PriorExecuted, Label.Composition, Label.LineName,
        Label.Plan, Label.OverallGoal, Label.AnnualGoal, Label.Decomposition, Label.Management, Label.Output, Label.Outcome, Label.Impact,
    ];

    public override string Id => "shanghai-targets-2018";

    public override Likeness Recognise(IReadOnlyList<TextLine> lines)
    {
        HashSet<Label> found = [.. new Sheet(lines).Pieces.Select(piece => piece.Label).OfType<Label>()];
        Label[] missing = [.. Features.Where(feature => !found.Contains(feature))];
        int count = Features.Length - missing.Length;
        bool own = found.Contains(Label.PriorBudget) || found.Contains(Label.PriorExecuted) || found.Contains(Label.Impact) || found.Contains(Label.Management);
        return new Likeness((double)count / Features.Length, count >= EnoughLabels && own, [.. missing.Select(Labels.Text)]);
    }

    /// <summary>A page with the title begins a form; of a page with several, each begins at its own first label.</summary>
    public override IReadOnlyList<FormPart> Split(DocumentContent content)
    {
        List<List<TextLine>> parts = [[]];
        foreach (IGrouping<int, TextLine> page in content.Lines.GroupBy(line => line.Page))
        {
            TextLine[] lines = [.. page];
            int[] titles = [.. lines.Index().Where(pair => TitleLine().IsMatch(ChineseText.Key(pair.Item.Text))).Select(pair => pair.Index)];
            if (titles.Length == 0)
            {
                parts[^1].AddRange(lines);
                continue;
            }
            int from = 0;
            for (int n = 0; n < titles.Length; n++)
            {
                int begin = n == 0 ? 0 : Begin(lines, titles[n - 1] + 1, titles[n]);
                if (begin > from)
                    parts[^1].AddRange(lines[from..begin]);
                if (parts[^1].Exists(line => TitleLine().IsMatch(ChineseText.Key(line.Text))) || n == 0)
                    parts.Add([]);
                from = begin;
            }
            parts[^1].AddRange(lines[from..]);
        }
        return [.. parts.Where(part => part.Exists(line => !string.IsNullOrWhiteSpace(line.Text))).Select(part => new FormPart(part))];
    }

    public override FormReading Read(FormPart part, Source source)
    {
        Sheet sheet = new(part.Lines);
        Sourced<int>? year = Header.Year(sheet);
        Sourced<string>? unit = Header.Unit(sheet);
        Sourced<string>? project = Header.Project(sheet, unit);
        if (unit is null || project is null || year is null)
        {
            string[] absent = [.. new[] { unit is null ? "单位名称" : null, project is null ? "项目名称" : null, year is null ? "年度" : null }.OfType<string>()];
            return new FormReading(null, new Issue(IssueMessages.Unidentified, [string.Join("、", absent)], IssueSeverity.Error));
        }
        foreach (Piece title in sheet.Free.Where(piece => TitleLine().IsMatch(piece.Key)))
            title.Taken = true;
        Declaration declaration = Body(sheet, unit, project, year, source);
        return new FormReading(declaration, Contradiction(declaration));
    }

    private Declaration Body(Sheet sheet, Sourced<string> unit, Sourced<string> project, Sourced<int> year, Source source)
    {
        (Sourced<IReadOnlyList<string>>? types, Sourced<IReadOnlyList<string>>? purposes) = Ticks.Read(sheet);
        (Sourced<DateOnly>? start, Sourced<DateOnly>? end) = Dates.Read(sheet);
        IReadOnlyDictionary<Label, Sourced<Money>> amounts = Amounts.Read(sheet);
        Sourced<string>? beside = Remarks.BesideLabel(sheet);
        IReadOnlyDictionary<Label, Sourced<string>> texts = NarrativeTexts.Read(sheet);
        IReadOnlyList<BudgetLine> lines = BudgetLines.Read(sheet, amounts.GetValueOrDefault(Label.CurrentBudget));
        IReadOnlyList<Draft> drafts = Indicators.Read(sheet);
        Levels.Assign(sheet, drafts);
        Sourced<string>? remarks = beside ?? Remarks.LeftOver(sheet);
        Declaration declaration = new()
        {
            Form = Id,
            Unit = unit,
            Year = year,
            Project = project,
            ProjectTypes = types,
            FundPurposes = purposes,
            Start = start,
            End = end,
            TotalBudget = amounts.GetValueOrDefault(Label.TotalBudget),
            CurrentBudget = amounts.GetValueOrDefault(Label.CurrentBudget),
            PriorBudget = amounts.GetValueOrDefault(Label.PriorBudget),
            PriorExecuted = amounts.GetValueOrDefault(Label.PriorExecuted),
            Overview = texts.GetValueOrDefault(Label.Overview),
            Basis = texts.GetValueOrDefault(Label.Basis),
            Necessity = texts.GetValueOrDefault(Label.Necessity),
            Safeguards = texts.GetValueOrDefault(Label.Safeguards),
            Plan = texts.GetValueOrDefault(Label.Plan),
            OverallGoal = texts.GetValueOrDefault(Label.OverallGoal),
            AnnualGoal = texts.GetValueOrDefault(Label.AnnualGoal),
            Remarks = remarks,
            BudgetLines = lines,
            Indicators = [.. drafts.Select(draft => new Indicator(
                draft.Level, null, Sheet.Take(draft.Name, draft.NameParts, "row", draft.Target?.Confidence ?? Confidence.Check), draft.Target))],
            Sources = [source],
        };
        return Completeness.Judge(declaration, sheet);
    }

    private static Issue? Contradiction(Declaration declaration) => declaration switch
    {
        { CurrentBudget: null, Indicators.Count: 0 } => new Issue(IssueMessages.Contradiction, ["既无当年预算也无指标 / neither a current budget nor an indicator"], IssueSeverity.Error),
        _ => null,
    };

    /// <summary>Where the next form of a page begins: at its column of labels, else at its title.</summary>
    private static int Begin(TextLine[] lines, int from, int title)
    {
        int label = Array.FindLastIndex(lines, title, title - from + 1, line => ChineseText.Key(line.Text) == Labels.Text(Label.ProjectName));
        return label >= from ? label : title;
    }

    [GeneratedRegex("^.{0,12}财政支出项目绩效目标申报表")]
    private static partial Regex TitleLine();
}

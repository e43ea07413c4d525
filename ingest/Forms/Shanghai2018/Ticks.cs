using PerfTargets.Declarations;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>Boxes that are ticked or not (□ against √ ■ ☑), printed after their option and wrapped anywhere.</summary>
internal static class Ticks
{
    private const string Empty = "□☐";
    private const string Full = "√■☑☒✓✔";

    private static readonly string[] Types = ["市委市政府已确定的新增项目", "结转项目", "其他一次性项目", "经常性专项业务费", "其他经常性项目"];
    private static readonly string[] Purposes = ["基本建设工程类", "信息化建设类", "政策补贴类", "政府购买服务", "资产购置类", "其他事业专业类"];

    public static bool IsTicked(string text) => text.AsSpan().IndexOfAny(Empty + Full) >= 0;

    public static (Sourced<IReadOnlyList<string>>? Types, Sourced<IReadOnlyList<string>>? Purposes) Read(Sheet sheet)
    {
        Piece[] rows = [.. sheet.Free.Where(piece => IsTicked(piece.Text))];
        return (Group(sheet, rows, Types, "projectTypes", Label.ProjectType), Group(sheet, rows, Purposes, "fundPurposes", Label.FundPurpose));
    }

    private static Sourced<IReadOnlyList<string>>? Group(Sheet sheet, Piece[] rows, string[] options, string field, Label label)
    {
        string text = string.Concat(rows.Select(row => row.Key));
        bool before = text.Length > 0 && (Empty + Full).Contains(text[0], StringComparison.Ordinal);
        Dictionary<string, bool> ticks = [];
        foreach (string option in options)
        {
            int at = text.IndexOf(option, StringComparison.Ordinal);
            int mark = before ? at - 1 : at + option.Length;
            if (at >= 0 && mark >= 0 && mark < text.Length && IsTicked(text[mark].ToString()) && text.IndexOf(option, at + 1, StringComparison.Ordinal) < 0)
                ticks[option] = Full.Contains(text[mark], StringComparison.Ordinal);
        }
        Piece[] own = [.. rows.Where(row => options.Any(option => Overlaps(row.Key, option)))];
        if (ticks.Count == 0 || own.Length == 0)
            return null;
        string[] missing = [.. options.Where(option => !ticks.ContainsKey(option))];
        if (missing.Length > 0)
            sheet.Report(IssueMessages.TicksOpen, field, own[0], Labels.Text(label), string.Join("、", missing));
        return Sheet.Take<IReadOnlyList<string>>(
            [.. options.Where(option => ticks.GetValueOrDefault(option))], own, "boxes", missing.Length == 0 ? Confidence.Good : Confidence.Check);
    }

    /// <summary>Whether a row holds an option, or the beginning of one that is wrapped at its end.</summary>
    private static bool Overlaps(string row, string option) => row.Contains(option, StringComparison.Ordinal);
}

using PerfTargets.Declarations;

namespace PerfTargets.Dashboard.Pages.Declaration;

/// <summary>What the page of a declaration says of its documents, versions and corrections.</summary>
public static class AmendmentWords
{
    public static readonly Bilingual Versions = new("文件与版本", "Documents and versions");
    public static readonly Bilingual Said = new("各文件所载", "What each document says");
    public static readonly Bilingual Dated = new("填报日期", "Printed date");
    public static readonly Bilingual InForce = new("✓ 生效", "✓ in force");
    public static readonly Bilingual NotInForce = new("未生效", "not in force");
    public static readonly Bilingual Conflicting = new("⚠ 待裁定", "⚠ to be settled");
    public static readonly Bilingual ConflictHow = new("几份文件不一致，日期分不出先后。看过原文后，选定哪一份为准。", "These documents tell otherwise and their dates do not say which is later. Having looked at them, choose the one that is right.");
    public static readonly Bilingual Choose = new("以此为准", "This one is right");
    public static readonly Bilingual Reason = new("理由（必填）", "Reason (needed)");
    public static readonly Bilingual History = new("历次版本", "Versions over time");
    public static readonly Bilingual Since = new("数据版本", "Data version");
    public static readonly Bilingual Cause = new("缘由", "Cause");
    public static readonly Bilingual Differences = new("与前一版的差异", "Differences from the version before");
    public static readonly Bilingual First = new("首次", "First");
    public static readonly Bilingual NoDifference = new("内容相同", "Same content");
    public static readonly Bilingual LookBack = new("看当时", "Look at it then");
    public static readonly Bilingual Correct = new("更正此值", "Correct this value");
    public static readonly Bilingual CorrectHow = new("写文件上本应读出的值；原印文字照样保留。清空表示文件上没有这个值。", "Write what should have been read; what is printed stays beside it. Empty means that the document has no such value.");
    public static readonly Bilingual Value = new("正确的值", "Right value");
    public static readonly Bilingual Save = new("记录更正", "Record the correction");
    public static readonly Bilingual Corrected = new("已更正，原印“{0}”", "corrected; printed “{0}”");
    public static readonly Bilingual CorrectedUnprinted = new("人工补入，原件未印", "put in by a person; not printed");

    private static readonly Dictionary<string, Bilingual> Causes = new()
    {
        ["document"] = new("文件", "document"),
        ["release"] = new("隔离放行", "release from quarantine"),
        ["correction"] = new("更正", "correction"),
        ["settlement"] = new("裁定", "settlement"),
        ["withdrawal"] = new("另一文件撤回", "withdrawal of another document"),
    };

    public static string CauseOf(string code) => Causes.TryGetValue(code, out Bilingual? name) ? name.ToString() : code;
}

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

    public static readonly Bilingual Readings = new("重读有差异，待采用", "Read otherwise, waiting to be accepted");
    public static readonly Bilingual ReadingsHow = new("较新的读取程序对同一份文件读出了不同的内容。对照原文看过后再决定；采用之前，现有数值不变。", "A newer reader makes something else of the same document. Look at the printed text, then decide; until then nothing changes.");
    public static readonly Bilingual ReadAnew = new("{0} 的新读数", "{0} read anew");
    public static readonly Bilingual Field = new("字段", "Field");
    public static readonly Bilingual Before = new("现有", "Now");
    public static readonly Bilingual Anew = new("新读数", "Read anew");
    public static readonly Bilingual Accept = new("采用新读数", "Accept the new reading");
    public static readonly Bilingual Decline = new("不采用", "Decline it");

    private static readonly Dictionary<string, Bilingual> Causes = new()
    {
        ["document"] = new("文件", "document"),
        ["release"] = new("隔离放行", "release from quarantine"),
        ["correction"] = new("更正", "correction"),
        ["settlement"] = new("裁定", "settlement"),
        ["reader"] = new("采用重读", "new reading accepted"),
        ["withdrawal"] = new("另一文件撤回", "withdrawal of another document"),
    };

    private static readonly Bilingual Numbered = new("第 {0} 次调整", "amendment {0}");

    /// <summary>What a document prints of its rank among those about one declaration.</summary>
    public static string DatedOf(int? number, DateOnly? day)
    {
        string[] told = [.. new[] { number is null ? null : Numbered.With(number), day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) }.OfType<string>()];
        return told.Length == 0 ? "—" : string.Join(" · ", told);
    }

    public static string CauseOf(string code) => Causes.TryGetValue(code, out Bilingual? name) ? name.ToString() : code;
}

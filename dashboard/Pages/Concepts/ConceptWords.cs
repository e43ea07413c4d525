using PerfTargets.Declarations;

namespace PerfTargets.Dashboard.Pages.Concepts;

/// <summary>What the pages about concepts say.</summary>
public static class ConceptWords
{
    public static readonly Bilingual Concepts = new("指标词典", "Indicator dictionary");
    public static readonly Bilingual Concept = new("同类指标", "Concept");
    public static readonly Bilingual ConceptsHow = new(
        "不同项目、不同单位的指标归入同类才可比较。归类先按词典与规则，规则之外按文字相似；看不出的如实留空。任何名称都可由人改归，附理由，随时可以改回。",
        "Indicators of different projects and units compare where they tell of one concept. The dictionary and rules say so, then likeness of the text; what tells of nothing stays without. A person can bring any name elsewhere, with a reason, and back again.");
    public static readonly Bilingual Without = new("未归类的指标名称", "Names without a concept");
    public static readonly Bilingual AllNamed = new("所有指标名称都已归类。", "Every name has a concept.");
    public static readonly Bilingual NoneYet = new("没有指标名称归入此类。", "No name tells of it.");
    public static readonly Bilingual Dictionary = new("词典", "Dictionary");
    public static readonly Bilingual Parent = new("上位概念", "Wider concept");
    public static readonly Bilingual Direction = new("方向", "Direction");
    public static readonly Bilingual Taxonomies = new("一级指标（上海2018 · 全国）", "Level 1 (Shanghai 2018 · national)");
    public static readonly Bilingual Names = new("名称数", "Names");
    public static readonly Bilingual Uses = new("指标数", "Indicators");
    public static readonly Bilingual Units = new("单位数", "Units");
    public static readonly Bilingual Years = new("年度", "Years");
    public static readonly Bilingual Spellings = new("词典中的同义名称", "Other spellings");
    public static readonly Bilingual Added = new("由 {0} 添加", "added by {0}");
    public static readonly Bilingual NamesOf = new("归入“{0}”的指标名称", "Names that tell of “{0}”");
    public static readonly Bilingual Name = new("指标名称", "Name");
    public static readonly Bilingual Why = new("归类理由", "Why");
    public static readonly Bilingual Change = new("改归", "Change");
    public static readonly Bilingual ChangeOf = new("改归“{0}”", "Change “{0}”");
    public static readonly Bilingual Now = new("现在：{0}（{1}）", "Now: {0} ({1})");
    public static readonly Bilingual None = new("无同类", "no concept");
    public static readonly Bilingual To = new("归入（留空为无同类；词典中没有的将加入词典）", "Concept (empty: none; one that the dictionary does not have is added)");
    public static readonly Bilingual ParentOf = new("上位概念（仅用于新概念）", "Wider concept (of a new one only)");
    public static readonly Bilingual Neither = new("无方向", "neither");
    public static readonly Bilingual Reason = new("理由", "Reason");
    public static readonly Bilingual Save = new("保存归类", "Save");
    public static readonly Bilingual Undo = new("恢复词典的归类", "Back to the dictionary");
    public static readonly Bilingual Saved = new("已保存", "Saved");
    public static readonly Bilingual NoSuchName = new("没有指标叫“{0}”", "No indicator is called “{0}”");
}

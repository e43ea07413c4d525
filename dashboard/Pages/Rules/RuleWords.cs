using PerfTargets.Declarations;

namespace PerfTargets.Dashboard.Pages.Rules;

/// <summary>What the pages about rules say.</summary>
public static class RuleWords
{
    public static readonly Bilingual Rules = new("审核规则", "Rules");
    public static readonly Bilingual RulesHow = new("每条规则问一个问题；阈值与级别可由用户设定，设定前先试算。", "Each rule asks one question; users can set thresholds and severities, and see beforehand what would change.");
    public static readonly Bilingual Rule = new("规则", "Rule");
    public static readonly Bilingual Open = new("待处理", "Open");
    public static readonly Bilingual Hidden = new("隐藏", "Hidden");
    public static readonly Bilingual Closed = new("已处理", "Closed");
    public static readonly Bilingual Set = new("已调整", "Changed");
    public static readonly Bilingual Card = new("规则卡片", "Card");
    public static readonly Bilingual Examples = new("例子", "Worked examples");
    public static readonly Bilingual ExampleFires = new("提示", "Fires");
    public static readonly Bilingual ExampleSilent = new("不提示", "Silent");
    public static readonly Bilingual ExampleEdge = new("临界", "Edge");
    public static readonly Bilingual SaysNothing = new("不作提示", "says nothing");
    public static readonly Bilingual Settings = new("阈值与级别", "Thresholds and severity");
    public static readonly Bilingual SettingsHow = new("先试算，看清会增减哪些疑点，再保存。保存是一项记入日志的决定，随时可以改回。", "Preview first what would change, then save. Saving is a decision in the journal; it can be taken back at any time.");
    public static readonly Bilingual Usual = new("默认 {0}", "default {0}");
    public static readonly Bilingual Range = new("{0} 至 {1}", "{0} to {1}");
    public static readonly Bilingual Prominence = new("级别", "Severity");
    public static readonly Bilingual AsWritten = new("按规则", "As the rule says");
    public static readonly Bilingual HiddenChoice = new("隐藏", "Hidden");
    public static readonly Bilingual OffChoice = new("停用", "Off");
    public static readonly Bilingual Reason = new("调整理由", "Reason");
    public static readonly Bilingual Preview = new("试算", "Preview");
    public static readonly Bilingual Previewing = new("正在试算…", "Previewing…");
    public static readonly Bilingual Save = new("保存设置", "Save");
    public static readonly Bilingual Saved = new("已保存，疑点已重新判断", "Saved; the flags have been judged again");
    public static readonly Bilingual PreviewTitle = new("试算结果", "What would change");
    public static readonly Bilingual PreviewCounts = new("现有 {0} 条；将新增 {1} 条、消除 {2} 条、改变级别 {3} 条。", "Now {0}; {1} would be raised, {2} cleared, {3} shown otherwise.");
    public static readonly Bilingual Raised = new("新增", "Raised");
    public static readonly Bilingual Cleared = new("消除", "Cleared");
    public static readonly Bilingual ChangedTo = new("改变", "Changed");
    public static readonly Bilingual NotANumber = new("{0}：请填写数字", "{0}: a number is needed");
    public static readonly Bilingual NoThresholds = new("这条规则没有阈值。", "This rule has no thresholds.");
    public static readonly Bilingual History = new("设置记录", "Earlier settings");
    public static readonly Bilingual NoHistory = new("未曾调整。", "Never changed.");
    public static readonly Bilingual NoSuchRule = new("没有这条规则", "There is no such rule");
    public static readonly Bilingual FlagsOfIt = new("这条规则现有的疑点", "Flags of this rule");
    public static readonly Bilingual None = new("没有。", "None.");
    public static readonly Bilingual Yuan = new("元", "yuan");
}

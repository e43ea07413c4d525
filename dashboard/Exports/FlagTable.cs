using PerfTargets.Analytics.Decisions;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Rules;
using PerfTargets.Dashboard.Api;
using PerfTargets.Declarations;

namespace PerfTargets.Dashboard.Exports;

/// <summary>One row: a flag (疑点) that holds, hidden ones too, with its reason and the printed lines behind it; the gravest of a declaration first.</summary>
internal static class FlagTable
{
    public static ExportTable Table { get; } = new ExportTable<FlagList>(
        "flags", new("疑点", "Flags"), source => source.Queries.Stream<FlagList>(source.Chosen.By("rank").By("flag_key"), source.Viewer, source.Cancellation),
        [
            new("疑点编号", "Flag", row => row.FlagKey),
            new("规则", "Rule", row => row.Rule),
            new("疑点", "Title", row => RuleCatalogue.Find(row.Rule).Title.ToString()),
            new("级别", "Severity", row => ExportText.Severity(row.Severity)),
            new("成因", "Cause", row => Cause.Of(row.Cause).Name.ToString()),
            new("牵头", "Leads", row => row.Lead),
            new("隐藏", "Hidden", row => row.Hidden),
            new("核实", "Triage", row => TriageDecision.Name(TriageDecision.Find(row.State)!.Value).ToString()),
            new("核实说明", "Comment", row => row.Comment),
            new("核实人", "Decided by", row => row.DecidedBy),
            new("依据可信度", "Confidence", row => ExportText.Confidence(row.Confidence)),
            new("申报编号", "Declaration", row => ExportText.Id(row.DeclarationId)),
            new(FieldNames.Of("year"), row => (long)row.Year),
            new(FieldNames.Of("unit"), row => row.Unit),
            new(FieldNames.Of("project"), row => row.Project),
            new("币种", "Currency", row => row.Currency),
            new("涉及金额", "Amount", row => row.Amount),
            new("得分", "Score", row => row.Score),
            new("理由", "Because", row => FlagView.Reason(row).ToString()),
            new("依据", "Evidence", row => ExportText.Evidence(row)),
        ]);
}

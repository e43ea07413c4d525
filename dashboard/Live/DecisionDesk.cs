using System.Text.Json;
using PerfTargets.Analytics.Decisions;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Analytics.Rules;
using PerfTargets.Declarations;
using PerfTargets.Ingest;

namespace PerfTargets.Dashboard.Live;

/// <summary>Checks a decision against what its maker sees, notes it in the journal, and tells of it.</summary>
internal sealed class DecisionDesk(Home home, MeasureQueries queries, LiveFeed feed) : IDecisions
{
    public Task Triage(Viewer viewer, string flagKey, TriageState state, string? comment, long? seen) => Task.Run(() =>
    {
        JsonElement body = TriageDecision.Body(state, comment);
        if (queries.Rows<FlagList>(MeasureQuery.All.Where("flag_key", flagKey), viewer).Rows is not [var flag])
            throw new InvalidDecisionException(new("这条疑点已不存在，可能刚被新的数据消除", "This flag is no longer there; new data may just have cleared it"));
        if (flag.DecidedSeq != seen)
            throw new InvalidDecisionException(new("有人刚核实过这条疑点，请看过再记录", "Somebody has just decided about this flag: please look, then record again"));
        long seq = home.Decide(new DecisionText(viewer.Name, TriageDecision.Kind, flagKey, body, Said(comment)));
        feed.Tell(new News(seq, "decided", Said(flag, state)));
    });

    public Task Set(Viewer viewer, Rule rule, RuleSettings settings, string? reason) => Task.Run(() =>
    {
        if (viewer.Units is not null)
            throw new InvalidDecisionException(new("规则设置对所有单位生效，只有能看到全部单位的人可以更改", "Settings of a rule hold for all units: only who sees all of them may change them"));
        long seq = home.Decide(new DecisionText(viewer.Name, RuleSettingDecision.Kind, rule.Id, RuleSettingDecision.Body(rule, settings), Said(reason)));
        feed.Tell(new News(seq, "decided", new($"规则设置：{rule.Id} {rule.Title.Zh}", $"settings of {rule.Id} {rule.Title.En}")));
    });

    public Task Release(Viewer viewer, long loadSeq, int n, string? reason) => Task.Run(() =>
    {
        if (Said(reason) is null)
            throw new InvalidDecisionException(new("从隔离区放行须填写理由", "A release from quarantine needs a reason"));
        MeasureQuery part = MeasureQuery.All.Where("seq", loadSeq).Where("n", n);
        if (queries.Rows<QuarantineList>(part, viewer).Rows is not [var kept])
            throw new InvalidDecisionException(new("隔离区里没有这一部分", "There is no such part in quarantine"));
        DecisionText decided = new(viewer.Name, "release", FormattableString.Invariant($"{loadSeq}/{n}"), JsonSerializer.SerializeToElement(new { }), Said(reason));
        long seq = Released(home.Release(decided, loadSeq, n));
        feed.Tell(new News(seq, "decided", new($"{kept.Document}：放行“{kept.Project}”", $"{kept.Document}: released “{kept.Project}”")));
    });

    private static long Released(ReleaseOutcome outcome) => outcome switch
    {
        ReleaseOutcome.Done done => done.Seq,
        ReleaseOutcome.NothingToRelease => throw new InvalidDecisionException(new(
            "这一部分没有读出可以入库的申报，不能放行", "No declaration that can be kept was read of this part; it cannot be released")),
        ReleaseOutcome.ReleasedBefore before => throw new InvalidDecisionException(new(
            $"这一部分已放行（决定 {before.By}）", $"This part was released already (decision {before.By})")),
        ReleaseOutcome.Outdated later => throw new InvalidDecisionException(new(
            $"这份申报已有更新的内容（数据版本 {later.By}），放行会覆盖它", $"A later version of this declaration is known (data version {later.By}); a release would overwrite it")),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    private static Bilingual Said(FlagList flag, TriageState state)
    {
        (Bilingual title, Bilingual name) = (RuleCatalogue.Find(flag.Rule).Title, TriageDecision.Name(state));
        return new($"{flag.Project} · {title.Zh}：{name.Zh}", $"{flag.Project} · {title.En}: {name.En}");
    }

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

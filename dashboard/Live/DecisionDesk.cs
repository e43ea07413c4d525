using System.Globalization;
using System.Text.Json;
using PerfTargets.Analytics.Decisions;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Analytics.Rules;
using PerfTargets.Declarations;
using PerfTargets.Ingest;
using PerfTargets.Store;

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

    public Task<long?> Bring(Viewer viewer, string indicator, ConceptDecision decided, string? reason, long? seen) => Task.Run(() =>
    {
        if (viewer.Units is not null)
            throw new InvalidDecisionException(new("指标词典对所有单位生效，只有能看到全部单位的人可以更改", "The dictionary holds for all units: only who sees all of them may change it"));
        string subject = ConceptDecision.Subject(indicator);
        JsonElement body = ConceptDecision.Body(subject, decided, reason);
        ConceptName name = queries.Rows<ConceptName>(MeasureQuery.All.Where("indicator", indicator), viewer).First
            ?? throw new InvalidDecisionException(new($"没有指标叫“{indicator}”", $"No indicator is called “{indicator}”"));
        if (name.DecidedSeq != seen)
            throw new InvalidDecisionException(new("有人刚改归了这个名称，请看过再保存", "Somebody has just decided about this name: please look, then save again"));
        long seq = home.Decide(new DecisionText(viewer.Name, ConceptDecision.Kind, subject, body, Said(reason)));
        feed.Tell(new News(seq, "decided", new($"指标归类：{indicator} → {decided.Concept ?? "无同类"}", $"indicator “{indicator}”: {decided.Concept ?? "no concept"}")));
        return decided.IsUndone ? (long?)null : seq;
    });

    public Task Match(Viewer viewer, ulong from, ulong to, string state, string? reason, long? seen) => Task.Run(() =>
    {
        string said = Said(reason) ?? throw new InvalidDecisionException(new("确认或解除项目匹配须填写理由", "A match is confirmed or broken with a reason"));
        if (queries.Rows<ProjectMatch>(MeasureQuery.All.Where("project_id", to).Where("predecessor_id", from), viewer).First is not { } match)
            throw new InvalidDecisionException(new("这两个项目已不在匹配之列，请看过再定", "These two projects are no pair any more: please look again"));
        if (match.DecidedSeq != seen)
            throw new InvalidDecisionException(new("有人刚对这两个项目作过决定，请看过再记录", "Somebody has just decided about these two: please look, then record again"));
        long seq = home.Decide(new DecisionText(viewer.Name, MatchDecision.Kind, MatchDecision.Subject(from, to), MatchDecision.Body(state), said));
        feed.Tell(new News(seq, "decided", new($"项目匹配：{match.Predecessor} → {match.Project}", $"match of {match.Predecessor} → {match.Project}")));
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

    public Task Withdraw(Viewer viewer, ulong documentId, string? reason) => Task.Run(() =>
    {
        if (viewer.Units is not null)
            throw new InvalidDecisionException(new("一份文件可能载有多个单位的申报，只有能看到全部单位的人可以撤回", "A document may tell of several units: only who sees all of them may withdraw it"));
        string said = Said(reason) ?? throw new InvalidDecisionException(new("撤回须填写理由", "A withdrawal needs a reason"));
        string document = queries.Rows<LoadList>(MeasureQuery.All.Where("document_id", documentId), viewer).First?.Document ?? "";
        long seq = Amended(home.Withdraw(viewer.Name, said, new Withdrawal(documentId, null)), new("没有这份文件，或已撤回", "There is no such document, or it was withdrawn already"));
        feed.Tell(new News(seq, "decided", new($"撤回：{document}", $"withdrawn: {document}")));
    });

    public Task Settle(Viewer viewer, ulong declarationId, ulong version, string? reason) => Task.Run(() =>
    {
        string said = Said(reason) ?? throw new InvalidDecisionException(new("裁定须填写理由", "A settlement needs a reason"));
        string project = ProjectOf(viewer, declarationId);
        long seq = Amended(home.Settle(viewer.Name, said, new Settlement(declarationId, version)), new("这一版已不在待裁定之列，请看过再定", "That version is not one to choose any more: please look again"));
        feed.Tell(new News(seq, "decided", new($"{project}：裁定采用的文件", $"{project}: which document is right was settled")));
    });

    public Task Judge(Viewer viewer, ulong declarationId, ulong documentId, ulong version, bool accepted, string? reason) => Task.Run(() =>
    {
        string said = Said(reason) ?? throw new InvalidDecisionException(new("须填写理由", "A word on a reading needs a reason"));
        string project = ProjectOf(viewer, declarationId);
        long seq = Amended(home.Judge(viewer.Name, said, new Acceptance(declarationId, documentId, version, accepted)), new("这一读数已不在等待之列，请看过再定", "That reading does not wait any more: please look again"));
        feed.Tell(new News(seq, "decided", accepted ? new($"{project}：采用新读数", $"{project}: new reading accepted") : new($"{project}：不采用新读数", $"{project}: new reading declined")));
    });

    public Task Erase(Viewer viewer, long loadSeq, string? reason) => Task.Run(() =>
    {
        if (viewer.Units is not null)
            throw new InvalidDecisionException(new("一份文件可能载有多个单位的申报，只有能看到全部单位的人可以清除", "A document may tell of several units: only who sees all of them may erase it"));
        string said = Said(reason) ?? throw new InvalidDecisionException(new("清除须填写理由", "An erasure needs a reason"));
        if (home.Erase(viewer.Name, said, loadSeq.ToString(CultureInfo.InvariantCulture)) is not ErasureOutcome.Done done)
            throw new InvalidDecisionException(new("没有这份文件，或已清除", "There is no such document, or it was erased already"));
        feed.Tell(new News(done.Seq, "decided", new("一份文件已清除", "a document was erased")));
    });

    public Task Correct(Viewer viewer, ulong declarationId, CorrectionText correction, string? reason) => Task.Run(() =>
    {
        string said = Said(reason) ?? throw new InvalidDecisionException(new("更正须填写理由", "A correction needs a reason"));
        string project = ProjectOf(viewer, declarationId);
        try
        {
            long seq = Amended(home.Correct(viewer.Name, said, declarationId, correction), new("这个值刚被改动，请看过再更正", "The value has just changed: please look, then correct it"));
            feed.Tell(new News(seq, "decided", new($"{project}：更正{FieldNames.Of(correction.Field).Zh}", $"{project}: {FieldNames.Of(correction.Field).En} corrected")));
        }
        catch (FormatException refusal)
        {
            throw new InvalidDecisionException(new($"不能这样更正：{correction.Value}", $"It cannot be corrected so: {refusal.Message}"));
        }
    });

    private string ProjectOf(Viewer viewer, ulong declarationId) => queries.Rows<DeclarationSummary>(MeasureQuery.All.Where("declaration_id", declarationId), viewer).First?.Project
        ?? throw new InvalidDecisionException(new("没有这份申报", "There is no such declaration"));

    private static long Amended(AmendmentOutcome outcome, Bilingual otherwise) => outcome is AmendmentOutcome.Done done ? done.Seq : throw new InvalidDecisionException(otherwise);

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

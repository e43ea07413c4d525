using PerfTargets.Declarations;
using PerfTargets.Ingest.Documents;
using PerfTargets.Store;

namespace PerfTargets.Ingest;

/// <summary>Checks a home link by link: the journal's chain, the raw files' hashes, and the store against a fresh rebuild in memory.</summary>
internal sealed class HomeCheck(Archive archive, KeptStore store, IReadOnlyList<IDerived> derived)
{
    private static readonly IssueMessage Broken = Message("journal-broken", "日志损坏：{0}", "the journal is broken: {0}");

    private static readonly IssueMessage Raw = Message("raw-file-damaged", "原始文件缺失或损坏：{0}", "a raw file is missing or damaged: {0}");

    private static readonly IssueMessage Differs = Message(
        "store-differs", "数据库（{0}）与由日志重建的结果（{1}）不一致", "the store ({0}) differs from what journal and raw files make ({1})");

    private static readonly IssueMessage OtherReader = Message(
        "read-by-another-reader", "{0} 次录入由其他版本（{1}）读取，重建时改用 {2}", "{0} loads were read by {1}; a rebuild reads them by {2}");

    private static readonly IssueMessage ReadOtherwise = Message(
        "read-otherwise", "{0}：同一版本的读取程序现在读出的内容与当时不同", "{0}: the same version of the reader makes something else of it now than it did then");

    public HomeVerification Run()
    {
        string[] documents;
        try
        {
            documents = [.. archive.Documents()];
        }
        catch (JournalBrokenException error)
        {
            return new HomeVerification(archive.Journal.LastSeq, 0, null, [Finding(Broken, error.Message)]);
        }
        List<Issue> findings = [.. documents.Where(sha256 => !archive.Raw.IsSound(sha256)).Select(sha256 => Finding(Raw, archive.Raw.PathOf(sha256)))];
        string checksum = store.Checksum();
        if (findings.Count == 0)
            findings.AddRange([.. CompareWithRebuild(checksum), .. archive.ReadOtherwise().Select(name => Finding(ReadOtherwise, name))]);
        return new HomeVerification(archive.Journal.LastSeq, documents.Length, checksum, findings);
    }

    private IEnumerable<Issue> CompareWithRebuild(string checksum)
    {
        using DuckDbStore fresh = DuckDbStore.InMemory(derived);
        KeptStore.Replay(fresh, archive.EventsAfter(0, fresh));
        string rebuilt = fresh.Checksum();
        if (rebuilt == checksum)
            yield break;
        yield return Finding(Differs, checksum, rebuilt);
        var others = new SqlText(
            "select count(*)::text, string_agg(distinct reader, ', ' order by reader) from load where reader not in ($reader, $recognising) having count(*) > 0",
            new Dictionary<string, object?> { ["reader"] = archive.Reader, ["recognising"] = archive.ReaderOf(Recognition.ByNow) });
        foreach ((string loads, string readers) in store.Query(others, row => (row.GetString(0), row.GetString(1))))
            yield return Finding(OtherReader, loads, readers, archive.Reader);
    }

    private static Issue Finding(IssueMessage message, params IReadOnlyList<string> arguments) => new(message, arguments, IssueSeverity.Error);

    private static IssueMessage Message(string id, string zh, string en) => new(id, new Bilingual(zh, en));
}

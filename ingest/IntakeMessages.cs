using PerfTargets.Declarations;

namespace PerfTargets.Ingest;

/// <summary>What ingestion itself has to say about documents; readers and forms have their own.</summary>
internal static class IntakeMessages
{
    public static readonly IssueMessage Unreadable = Message("document-unreadable", "文件无法打开：{0}", "the document cannot be opened: {0}");

    public static readonly IssueMessage NoFile = Message("file-not-readable", "无法读取文件：{0}", "the file cannot be read: {0}");

    public static readonly IssueMessage Poor = Message("declaration-poor", "“{0}”自相矛盾，不计入任何数字", "'{0}' contradicts itself and is in no number");

    public static readonly IssueMessage DoesNotFit = Message("value-does-not-fit", "“{0}”的 {1} 超出可能范围，不计入任何数字", "'{0}': {1} is beyond any possible value; it is in no number");

    public static readonly IssueMessage Twice = Message("declared-twice", "“{0}”在同一文件中出现多次，只采用第一份", "'{0}' occurs more than once in one document; the first is taken");

    public static readonly IssueMessage RowsKeptAside = Message("rows-kept-aside", "{0} 行未载入，原因见隔离区", "{0} rows were not loaded; the quarantine says why");

    public static readonly IssueMessage SheetsNotRead = Message("sheets-not-read", "只读取了第一张台账工作表，未读取：{0}", "only the first sheet that is a ledger was read; not read: {0}");

    public static readonly IssueMessage Held = Message("reading-waits", "这份文件有 {0} 份申报与先前读出的内容不同，须有人看过差异并采用后才生效", "{0} declarations are read otherwise than this document was read before: they count once a person has seen the differences and accepted them");

    public static readonly IssueMessage Erased = Message("document-erased", "这份文件已被清除（决定 {0}），不再录入", "this document was erased (decision {0}) and is not taken in again");

    private static IssueMessage Message(string id, string zh, string en) => new(id, new Bilingual(zh, en));
}

using System.Text.Encodings.Web;
using System.Text.Json;
using PerfTargets.Declarations;

namespace PerfTargets.Store;

/// <summary>What is kept of a load beside its facts: the document, control totals, issues, and what went to quarantine (隔离).</summary>
internal sealed class LoadRecord(IStoreTransaction transaction, Load load)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ulong _documentId = Identity.Document(load.Document.Sha256);

    /// <summary>Everything the load says of its document, of declarations, and of what is kept aside.</summary>
    public static IEnumerable<Issue> IssuesOf(Load load) =>
        load.Issues.Concat(load.Declarations.SelectMany(declaration => declaration.Issues)).Concat(load.Quarantined.Select(part => part.Reason));

    public void Write(WrittenVersions written)
    {
        Document document = load.Document;
        bool known = transaction.Query(
            new SqlText("select 1 from document where document_id = $id", new Dictionary<string, object?> { ["id"] = _documentId }), _ => true).Count > 0;
        if (!known)
            transaction.Append("document", [[_documentId, document.Sha256, document.Name, document.MediaType, document.Bytes, document.Pages]]);
        transaction.Append("load", [[load.Seq, load.NotedAt, _documentId, load.Reader, null,
            load.Found, load.Declarations.Count, load.Quarantined.Count, written.Touched.Count, load.EntrySha256]]);
        transaction.Append("load_amount", AmountRows(written.Touched));
        transaction.Append("issue", load.Issues.Select(issue => IssueRow(load.Seq, _documentId, issue, null))
            .Concat(written.Versions.SelectMany(version => version.Declaration.Issues.Select(issue => IssueRow(load.Seq, _documentId, issue, version)))));
        transaction.Append("quarantine", load.Quarantined.Select(QuarantineRow));
    }

    private IEnumerable<object?[]> AmountRows(IReadOnlyList<DeclarationVersion> touched)
    {
        IReadOnlyDictionary<string, decimal> loaded = Amounts.ByCurrency(load.Declarations);
        IReadOnlyDictionary<string, decimal> read = Amounts.ByCurrency([.. load.Declarations, .. load.Quarantined.Select(part => part.Understood).OfType<Declaration>()]);
        IReadOnlyDictionary<string, decimal> opened = Amounts.ByCurrency(touched.Select(version => version.Declaration));
        return read.Select(sum => new object?[] { load.Seq, sum.Key, sum.Value, loaded.GetValueOrDefault(sum.Key), opened.GetValueOrDefault(sum.Key) });
    }

    /// <param name="version">Null for the document as a whole.</param>
    internal static object?[] IssueRow(long seq, ulong documentId, Issue issue, DeclarationVersion? version) =>
    [
        seq, documentId, version?.UnitId, version?.DeclarationId, version?.Version, issue.Field, Severity(issue.Severity), issue.Message.Id, Arguments(issue),
        issue.Place?.Page, issue.Place?.Line, issue.Place?.LastLine, issue.Place?.Cell, issue.Place?.Printed,
    ];

    private object?[] QuarantineRow(Quarantined part, int n)
    {
        Declaration? understood = part.Understood;
        return
        [
            load.Seq, n, _documentId, part.FirstLine, part.LastLine, part.Raw, part.Reason.Message.Id, Arguments(part.Reason), part.Reason.Field, part.NearestForm,
            understood is null ? null : Identity.Unit(understood.Unit.Value), Storable.Year(understood), understood is null ? null : Identity.Declaration(understood),
            understood?.Unit.Value, understood?.Project.Value, understood?.Currency, Storable.CurrentBudget(understood), null,
        ];
    }

    private static string Arguments(Issue issue) => JsonSerializer.Serialize(issue.Arguments, Readable);

    private static string Severity(IssueSeverity severity) => severity switch
    {
        IssueSeverity.Info => "info",
        IssueSeverity.Warning => "warning",
        IssueSeverity.Error => "error",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, null),
    };
}

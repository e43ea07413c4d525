using System.Text.Encodings.Web;
using System.Text.Json;
using PerfTargets.Declarations;

namespace PerfTargets.Store;

/// <summary>What is kept of a load beside its facts: the document, control totals, issues, and what went to quarantine (隔离).</summary>
/// <param name="Versions">Of every declaration of the load.</param>
internal sealed record LoadRecord(Load Load, IReadOnlyList<WrittenVersion> Versions)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ulong _documentId = Identity.Document(Load.Document.Sha256);

    /// <summary>Everything that is said of the document, of declarations, and of what is kept aside.</summary>
    public IEnumerable<Issue> Issues => Load.Issues.Concat(Versions.SelectMany(one => one.Version.Declaration.Issues)).Concat(Load.Quarantined.Select(part => part.Reason));

    /// <summary>Those of which something is new, be it how sure they are.</summary>
    public IReadOnlyList<DeclarationVersion> Touched => [.. Versions.Where(one => one.Change is not (VersionChange.None or VersionChange.Outranked or VersionChange.Held)).Select(one => one.Touched)];

    public LoadOutcome Outcome => new(
        Load.Seq, Count(VersionChange.New), Count(VersionChange.Changed) + Count(VersionChange.Surer), Count(VersionChange.None) + Count(VersionChange.Outranked), Load.Quarantined.Count,
        Versions.Where(one => one.Change is VersionChange.New or VersionChange.Changed).Sum(one => one.Version.Declaration.Indicators.Count), Amounts.ByCurrency(Load.Declarations))
    { Held = Count(VersionChange.Held) };

    public static void Write(IStoreTransaction transaction, IReadOnlyList<LoadRecord> records)
    {
        HashSet<ulong> known = [.. transaction.Query(
            new SqlText("select document_id from document where document_id in (select unnest($ids))", new Dictionary<string, object?> { ["ids"] = records.Select(record => record._documentId).ToList() }),
            row => row.GetFieldValue<ulong>(0))];
        transaction.Append("document", records.Where(record => known.Add(record._documentId)).Select(record => record.DocumentRow()));
        transaction.Append("load", records.Select(record => record.LoadRow()));
        transaction.Append("load_amount", records.SelectMany(record => record.AmountRows()));
        transaction.Append("issue", records.SelectMany(record => record.IssueRows()));
        transaction.Append("quarantine", records.SelectMany(record => record.Load.Quarantined.Select(record.QuarantineRow)));
    }

    private int Count(VersionChange change) => Versions.Count(one => one.Change == change);

    private object?[] DocumentRow() => [_documentId, Load.Document.Sha256, Load.Document.Name, Load.Document.MediaType, Load.Document.Bytes, Load.Document.Pages];

    private object?[] LoadRow() =>
        [Load.Seq, Load.NotedAt, _documentId, Load.Reader, null, Load.Found, Load.Declarations.Count, Load.Quarantined.Count, Touched.Count, Load.EntrySha256];

    private IEnumerable<object?[]> IssueRows() => Load.Issues.Select(issue => IssueRow(Load.Seq, _documentId, issue, null))
        .Concat(Versions.Where(one => one.Change != VersionChange.Held).SelectMany(one => one.Version.Declaration.Issues.Select(issue => IssueRow(Load.Seq, _documentId, issue, one.Version))));

    private IEnumerable<object?[]> AmountRows()
    {
        IReadOnlyDictionary<string, decimal> loaded = Amounts.ByCurrency(Load.Declarations);
        IReadOnlyDictionary<string, decimal> read = Amounts.ByCurrency([.. Load.Declarations, .. Load.Quarantined.Select(part => part.Understood).OfType<Declaration>()]);
        IReadOnlyDictionary<string, decimal> opened = Amounts.ByCurrency(Touched.Select(version => version.Declaration));
        return read.Select(sum => new object?[] { Load.Seq, sum.Key, sum.Value, loaded.GetValueOrDefault(sum.Key), opened.GetValueOrDefault(sum.Key) });
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
            Load.Seq, n, _documentId, part.FirstLine, part.LastLine, part.Raw, part.Reason.Message.Id, Arguments(part.Reason), part.Reason.Field, part.NearestForm,
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

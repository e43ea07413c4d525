using System.Text.Encodings.Web;
using System.Text.Json;
using PerfTargets.Analytics.Queries;
using PerfTargets.Analytics.Rules;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>
/// Asks every rule of what a load touched, and keeps the answers: a flag is raised, kept, or cleared with the load that
/// cleared it, never deleted. Runs after <see cref="ProjectYears"/>, whose rows the measure rules read.
/// </summary>
public sealed class Flags : IDerived
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Refresh(IStoreTransaction transaction, Touched touched)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(touched);
        if (touched.Declarations.Count == 0)
            return;
        Mark(transaction, touched);
        Dictionary<ulong, Subject> subjects = Subjects(transaction);
        IEnumerable<(Rule Rule, ulong Declaration, Finding Finding)> findings =
            OfDeclarations(touched).Concat(OfMeasures(transaction));
        ILookup<ulong, Printed> printed = transaction
            .Query(new SqlText(EmbeddedText.Read(typeof(Flags), "EvidenceLines.sql")), RowReader.For<Printed>())
            .ToLookup(row => row.DeclarationId);
        IReadOnlyList<Flag> flags = Flag.WithLeads(findings
            .Where(found => subjects.ContainsKey(found.Declaration))
            .Select(found => new Flag(
                Flag.KeyOf(found.Rule, found.Declaration, found.Finding.Field), found.Rule, found.Declaration, found.Finding,
                Evidence(found.Finding, printed[found.Declaration]), Lead: false)));
        Keep(transaction, touched, [.. flags.Select(flag => Row(flag, subjects[flag.DeclarationId], touched.Seq))]);
    }

    /// <summary>The declarations of the touched projects: a form of one year moves the flags of the next.</summary>
    private static void Mark(IStoreTransaction transaction, Touched touched)
    {
        transaction.Execute(new SqlText("create or replace temp table changed_declaration (declaration_id ubigint)"));
        transaction.Append("temp.changed_declaration", touched.Declarations.Select(version => (IReadOnlyList<object?>)[version.DeclarationId]));
        transaction.Execute(new SqlText("create or replace temp table touched_project (project_id ubigint)"));
        transaction.Append("temp.touched_project", touched.Declarations.Select(version => version.ProjectId).Distinct().Select(id => (IReadOnlyList<object?>)[id]));
        transaction.Execute(new SqlText(
            "create or replace temp table touched_declaration as select declaration_id from declaration where project_id in (select project_id from touched_project)"));
    }

    private static Dictionary<ulong, Subject> Subjects(IStoreTransaction transaction) => transaction
        .Query(
            new SqlText("select declaration_id, unit_id, year::integer as year, version, project_id from declaration where declaration_id in (select declaration_id from touched_declaration)"),
            RowReader.For<Subject>())
        .ToDictionary(subject => subject.DeclarationId);

    private static IEnumerable<(Rule, ulong, Finding)> OfDeclarations(Touched touched) =>
        from version in touched.Declarations
        let paper = new Paper(version.Declaration)
        from rule in RuleCatalogue.All.OfType<DeclarationRule>()
        from finding in rule.Examine(paper, RuleSettings.Default)
        select ((Rule)rule, version.DeclarationId, finding);

    private static IEnumerable<(Rule, ulong, Finding)> OfMeasures(IStoreTransaction transaction)
    {
        TouchedRows rows = new(transaction);
        return from rule in RuleCatalogue.All.OfType<MeasureRule>()
               from found in rule.Examine(rows, RuleSettings.Default)
               select ((Rule)rule, found.DeclarationId, found.Finding);
    }

    private static EvidenceLine[] Evidence(Finding finding, IEnumerable<Printed> printed) => [.. finding.Evidence
        .SelectMany(field => printed.Where(row => row.Field == field.Field && (field.N is null || row.N == field.N)))
        .Select(row => new EvidenceLine(row.Field, row.Text, row.Document, row.DocumentId, row.Page, row.Line, row.Confidence))];

    /// <summary>Columns of <c>history.flag</c> after the six of every fact, without <c>raised_seq</c> and <c>cleared_seq</c>.</summary>
    private static IReadOnlyList<object?> Row(Flag flag, Subject subject, long seq) =>
    [
        subject.UnitId, (short)subject.Year, subject.DeclarationId, subject.Version, seq, long.MaxValue,
        flag.Key, flag.Rule.Id, flag.Rule.Version, 0L, subject.ProjectId, JsonNamingPolicy.CamelCase.ConvertName(flag.Finding.Severity.ToString()), flag.Rule.Cause.Code, flag.Lead, flag.Finding.Hidden,
        flag.Finding.Amount, null, JsonSerializer.Serialize(flag.Finding.Because, Json), JsonSerializer.Serialize(flag.Evidence, Json), seq, null,
    ];

    /// <summary>Measure rules were asked again for every touched declaration, declaration rules for the changed ones only.</summary>
    private static void Keep(IStoreTransaction transaction, Touched touched, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        string seq = FormattableString.Invariant($"{touched.Seq}");
        string ofDeclarations = string.Join(", ", RuleCatalogue.All.OfType<DeclarationRule>().Select(rule => $"'{rule.Id}'"));
        transaction.Execute(new SqlText("create or replace temp table found_flag as from history.flag limit 0"));
        transaction.Append("temp.found_flag", rows);
        transaction.Execute(new SqlText(
            $"""
            create or replace temp table asked_flag as
            from history.flag
            where known_to = 9223372036854775807
              and declaration_id in (select declaration_id from touched_declaration)
              and (rule not in ({ofDeclarations}) or declaration_id in (select declaration_id from changed_declaration))
            """));
        const string same = "a.flag_key = f.flag_key and a.version = f.version and a.severity = f.severity and a.lead = f.lead and a.hidden = f.hidden and a.amount is not distinct from f.amount and a.reason::text = f.reason::text and a.evidence::text = f.evidence::text";
        transaction.Execute(new SqlText(
            $"""
            update history.flag
            set known_to = {seq}, cleared_seq = case when flag_key in (select flag_key from found_flag) then null else {seq} end
            where known_to = 9223372036854775807
              and flag_key in (select a.flag_key from asked_flag a where not exists (from found_flag f where {same}))
            """));
        transaction.Execute(new SqlText(
            $"""
            insert into history.flag
            select f.* replace (coalesce((select min(h.raised_seq) from asked_flag h where h.flag_key = f.flag_key), f.raised_seq) as raised_seq)
            from found_flag f
            where not exists (from asked_flag a where {same})
            """));
    }

    private sealed record Subject(ulong DeclarationId, ulong UnitId, int Year, ulong Version, ulong ProjectId);

    private sealed record Printed(ulong DeclarationId, string Field, int? N, string Text, string Document, ulong DocumentId, int? Page, long? Line, string Confidence);

    /// <summary>Rows of measures about the touched projects, each measure read once.</summary>
    private sealed class TouchedRows(IStoreTransaction transaction) : IMeasureRows
    {
        private readonly Dictionary<Type, object> read = [];

        public IReadOnlyList<T> Of<T>()
            where T : IMeasure
        {
            if (!read.TryGetValue(typeof(T), out object? rows))
            {
                string columns = string.Join(", ", MeasureShape.Of(typeof(T)).Columns.Select(column => column.Name));
                read[typeof(T)] = rows = transaction.Query(
                    new SqlText($"select {columns} from ({MeasureCatalogue.Sql<T>()}) where project_id in (select project_id from touched_project)"), RowReader.For<T>());
            }
            return (IReadOnlyList<T>)rows;
        }
    }
}

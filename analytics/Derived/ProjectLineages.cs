using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using PerfTargets.Analytics.Decisions;
using PerfTargets.Analytics.Lineages;
using PerfTargets.Analytics.Queries;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>
/// Keeps <c>project_match</c> and <c>project_lineage</c>: which projects are one over the years, found anew for the families of units that an event touched.
/// Runs after <see cref="ProjectYears"/>, whose rows it compares.
/// </summary>
public sealed class ProjectLineages : IDerived
{
    /// <summary>Raised whenever the same declarations would be matched otherwise.</summary>
    private const int Version = 2;

    private const long MostRows = 100_000;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly KeptRows Matches = new(
        "project_match",
        ["unit_id", "project_id", "predecessor_id", "year"],
        "predecessor_unit_id, predecessor_year, kind, state, score, reasons",
        "select * from found_match");

    private static readonly KeptRows Members = new("project_lineage", ["unit_id", "project_id"], "lineage_id, lineage_unit_id, single", "select * from found_lineage");

    private static readonly string Filed = EmbeddedText.Read(typeof(ProjectLineages), "FiledYears.sql");

    public string Signature => string.Create(CultureInfo.InvariantCulture, $"{nameof(ProjectLineages)} {Version}\n{Filed}");

    public void Refresh(IStoreTransaction transaction, Touched touched)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(touched);
        if (!WriteTouched(transaction, touched))
            return;
        Dictionary<(ulong, ulong), bool> said = MatchDecision.InForce(transaction);
        transaction.Execute(new SqlText("create or replace temp table found_match as select unit_id, project_id, predecessor_id, year, predecessor_unit_id, predecessor_year, kind, state, score, reasons from history.project_match limit 0"));
        transaction.Execute(new SqlText("create or replace temp table found_lineage as select unit_id, project_id, lineage_id, lineage_unit_id, single from history.project_lineage limit 0"));
        foreach (IReadOnlyList<ulong> units in Batches(transaction))
        {
            List<Link[]> families = Match(transaction, units, said);
            transaction.Append("temp.found_match", families.SelectMany(links => links).Select(Row));
            transaction.Append("temp.found_lineage", families.SelectMany(MemberRows));
        }
        Matches.Refresh(transaction, touched.Seq, TouchedUnits.Condition);
        Members.Refresh(transaction, touched.Seq, TouchedUnits.Condition);
        Matches.Forget(transaction);
        Members.Forget(transaction);
        transaction.Execute(new SqlText("drop table temp.found_match"));
        transaction.Execute(new SqlText("drop table temp.found_lineage"));
    }

    /// <summary>All names of the units that count as one with a touched one.</summary>
    private static bool WriteTouched(IStoreTransaction transaction, Touched touched)
    {
        string? decided = touched.Decision switch
        {
            { Kind: UnitList.Kind } => "select unit_id from unit where present_id <> unit_id union select unit_id from project_match where predecessor_unit_id <> unit_id union select predecessor_unit_id from project_match where predecessor_unit_id <> unit_id",
            { Kind: MatchDecision.Kind } decision => string.Create(CultureInfo.InvariantCulture, $"select unit_id from project where project_id in ({string.Join(", ", MatchDecision.Projects(decision.Subject) is var (from, to) ? [from, to] : Array.Empty<ulong>())})"),
            _ => null,
        };
        if (!TouchedUnits.Write(transaction, touched))
        {
            if (decided is null)
                return false;
            transaction.Execute(new SqlText($"create or replace temp table touched_unit as {decided}"));
        }
        transaction.Execute(new SqlText(
            "create or replace temp table touched_unit as with family as (select present_id from unit where unit_id in (select unit_id from touched_unit)) select unit_id from unit where present_id in (from family) union select present_id from family"));
        return true;
    }

    /// <summary>Units of whole families, some at a time, so that a million declarations need no more memory than these.</summary>
    private static IEnumerable<IReadOnlyList<ulong>> Batches(IStoreTransaction transaction)
    {
        List<ulong> batch = [];
        long rows = 0;
        foreach (IGrouping<ulong, (ulong Family, ulong Unit, long Rows)> family in transaction.Query(
            new SqlText("""
                select min(u.unit_id) over (partition by u.present_id) as family, u.unit_id, count(p.unit_id)
                from unit u join touched_unit t on t.unit_id = u.unit_id left join project_year p on p.unit_id = u.unit_id
                group by u.present_id, u.unit_id order by family, u.unit_id
                """),
            row => (Family: row.GetFieldValue<ulong>(0), Unit: row.GetFieldValue<ulong>(1), Rows: row.GetInt64(2))).GroupBy(unit => unit.Family))
        {
            if (batch.Count > 0 && rows + family.Sum(unit => unit.Rows) > MostRows)
            {
                yield return batch;
                (batch, rows) = ([], 0);
            }
            batch.AddRange(family.Select(unit => unit.Unit));
            rows += family.Sum(unit => unit.Rows);
        }
        if (rows > 0)
            yield return batch;
    }

    private static List<Link[]> Match(IStoreTransaction transaction, IReadOnlyList<ulong> units, Dictionary<(ulong From, ulong To), bool> said)
    {
        Dictionary<string, object?> values = UnitBatch.ValuesOf(units);
        FamilyMatcher[] families = [.. FiledRow.Read(transaction, $"select * from ({Filed}) p\nwhere {UnitBatch.Holds("p.unit_id")}\norder by family, project_id, year, currency", values)
            .GroupBy(row => row.Family).OrderBy(family => family.Key)
            .Select(family => FiledRow.Spans(family))
            .Where(spans => spans.Count > 1 && spans.Any(span => span.First.Year != spans[0].First.Year || span.Last.Year != spans[0].Last.Year))
            .Select(spans => new FamilyMatcher(spans, said.Count == 0 ? said : OfThese(spans, said)))];
        HashSet<ulong>[] wanted = [.. families.AsParallel().AsOrdered().Select(family => family.Look().ToHashSet())];
        Dictionary<ulong, Contents> contents = ContentsOf(transaction, [.. wanted.SelectMany(ids => ids)], values);
        return [.. families.AsParallel().AsOrdered().Select(family => family.Decide(id => contents.GetValueOrDefault(id, Contents.None)).ToArray()).Where(links => links.Length > 0)];
    }

    private static Dictionary<(ulong, ulong), bool> OfThese(IReadOnlyList<ProjectSpan> spans, Dictionary<(ulong From, ulong To), bool> said)
    {
        HashSet<ulong> ids = [.. spans.Select(span => span.ProjectId)];
        return said.Where(pair => ids.Contains(pair.Key.From) && ids.Contains(pair.Key.To)).ToDictionary();
    }

    private static Dictionary<ulong, Contents> ContentsOf(IStoreTransaction transaction, IReadOnlyList<ulong> declarations, Dictionary<string, object?> units)
    {
        if (declarations.Count == 0)
            return [];
        transaction.Execute(new SqlText("create or replace temp table compared_declaration (declaration_id ubigint)"));
        transaction.Append("temp.compared_declaration", declarations.Distinct().Select(id => (IReadOnlyList<object?>)[id]));
        string within = $"{UnitBatch.Holds("unit_id")} and declaration_id in (from compared_declaration)";
        Dictionary<ulong, HashSet<string>> lines = Sets(transaction.Query(new SqlText($"select distinct declaration_id, name from budget_line where {within}", units), row => (row.GetFieldValue<ulong>(0), row.GetString(1))));
        Dictionary<ulong, HashSet<ulong>> indicators = Sets(transaction.Query(new SqlText($"select distinct declaration_id, name_id from indicator where {within}", units), row => (row.GetFieldValue<ulong>(0), row.GetFieldValue<ulong>(1))));
        transaction.Execute(new SqlText("drop table temp.compared_declaration"));
        return declarations.Distinct().ToDictionary(id => id, id => new Contents(lines.GetValueOrDefault(id, []), indicators.GetValueOrDefault(id, [])));
    }

    private static Dictionary<ulong, HashSet<T>> Sets<T>(IEnumerable<(ulong Id, T Value)> rows) => rows.GroupBy(row => row.Id).ToDictionary(group => group.Key, group => group.Select(row => row.Value).ToHashSet());

    private static IReadOnlyList<object?> Row(Link link) =>
    [
        link.To.UnitId, link.To.ProjectId, link.From.ProjectId, link.Year, link.From.UnitId, link.FromYear, Code(link.Kind), Code(link.State), Math.Round(link.Score, 2),
        JsonSerializer.Serialize(link.Evidence.Select(one => new { kind = one.Kind, bits = Math.Round(one.Bits, 2), zh = one.Text.Zh, en = one.Text.En }), Readable),
    ];

    private static IEnumerable<IReadOnlyList<object?>> MemberRows(Link[] links)
    {
        ILookup<ulong, ProjectSpan> spans = links.SelectMany(link => new[] { link.From, link.To }).Distinct().ToLookup(span => span.ProjectId);
        IReadOnlyDictionary<ulong, ProjectSpan> roots = Lineage.Of(links);
        foreach (IGrouping<ulong, ulong> lineage in roots.GroupBy(member => member.Value.ProjectId, member => member.Key).OrderBy(lineage => lineage.Key))
        {
            int[] years = [.. lineage.Append(lineage.Key).SelectMany(id => spans[id].SelectMany(span => span.Years).Select(filed => filed.Year).Distinct())];
            bool single = years.Length == years.Distinct().Count();
            foreach (ulong member in lineage.Order())
                yield return [spans[member].First().UnitId, member, lineage.Key, roots[member].UnitId, single];
        }
    }

    private static string Code<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

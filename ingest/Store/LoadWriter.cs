using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using PerfTargets.Declarations;

namespace PerfTargets.Store;

/// <summary>Writes one load into the open transaction: new versions beside old ones, places, issues, quarantine, totals.</summary>
internal sealed class LoadWriter(IStoreTransaction transaction, Load load)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ulong document = Identity.Document(load.Document.Sha256);

    public (LoadOutcome Outcome, Touched Touched) Write()
    {
        DeclarationVersion[] versions = [.. load.Declarations.Select(Version).DistinctBy(version => version.DeclarationId)];
        Dictionary<ulong, ulong> known = Known(versions);
        DeclarationVersion[] changed = [.. versions.Where(version => known.TryGetValue(version.DeclarationId, out ulong current) && current != version.Version)];
        DeclarationVersion[] fresh = [.. versions.Where(version => !known.ContainsKey(version.DeclarationId))];
        DeclarationVersion[] same = [.. versions.Except(changed).Except(fresh)];
        DeclarationVersion[] written = [.. fresh, .. changed];

        WriteDocument();
        Close(changed);
        WriteNames(written);
        WriteFacts(written);
        WritePlaces(same);
        WriteIssues();
        WriteQuarantine();
        WriteTotals();

        LoadOutcome outcome = new(
            load.Seq, fresh.Length, changed.Length, same.Length, load.Quarantined.Count,
            written.Sum(version => version.Declaration.Indicators.Count),
            LoadTotals.CurrentBudgets(versions.Select(version => version.Declaration)));
        return (outcome, new Touched(load.Seq, written));
    }

    private static DeclarationVersion Version(Declaration d) => new(
        Identity.Unit(d.Unit.Value),
        Identity.Project(d.Unit.Value, d.Project.Value),
        Identity.Declaration(d),
        ContentVersion.Of(d),
        d);

    private Dictionary<ulong, ulong> Known(DeclarationVersion[] versions)
    {
        string ids = string.Join(", ", versions.Select(version => version.DeclarationId.ToString(CultureInfo.InvariantCulture)));
        return ids.Length == 0
            ? []
            : transaction.Query(new SqlText($"select declaration_id, version from declaration where declaration_id in ({ids})"), row => (Id: row.GetFieldValue<ulong>(0), Version: row.GetFieldValue<ulong>(1)))
                .ToDictionary(pair => pair.Id, pair => pair.Version);
    }

    private void Close(DeclarationVersion[] changed)
    {
        if (changed.Length == 0)
            return;
        string ids = string.Join(", ", changed.Select(version => version.DeclarationId.ToString(CultureInfo.InvariantCulture)));
        foreach (string table in FactRows.Tables)
            transaction.Execute(new SqlText($"update {table} set known_to = {load.Seq} where known_to = {FactRows.Current} and declaration_id in ({ids})"));
    }

    private void WriteDocument()
    {
        Document d = load.Document;
        transaction.Execute(new SqlText(
            "insert or ignore into document values ($id, $sha256, $name, $media_type, $bytes, $pages)",
            new Dictionary<string, object?> { ["id"] = document, ["sha256"] = d.Sha256, ["name"] = d.Name, ["media_type"] = d.MediaType, ["bytes"] = d.Bytes, ["pages"] = d.Pages }));
    }

    private void WriteNames(DeclarationVersion[] written)
    {
        foreach (DeclarationVersion v in written.DistinctBy(version => version.UnitId))
        {
            transaction.Execute(new SqlText(
                "insert into unit_closure select $id, $id where not exists (from unit where unit_id = $id)", new Dictionary<string, object?> { ["id"] = v.UnitId }));
            transaction.Execute(new SqlText(
                "insert or ignore into unit (unit_id, name, department) values ($id, $name, $department)",
                new Dictionary<string, object?> { ["id"] = v.UnitId, ["name"] = v.Declaration.Unit.Value, ["department"] = v.Declaration.Department?.Value }));
        }
        foreach (DeclarationVersion v in written.DistinctBy(version => version.ProjectId))
            transaction.Execute(new SqlText(
                "insert or ignore into project values ($id, $unit, $name)",
                new Dictionary<string, object?> { ["id"] = v.ProjectId, ["unit"] = v.UnitId, ["name"] = v.Declaration.Project.Value }));
        WriteIndicatorNames(written);
    }

    private void WriteIndicatorNames(DeclarationVersion[] written)
    {
        if (written.Length == 0)
            return;
        transaction.Execute(new SqlText("create or replace temp table new_name (name_id ubigint, name text)"));
        transaction.Append("new_name", written
            .SelectMany(version => version.Declaration.Indicators)
            .Select(indicator => indicator.Name.Value)
            .DistinctBy(Identity.IndicatorName)
            .Select(name => (IReadOnlyList<object?>)[Identity.IndicatorName(name), name]));
        transaction.Execute(new SqlText("insert or ignore into indicator_name (name_id, name) select name_id, name from new_name"));
    }

    private void WriteFacts(DeclarationVersion[] written)
    {
        transaction.Append("history.declaration", written.SelectMany(v => FactRows.Declaration(v, load.Seq, document)));
        transaction.Append("history.narrative", written.SelectMany(v => FactRows.Narratives(v, load.Seq)));
        transaction.Append("history.budget_line", written.SelectMany(v => FactRows.BudgetLines(v, load.Seq)));
        transaction.Append("history.indicator", written.SelectMany(v => FactRows.Indicators(v, load.Seq)));
        WritePlaces(written);
    }

    private void WritePlaces(DeclarationVersion[] versions) =>
        transaction.Append("history.place", versions.SelectMany(v => FactRows.Places(v, load.Seq)));

    private void WriteIssues()
    {
        IEnumerable<IReadOnlyList<object?>> ofDocument = load.Issues.Select(issue => Row(issue, null, null));
        IEnumerable<IReadOnlyList<object?>> ofDeclarations = load.Declarations.SelectMany(d =>
            d.Issues.Select(issue => Row(issue, Identity.Unit(d.Unit.Value), Identity.Declaration(d))));
        transaction.Append("issue", ofDocument.Concat(ofDeclarations));
    }

    private IReadOnlyList<object?> Row(Issue issue, ulong? unit, ulong? declaration) =>
    [
        load.Seq, document, unit, declaration, issue.Field, FormattableString.Invariant($"{issue.Severity}").ToLowerInvariant(), issue.Message.Id, Json(issue),
        issue.Place?.Page, (long?)issue.Place?.Line, issue.Place?.Cell, issue.Place?.Printed,
    ];

    private void WriteQuarantine() => transaction.Append("quarantine", load.Quarantined.Select(part => (IReadOnlyList<object?>)
        [load.Seq, document, (long?)part.FirstLine, (long?)part.LastLine, part.Raw, part.Reason.Message.Id, Json(part.Reason), part.NearestForm, null]));

    private void WriteTotals()
    {
        decimal amount = load.Declarations.Sum(d => d.CurrentBudget?.Value.Amount ?? 0m);
        transaction.Append("load", [[
            load.Seq, load.NotedAt, document, load.Reader, null,
            (long)(load.Declarations.Count + load.Quarantined.Count), (long)load.Declarations.Count, (long)load.Quarantined.Count, amount, amount,
        ]]);
        transaction.Execute(new SqlText(FormattableString.Invariant($"insert or replace into measure_version values ('facts', {load.Seq})")));
    }

    private static string Json(Issue issue) => JsonSerializer.Serialize(
        new
        {
            zh = string.Format(CultureInfo.InvariantCulture, issue.Message.Text.Zh, [.. issue.Arguments]),
            en = string.Format(CultureInfo.InvariantCulture, issue.Message.Text.En, [.. issue.Arguments]),
        },
        Readable);
}

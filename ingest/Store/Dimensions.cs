using PerfTargets.Declarations;

namespace PerfTargets.Store;

/// <summary>
/// Names that a load brings. Of two spellings that count as one name the smaller stays, so that the order of arrival
/// does not show.
/// </summary>
internal sealed class Dimensions(IStoreTransaction transaction)
{
    /// <param name="issues">Whose messages are kept.</param>
    public void Add(IReadOnlyList<DeclarationVersion> versions, IEnumerable<Issue> issues)
    {
        Merge(
            "incoming_unit",
            from version in versions
            select new object?[] { version.UnitId, version.Declaration.Unit.Value, version.Declaration.Department?.Value },
            "insert into unit_closure select distinct unit_id, unit_id from incoming_unit where unit_id not in (select unit_id from unit)",
            """
            insert into unit (unit_id, name, department) select unit_id, min(name), min(department) from incoming_unit group by unit_id
            on conflict do update set name = least(name, excluded.name), department = least(department, excluded.department)
            where excluded.name < name or excluded.department < department or (department is null and excluded.department is not null)
            """);
        Merge(
            "incoming_project",
            versions.Select(version => new object?[] { version.ProjectId, version.UnitId, version.Declaration.Project.Value }),
            """
            insert into project select project_id, unit_id, min(name) from incoming_project group by all
            on conflict do update set name = excluded.name where excluded.name < name
            """);
        Merge(
            "incoming_name",
            from version in versions
            from indicator in version.Declaration.Indicators
            select new object?[] { Identity.IndicatorName(indicator.Name.Value), indicator.Name.Value },
            """
            insert into indicator_name (name_id, name) select name_id, min(name) from incoming_name group by name_id
            on conflict do update set name = excluded.name where excluded.name < name
            """);
        Merge(
            "incoming_message",
            from message in issues.Select(issue => issue.Message).DistinctBy(message => message.Id)
            select new object?[] { message.Id, message.Text.Zh, message.Text.En },
            "insert into message select * from incoming_message on conflict do update set zh = excluded.zh, en = excluded.en");
    }

    private void Merge(string staging, IEnumerable<object?[]> rows, params ReadOnlySpan<string> statements)
    {
        if (!rows.Any())
            return;
        transaction.Execute(new SqlText($"delete from {staging}"));
        transaction.Append($"temp.{staging}", rows);
        foreach (string statement in statements)
            transaction.Execute(new SqlText(statement));
    }
}

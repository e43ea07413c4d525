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
        AddNames(
            versions.Select(version => (version.Declaration.Unit.Value, version.Declaration.Department?.Value)),
            versions.Select(version => new NamedProject(version.ProjectId, version.UnitId, version.Declaration.Project.Value)),
            versions.SelectMany(version => version.Declaration.Indicators).Select(indicator => indicator.Name.Value));
        AddMessages(issues.Select(issue => issue.Message));
    }

    public void AddNames(IEnumerable<(string Name, string? Department)> units, IEnumerable<NamedProject> projects, IEnumerable<string> indicators)
    {
        if (Merge(
            "incoming_unit",
            units.Select(unit => new object?[] { Identity.Unit(unit.Name), unit.Name, unit.Department, unit.Department is { } department ? Identity.Unit(department) : null }),
            """
            insert into unit_printed select unit_id, min(name), min(department), arg_min(department_id, department) from incoming_unit group by unit_id
            on conflict do update set name = least(name, excluded.name), department = least(department, excluded.department),
              department_id = case when department is null or excluded.department < department then excluded.department_id else department_id end
            where excluded.name < name or excluded.department < department or (department is null and excluded.department is not null)
            """) > 0)
            new UnitNames(transaction).RefreshIncoming();
        Merge(
            "incoming_project",
            projects.Select(project => new object?[] { project.Id, project.UnitId, project.Name, project.Code, project.NamedIn }),
            """
            insert into project select project_id, unit_id, arg_min(name, (-named_in, name)), any_value(code), max(named_in) from incoming_project group by project_id, unit_id
            on conflict do update set name = excluded.name, named_in = excluded.named_in
            where excluded.named_in > named_in or (excluded.named_in = named_in and excluded.name < name)
            """);
        Merge(
            "incoming_name",
            indicators.Select(name => new object?[] { Identity.IndicatorName(name), name }),
            """
            insert into indicator_name (name_id, name) select name_id, min(name) from incoming_name group by name_id
            on conflict do update set name = excluded.name where excluded.name < name
            """);
    }

    public void AddMessages(IEnumerable<IssueMessage> messages) => Merge(
        "incoming_message",
        messages.DistinctBy(message => message.Id).Select(message => new object?[] { message.Id, message.Text.Zh, message.Text.En }),
        "insert into message select * from incoming_message on conflict do update set zh = excluded.zh, en = excluded.en");

    /// <returns>Rows that are new or changed.</returns>
    private int Merge(string staging, IEnumerable<object?[]> rows, string statement)
    {
        if (!rows.Any())
            return 0;
        transaction.Execute(new SqlText($"delete from {staging}"));
        transaction.Append($"temp.{staging}", rows);
        return transaction.Execute(new SqlText(statement));
    }
}

/// <summary>A project as something names it.</summary>
/// <param name="Code">Of a ledger: what it is known by, whatever it is called.</param>
/// <param name="NamedIn">The year that calls it so, where it has a code; else 0.</param>
internal sealed record NamedProject(ulong Id, ulong UnitId, string Name, string? Code = null, int NamedIn = 0);

using System.Text.Json;
using PerfTargets.Declarations;

namespace PerfTargets.Store;

/// <summary>Writes a list of units over what earlier lists say of the same units.</summary>
internal sealed class UnitListWriter(IStoreTransaction transaction)
{
    private static readonly Dictionary<string, string[]> Columns = new()
    {
        ["code"] = ["code"],
        ["department"] = ["department", "department_id"],
        ["parent"] = ["parent", "parent_id"],
        ["region"] = ["region"],
        ["files"] = ["files"],
        ["from"] = ["first_year"],
        ["to"] = ["last_year"],
    };

    /// <summary>What the table of decisions keeps of a list: its rows stand in tables of their own.</summary>
    public static string Summary(UnitList list) => JsonSerializer.Serialize(new { file = list.File, units = list.Units.Count });

    /// <exception cref="InvalidUnitListException">A name has two owners, or units stand above themselves.</exception>
    public void Write(UnitList list)
    {
        transaction.Execute(new SqlText("delete from incoming_listed"));
        transaction.Append("temp.incoming_listed", list.Units.Select(unit => new object?[]
        {
            Identity.Unit(unit.Name), unit.Name, unit.Code, unit.Department, Id(unit.Department), unit.Region, unit.Parent, Id(unit.Parent), unit.Files, unit.From, unit.To,
        }));
        string said = string.Concat(list.Says.Where(Columns.ContainsKey).SelectMany(field => Columns[field]).Select(column => $", {column} = excluded.{column}"));
        transaction.Execute(new SqlText($"insert into unit_listed select * from incoming_listed on conflict do update set name = excluded.name{said}"));
        WriteNames(list, "aliases", "false", unit => unit.Aliases);
        WriteNames(list, "predecessors", "true", unit => unit.Predecessors);
        new UnitListCheck(transaction).Check(list);
        new UnitNames(transaction).RefreshAll();
    }

    private void WriteNames(UnitList list, string field, string predecessor, Func<ListedUnit, IReadOnlyList<string>?> names)
    {
        if (!list.Says.Contains(field))
            return;
        transaction.Execute(new SqlText($"delete from unit_alias where predecessor = {predecessor} and unit_id in (select unit_id from incoming_listed)"));
        transaction.Append("unit_alias", list.Units.SelectMany(unit => (names(unit) ?? [])
            .Select(name => (Id: Identity.Unit(name), Name: name))
            // Another spelling that counts as the same name anyway.
            .Where(other => field == "predecessors" || other.Id != Identity.Unit(unit.Name))
            .DistinctBy(other => other.Id)
            .Select(other => new object?[] { other.Id, Identity.Unit(unit.Name), other.Name, field == "predecessors" })));
    }

    private static object? Id(string? name) => name is null ? null : Identity.Unit(name);
}

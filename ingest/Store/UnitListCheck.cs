using PerfTargets.Declarations;

namespace PerfTargets.Store;

/// <summary>Whether what all lists say together can be: each name has one owner, and nothing stands above itself.</summary>
internal sealed class UnitListCheck(IStoreTransaction transaction)
{
    /// <summary>More levels of parents, departments and successors are taken for a mistake: each unit is kept with all its ancestors.</summary>
    public const int MostLevels = 32;

    private const int MostFindings = 20;

    /// <param name="list">The one just written, for the lines of what is found.</param>
    /// <exception cref="InvalidUnitListException">Something cannot be.</exception>
    public void Check(UnitList list)
    {
        Dictionary<ulong, ListedUnit> units = list.Units.ToDictionary(unit => Identity.Unit(unit.Name));
        string[] findings = [.. Claims(list, units).Take(MostFindings)];
        if (findings.Length == 0 && Climb(list, units) is { } finding)
            findings = [finding];
        if (findings.Length > 0)
            throw new InvalidUnitListException(findings);
    }

    private IEnumerable<string> Claims(UnitList list, Dictionary<ulong, ListedUnit> units) => transaction.Query(
        new SqlText("""
            select a.alias_id, min(a.name), list(distinct a.unit_id order by a.unit_id), list(distinct l.name order by l.name),
                bool_or(not a.predecessor) and a.alias_id in (select unit_id from unit_listed) as is_unit, count(distinct a.predecessor) > 1 as is_both
            from unit_alias a join unit_listed l on l.unit_id = a.unit_id
            group by a.alias_id having count(distinct a.unit_id) > 1 or is_unit or is_both order by 2
            """),
        row => (Id: row.GetFieldValue<ulong>(0), Name: row.GetString(1), Owners: row.GetFieldValue<List<ulong>>(2), Names: row.GetFieldValue<List<string>>(3), IsUnit: row.GetBoolean(4), IsBoth: row.GetBoolean(5)))
        .Select(claim =>
        {
            string at = Place(list, [.. claim.Owners.Append(claim.Id).Where(units.ContainsKey).Select(id => units[id])]);
            string owners = string.Join(", ", claim.Names.Select(name => $"'{name}'")), zh = string.Join('、', claim.Names.Select(name => $"“{name}”"));
            return claim switch
            {
                { Names.Count: > 1 } => $"{at}: '{claim.Name}' is claimed by {owners} (expected another name of one unit only) / “{claim.Name}”同时被 {zh} 列为别名或前身（只能属于一个单位）",
                { IsUnit: true } => $"{at}: '{claim.Name}' is an alias of {owners} and a unit of its own (expected one of both) / “{claim.Name}”既是 {zh} 的别名，又单独列为单位（只能取其一）",
                _ => $"{at}: '{claim.Name}' is both an alias and a predecessor of {owners} (expected one of both) / “{claim.Name}”既是 {zh} 的别名又是前身（只能取其一）",
            };
        });

    /// <summary>Walks up from every unit, each edge once.</summary>
    private string? Climb(UnitList list, Dictionary<ulong, ListedUnit> units)
    {
        Dictionary<ulong, ulong> same = transaction.Query(
            new SqlText("select alias_id, unit_id from unit_alias where not predecessor"), row => KeyValuePair.Create(row.GetFieldValue<ulong>(0), row.GetFieldValue<ulong>(1))).ToDictionary();
        ILookup<ulong, ulong> above = transaction.Query(
            new SqlText("""
                select unit_id, parent_id, false as is_department from unit_listed where parent_id is not null
                union select unit_id, department_id, true from unit_listed where department_id is not null
                union select alias_id, unit_id, false from unit_alias where predecessor
                order by 1, 2, 3
                """),
            row => (Below: Itself(row.GetFieldValue<ulong>(0)), Above: Itself(row.GetFieldValue<ulong>(1)), IsDepartment: row.GetBoolean(2)))
            // Of a department lists often say that it is its own.
            .Where(edge => !edge.IsDepartment || edge.Below != edge.Above)
            .ToLookup(edge => edge.Below, edge => edge.Above);
        // 0 while on the way: met again, it is above itself.
        Dictionary<ulong, int> levels = [];
        foreach (ulong start in above.Select(group => group.Key))
        {
            if (levels.ContainsKey(start))
                continue;
            Stack<(ulong Unit, IEnumerator<ulong> Next)> way = new();
            Enter(start);
            while (way.TryPop(out var at))
            {
                if (at.Next.MoveNext())
                {
                    way.Push(at);
                    ulong next = at.Next.Current;
                    if (!levels.TryGetValue(next, out int known))
                        Enter(next);
                    else if (known == 0)
                        return Circle([.. way.Select(step => step.Unit).TakeWhile(unit => unit != next).Append(next).Reverse()]);
                    continue;
                }
                int level = 1 + above[at.Unit].Select(unit => levels[unit]).DefaultIfEmpty(0).Max();
                if (level > MostLevels)
                    return $"{Place(list, Named([at.Unit]))}: '{Name(at.Unit)}' has more than {MostLevels} levels above it (expected fewer) / “{Name(at.Unit)}”之上超过 {MostLevels} 级";
                levels[at.Unit] = level;
            }

            void Enter(ulong unit)
            {
                levels[unit] = 0;
                way.Push((unit, above[unit].GetEnumerator()));
            }
        }
        return null;

        ulong Itself(ulong id) => same.GetValueOrDefault(id, id);

        string Circle(IReadOnlyList<ulong> circle)
        {
            string path = string.Join(" → ", circle.Append(circle[0]).Select(Name));
            return $"{Place(list, Named(circle))}: parents, departments or predecessors go in a circle: {path} (expected a tree) / 上级、主管部门或前身成环：{path}";
        }

        ListedUnit[] Named(IEnumerable<ulong> ids) => [.. ids.Where(units.ContainsKey).Select(id => units[id])];

        string Name(ulong id) => units.TryGetValue(id, out ListedUnit? unit) ? unit.Name : transaction.Query(
            new SqlText(
                "select name from (select unit_id, name from unit_listed union all select alias_id, name from unit_alias union all select parent_id, parent from unit_listed union all select department_id, department from unit_listed) where unit_id = $id limit 1",
                new Dictionary<string, object?> { ["id"] = id }),
            row => row.GetString(0))[0];
    }

    private static string Place(UnitList list, IReadOnlyCollection<ListedUnit> units) => units.Count == 0
        ? list.File
        : FormattableString.Invariant($"{list.File} line {string.Join(", ", units.Select(unit => unit.Line).Distinct().Order())}");
}

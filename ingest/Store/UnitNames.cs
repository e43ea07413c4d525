namespace PerfTargets.Store;

/// <summary>
/// Keeps <c>unit</c> and <c>unit_closure</c>: a function of what documents print and of what lists say, so that it does not
/// show which came first.
/// </summary>
internal sealed class UnitNames(IStoreTransaction transaction)
{
    /// <summary>What each other name became, over all its changes.</summary>
    private const string Became = """
        create or replace temp table unit_became as
        with recursive step as (
            select alias_id as unit_id, unit_id as present_id, 1 as n from unit_alias
            union all
            select s.unit_id, a.unit_id, s.n + 1 from step s join unit_alias a on a.alias_id = s.present_id
        )
        select unit_id, arg_max(present_id, n) as present_id from step group by unit_id
        """;

    private const string Affected = """
        create or replace temp table unit_affected as
        with present as (select distinct coalesce(b.present_id, i.unit_id) as id from incoming_unit i left join unit_became b using (unit_id))
        select id as unit_id from present union select unit_id from unit_became where present_id in (select id from present)
        """;

    private static string Names(string which) => $"""
        create or replace temp table fresh_name as
        select k.unit_id, k.own_name, coalesce(a.unit_id, k.unit_id) as own_id, coalesce(b.present_id, k.unit_id) as present_id
        from (
            select unit_id, arg_min(name, (rank, name)) as own_name
            from (
                select unit_id, name, 1 as rank from unit_printed
                union all select unit_id, name, 2 from unit_listed
                union all select alias_id, name, 3 from unit_alias
                union all select parent_id, parent, 4 from unit_listed where parent_id is not null)
            {which}
            group by unit_id) k
        left join unit_became b on b.unit_id = k.unit_id
        left join unit_alias a on a.alias_id = k.unit_id and not a.predecessor
        """;

    /// <summary>Of two departments that documents print of one unit the smaller, unless a list tells.</summary>
    private const string Departments = """
        create or replace temp table fresh_department as
        select n.present_id, min(p.department) as department, arg_min(p.department_id, p.department) as department_id
        from fresh_name n join unit_printed p on p.unit_id = n.unit_id
        where p.department is not null and n.present_id not in (select unit_id from unit_listed where department is not null)
        group by n.present_id
        """;

    /// <summary>A name is expected to declare until the year before its successor begins; where nobody says when that is, the list says nothing of its years.</summary>
    private const string Units = """
        insert into unit
        select f.unit_id, coalesce(l.name, p.own_name), f.own_name, f.own_id, f.present_id, l.code, coalesce(l.department, d.department), l.region, l.parent_id,
            o.unit_id is not null and f.own_id = f.unit_id and (s.unit_id is null or coalesce(o.last_year, s.first_year) is not null) as listed,
            coalesce(o.files, true) as files, o.first_year, least(o.last_year, s.first_year - 1)::smallint as last_year
        from fresh_name f
        join fresh_name p on p.unit_id = f.present_id
        left join unit_listed l on l.unit_id = f.present_id
        left join fresh_department d on d.present_id = f.present_id
        left join unit_listed o on o.unit_id = f.own_id
        left join unit_alias b on b.alias_id = f.own_id and b.predecessor
        left join unit_listed s on s.unit_id = b.unit_id
        """;

    private const string Closure = """
        insert into unit_closure
        with recursive edge as (
            select unit_id, parent_id as above_id from unit_listed where parent_id is not null
            union all select unit_id, department_id from unit_listed where department_id is not null
            union all select alias_id, unit_id from unit_alias
            union all select unit_id, alias_id from unit_alias where not predecessor
        ),
        up as (
            select unit_id, unit_id as ancestor_id from fresh_name
            union
            select f.unit_id, d.department_id from fresh_name f join fresh_department d on d.present_id = f.present_id
            union
            select u.unit_id, e.above_id from up u join edge e on e.unit_id = u.ancestor_id
        )
        select ancestor_id, unit_id from up
        """;

    /// <summary>Every name, after a list.</summary>
    public void RefreshAll()
    {
        Execute(Became);
        Execute(Names(""));
        Execute("delete from unit");
        Execute("delete from unit_closure");
        Write();
    }

    /// <summary>The names in <c>incoming_unit</c>, and those that count with the same units.</summary>
    public void RefreshIncoming()
    {
        Execute(Became);
        Execute(Affected);
        Execute(Names("where unit_id in (select unit_id from unit_affected)"));
        Execute("delete from unit where unit_id in (select unit_id from fresh_name)");
        Execute("delete from unit_closure where unit_id in (select unit_id from fresh_name)");
        Write();
    }

    private void Write()
    {
        Execute(Departments);
        Execute(Units);
        Execute(Closure);
    }

    private void Execute(string sql) => transaction.Execute(new SqlText(sql));
}

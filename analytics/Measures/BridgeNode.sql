-- One row: a lineage of projects in one of two years, $from and $to, and into which bar of the bridge between them its change goes; reads inside, years of lineages that the query layer chose, and
-- everywhere, those of all that the viewer may see. Amounts in the currency's unit (yuan).
-- own: what its forms of $from asked for; declared: what its forms of $to declare of the year before, where $from is the year before; asked: what its forms of $to ask for.
-- opening: own where a form of $from is on file, else declared; of what came in, 0. revision (口径调整): declared - own where both are known. amount: asked less the opening and the revision, or the whole of what ended; revision + amount = asked - opening.
-- bar: transferred (in the other year it is not among the chosen), new, ended, unfiled (no form of $to, but the unit's year is not complete), regrouped (split or merged), renamed, increased, decreased, unchanged.
with member as (
    select
        unit_id,
        lineage_id,
        arg_max(unit, year) as unit,
        arg_max(department, year) as department,
        count(*) filter (where year = $from) as before,
        count(*) filter (where year = $to) as after,
        sum(asked) filter (where year = $from) as own,
        sum(prior) filter (where year = $to and $to = $from + 1) as declared,
        sum(asked) filter (where year = $to) as asked,
        arg_max(project, (asked, project)) filter (where year = $from) as project_before,
        arg_max(project, (asked, project)) filter (where year = $to) as project_after,
        arg_max(declaration_id, (asked, project)) filter (where year = $from) as declaration_before,
        arg_max(declaration_id, (asked, project)) filter (where year = $to) as declaration_after,
        list_sort(list(distinct project_id) filter (where year = $from)) is distinct from list_sort(list(distinct project_id) filter (where year = $to)) as is_other
    from inside
    group by unit_id, lineage_id
),
elsewhere as (
    select m.unit_id, m.lineage_id
    from member m
    join everywhere e on e.lineage_id = m.lineage_id and e.year = case when m.before = 0 then $from else $to end
    where m.before = 0 or m.after = 0
    group by m.unit_id, m.lineage_id
),
waiting as (
    select distinct coalesce(u.present_id, q.unit_id) as unit_id
    from quarantine q
    left join unit u on u.unit_id = q.unit_id
    where q.released_by is null and coalesce(q.year, $to) = $to
),
complete as (
    select distinct unit_id from everywhere where year = $to
    except
    select unit_id from waiting
),
opened as (
    select
        m.*,
        m.before = 0 and e.lineage_id is not null as came_in,
        m.after = 0 and e.lineage_id is not null as went_out,
        c.unit_id is not null as is_complete,
        case when m.before > 0 then coalesce(m.own, 0) when e.lineage_id is not null then 0 else coalesce(m.declared, 0) end as opening,
        case when m.before > 0 and m.own is not null and m.declared is not null then m.declared - m.own else 0 end as revision
    from member m
    left join elsewhere e on e.unit_id = m.unit_id and e.lineage_id = m.lineage_id
    left join complete c on c.unit_id = m.unit_id
)
select
    unit_id,
    unit,
    department,
    lineage_id,
    case
        when came_in or went_out then 'transferred'
        when after = 0 then case when is_complete then 'ended' else 'unfiled' end
        when opening = 0 and coalesce(asked, 0) > 0 then 'new'
        when before > 0 and is_other and (before > 1 or after > 1) then 'regrouped'
        when before > 0 and is_other then 'renamed'
        when coalesce(asked, 0) - opening - revision > 0 then 'increased'
        when coalesce(asked, 0) - opening - revision < 0 then 'decreased'
        else 'unchanged' end as bar,
    coalesce(project_after, project_before) as project,
    case when before > 0 and is_other then project_before end as project_before,
    before::bigint as before,
    after::bigint as after,
    own::decimal(38, 2) as own,
    declared::decimal(38, 2) as declared,
    asked::decimal(38, 2) as asked,
    opening::decimal(38, 2) as opening,
    revision::decimal(38, 2) as revision,
    (coalesce(asked, 0) - opening - revision)::decimal(38, 2) as amount,
    declaration_before,
    declaration_after
from opened
order by abs(amount) desc, unit, project, lineage_id

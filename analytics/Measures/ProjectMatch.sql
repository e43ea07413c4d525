-- One row: two projects of units that count as one, and whether the earlier goes on as the later from year on. kind: renamed, moved, split, merged; state: matched, candidate, confirmed, broken.
-- score: log2 of the odds; reasons: a JSON list of {kind, bits, zh, en} that add up to it. decided_*: of the latest decision about the pair, null where nobody decided.
-- lineage_id: what they are one of, where they are; declaration_id: the later project's form of the year, predecessor_declaration_id the earlier one's last.
with decided as (
    select subject, arg_max(who, seq) as who, arg_max_null(reason, seq) as reason, max(seq) as seq
    from decision
    where kind = 'match'
    group by subject
)
select
    u.present_id as unit_id,
    u.name as unit,
    u.department,
    m.year::integer as year,
    m.project_id,
    j.name as project,
    m.predecessor_id,
    k.name as predecessor,
    case when m.predecessor_unit_id <> m.unit_id then v.own_name end as predecessor_unit,
    m.predecessor_year::integer as predecessor_year,
    m.kind,
    m.state,
    m.score,
    1::bigint as pairs,
    m.reasons::text as reasons,
    case when m.state in ('matched', 'confirmed') then coalesce(l.lineage_id, m.project_id) end as lineage_id,
    coalesce(p.targets_id, p.evaluation_id, p.budget_from) as declaration_id,
    coalesce(q.targets_id, q.evaluation_id, q.budget_from) as predecessor_declaration_id,
    p.asked,
    q.asked as predecessor_asked,
    d.who as decided_by,
    d.reason as decided_because,
    d.seq as decided_seq
from project_match m
join unit u on u.unit_id = m.unit_id
join unit v on v.unit_id = m.predecessor_unit_id
join project j on j.project_id = m.project_id
join project k on k.project_id = m.predecessor_id
left join project_lineage l on l.project_id = m.project_id and l.unit_id = m.unit_id
left join (select unit_id, project_id, year, any_value(targets_id) as targets_id, any_value(evaluation_id) as evaluation_id, any_value(budget_from) as budget_from, max(asked) as asked from project_year group by unit_id, project_id, year) p
    on p.unit_id = m.unit_id and p.project_id = m.project_id and p.year = m.year
left join (select unit_id, project_id, year, any_value(targets_id) as targets_id, any_value(evaluation_id) as evaluation_id, any_value(budget_from) as budget_from, max(asked) as asked from project_year group by unit_id, project_id, year) q
    on q.unit_id = m.predecessor_unit_id and q.project_id = m.predecessor_id and q.year = m.predecessor_year
left join decided d on d.subject = m.predecessor_id::text || ' ' || m.project_id::text
order by year desc, score desc, project_id, predecessor_id

-- One row: a form or a ledger's row that states a budget or an execution of the year before, where that year's own papers state another. Amounts in the currency's unit (yuan).
-- own_asked: what the year before's own form asked for (申报数), asked_in: that form; both null where no form of that year is on file. approved, revised: decided of that year, null where unknown; approved_in, revised_in: what states them.
-- own_executed: the final execution of that year, executed_in what states it, basis its source: 自评表 or 台账; all null while an execution is only declared.
-- *_difference: declared - own, with its sign; null where either is not stated. agrees: of which stage the declared budget is, the latest of 调整后预算数, 批复数, 申报数 that is the same to the cent; null where it is of none.
-- unexplained: the larger of what the declared budget lies away from the nearest of those stages, and of the difference of the executions; 0 where only the stages differ.
with same as (
    -- Which projects of different years are one, where they are one in each year.
    select j.unit_id, j.project_id, coalesce(l.lineage_id, j.project_id) as lineage_id
    from project j
    left join project_lineage l on l.unit_id = j.unit_id and l.project_id = j.project_id and l.single
),
decided as (
    select
        s.lineage_id,
        d.unit_id,
        d.year,
        d.currency,
        coalesce(max(d.declaration_id) filter (where d.kind = 'self-evaluation' and d.approved is not null), max(d.declaration_id) filter (where d.approved is not null)) as approved_in,
        coalesce(max(d.declaration_id) filter (where d.kind = 'self-evaluation' and d.revised is not null), max(d.declaration_id) filter (where d.revised is not null)) as revised_in
    from declaration d
    join same s on s.unit_id = d.unit_id and s.project_id = d.project_id
    where d.approved is not null or d.revised is not null
    group by s.lineage_id, d.unit_id, d.year, d.currency
),
held as (
    select
        d.unit_id,
        d.project_id,
        s.lineage_id,
        d.year,
        d.currency,
        d.project_types,
        d.fund_purposes,
        d.declaration_id,
        d.prior_budget as declared_budget,
        q.asked as own_asked,
        q.approved,
        q.revised,
        case when q.asked is not null then q.targets_id end as asked_in,
        d.prior_executed as declared_executed,
        case when q.executed_basis <> '申报表填列' then q.executed end as own_executed,
        case when q.executed_basis <> '申报表填列' then q.executed_basis end as basis,
        case when q.executed_basis <> '申报表填列' then q.executed_from end as executed_in
    from declaration d
    join same s on s.unit_id = d.unit_id and s.project_id = d.project_id
    join same t on t.unit_id = s.unit_id and t.lineage_id = s.lineage_id
    join project_year q on q.unit_id = t.unit_id and q.project_id = t.project_id and q.year = d.year - 1 and q.currency = d.currency
    where d.kind <> 'self-evaluation' and (d.prior_budget is not null or d.prior_executed is not null)
)
select
    u.present_id as unit_id,
    u.name as unit,
    u.department,
    h.project_id,
    j.name as project,
    h.year::integer as year,
    h.currency,
    array_to_string(h.project_types, '、') as project_type,
    array_to_string(h.fund_purposes, '、') as fund_purpose,
    1::bigint as statements,
    h.declared_budget,
    h.own_asked,
    h.approved,
    h.revised,
    h.asked_in,
    case when h.approved is not null then w.approved_in end as approved_in,
    case when h.revised is not null then w.revised_in end as revised_in,
    h.declared_budget - h.own_asked as asked_difference,
    h.declared_budget - h.approved as approved_difference,
    h.declared_budget - h.revised as revised_difference,
    case h.declared_budget when h.revised then '调整后预算数' when h.approved then '批复数' when h.own_asked then '申报数' end as agrees,
    h.declared_executed,
    h.own_executed,
    h.basis,
    h.executed_in,
    h.declared_executed - h.own_executed as executed_difference,
    greatest(
        coalesce(least(abs(h.declared_budget - h.own_asked), abs(h.declared_budget - h.approved), abs(h.declared_budget - h.revised)), 0),
        coalesce(abs(h.declared_executed - h.own_executed), 0)) as unexplained,
    h.declaration_id
from held h
left join decided w on w.unit_id = h.unit_id and w.lineage_id = h.lineage_id and w.year = h.year - 1 and w.currency = h.currency
join unit u on u.unit_id = h.unit_id
join project j on j.project_id = h.project_id
where h.declared_budget <> h.own_asked
    or h.declared_budget <> h.approved
    or h.declared_budget <> h.revised
    or h.declared_executed <> h.own_executed
order by year desc, unit, project, declaration_id

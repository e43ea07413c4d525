-- One row: a project whose execution of one year and whose request of the next are both known, in one of four quadrants by its rate and by what is asked for; told for each band that a rate can be low by.
-- executed_year: whose execution it is; year: the one that asks, executed_year + 1. Amounts in the currency's unit (yuan): ask of one year where they are added up.
-- below: the band's upper edge, a fraction: 0.6, 0.8 or 0.9; a rate of just as much is not below it. quadrant: low-more, low-less, high-more, high-less: the rate below the band or not, and more asked for than the budget
-- that was executed, or no more. budget: what the execution is held against, budget_stage says of which stage. rate = executed / budget; increase = asked - budget, change = asked / budget - 1. No row on base 0.
-- basis: 自评表 or 台账: final, or 申报表填列. asked_in: the form that asks; executed_in, budget_in: what states the execution and the budget. declaration_id: the form that asks.
with same as (
    -- Which projects of different years are one, where they are one in each year.
    select j.unit_id, j.project_id, coalesce(l.lineage_id, j.project_id) as lineage_id
    from project j
    left join project_lineage l on l.unit_id = j.unit_id and l.project_id = j.project_id and l.single
),
told as (
    select s.lineage_id, p.*
    from project_year p
    join same s on s.unit_id = p.unit_id and s.project_id = p.project_id
)
select
    u.present_id as unit_id,
    u.name as unit,
    u.department,
    t.lineage_id,
    t.project_id,
    j.name as project,
    n.year::integer as year,
    t.year::integer as executed_year,
    b.below,
    case when t.executed * 100 < t.execution_base * b.hundredths then 'low' else 'high' end || case when n.asked > t.execution_base then '-more' else '-less' end as quadrant,
    t.currency,
    array_to_string(d.project_types, '、') as project_type,
    array_to_string(d.fund_purposes, '、') as fund_purpose,
    t.executed_basis as basis,
    t.base_stage as budget_stage,
    1::bigint as projects,
    t.execution_base as budget,
    t.executed,
    t.execution_base - t.executed as gap,
    t.executed::double / t.execution_base::double as rate,
    n.asked,
    n.asked - t.execution_base as increase,
    n.asked::double / t.execution_base::double - 1 as change,
    n.targets_id as asked_in,
    t.executed_from as executed_in,
    t.base_from as budget_in,
    n.targets_id as declaration_id
from told t
join told n on n.unit_id = t.unit_id and n.lineage_id = t.lineage_id and n.year = t.year + 1 and n.currency = t.currency
cross join (values (0.6::double, 60), (0.8::double, 80), (0.9::double, 90)) b(below, hundredths)
join unit u on u.unit_id = t.unit_id
join project j on j.project_id = t.project_id
join declaration d on d.declaration_id = n.targets_id
where t.execution_base > 0
    and n.asked is not null
order by budget desc, unit, project, project_id, year, currency, below

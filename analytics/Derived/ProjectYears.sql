-- What the forms on file say of a project in a year, for the projects in touched_project: one row a project and year.
-- A form of year y tells of y (budget asked for, 申报数) and of y - 1 (prior budget and execution, as declared, cut-off date unknown).
-- The year's own form is preferred for the budget. previous_budget: as the year's own form declares it (previous_as_declared), else what was asked for the year before.
with own as (
    select unit_id, year, project_id, currency, declaration_id, current_budget, prior_budget, prior_executed
    from declaration
    where project_id in (select project_id from touched_project) and kind = 'targets'
),
spoken as (
    select unit_id, project_id, currency, year from own
    union
    select unit_id, project_id, currency, year - 1 from own where prior_budget is not null or prior_executed is not null
)
select
    s.unit_id,
    s.year::smallint as year,
    s.project_id,
    s.project_id as lineage_id,
    s.currency,
    coalesce(o.current_budget, n.prior_budget) as budget,
    case when o.current_budget is not null then '申报数' when n.prior_budget is not null then '上年预算额' end as budget_stage,
    case when o.current_budget is not null then o.declaration_id when n.prior_budget is not null then n.declaration_id end as budget_from,
    null::decimal(18, 2) as approved,
    null::decimal(18, 2) as revised,
    n.prior_executed as executed,
    case when n.prior_executed is not null then '申报表填列' end as executed_basis,
    case when n.prior_executed is not null then n.declaration_id end as executed_from,
    coalesce(o.prior_budget, p.current_budget) as previous_budget,
    o.prior_executed as previous_executed,
    o.prior_budget as previous_as_declared,
    o.declaration_id as targets_id,
    null::ubigint as evaluation_id
from spoken s
left join own o on o.project_id = s.project_id and o.year = s.year and o.currency = s.currency
left join own n on n.project_id = s.project_id and n.year = s.year + 1 and n.currency = s.currency
left join own p on p.project_id = s.project_id and p.year = s.year - 1 and p.currency = s.currency

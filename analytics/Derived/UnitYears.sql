-- The rows of UnitKindYears.sql, in fresh_unit_kind_year, over all that is ticked.
select
    unit_id,
    year,
    currency,
    department,
    stage,
    base_stage,
    basis,
    sum(projects)::bigint as projects,
    sum(filed)::bigint as filed,
    sum(budgets)::bigint as budgets,
    sum(executions)::bigint as executions,
    sum(budget)::decimal(18, 2) as budget,
    sum(asked)::decimal(18, 2) as asked,
    sum(approved)::decimal(18, 2) as approved,
    sum(revised)::decimal(18, 2) as revised,
    sum(executed)::decimal(18, 2) as executed,
    sum(execution_base)::decimal(18, 2) as execution_base,
    sum(spent)::decimal(18, 2) as spent
from fresh_unit_kind_year
group by unit_id, year, currency, department, stage, base_stage, basis

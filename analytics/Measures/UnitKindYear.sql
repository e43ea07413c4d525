-- One row: a unit in a year, by currency, department, ticked 项目类型 and 资金用途, stage of its budgets and basis of its executions. Amounts in the currency's unit (yuan).
-- budget: the latest stage known of each project; stage says which: 调整后预算数, 批复数, 申报数, 上年预算额 as the next year's form states it. Null where none is stated. asked, approved, revised: the one stage.
-- execution_base, spent: budget and execution of the projects where both are known, null where none is; base_stage says of which stage that budget is; gap = execution_base - spent: positive is money not spent;
-- rate = spent / execution_base, a fraction, null on base 0. projects, filed, budgets, executions: how many projects are told of, have a form of their own, a budget, an execution with its base.
select
    u.present_id as unit_id,
    u.name as unit,
    y.year,
    y.currency,
    u.department,
    y.project_type,
    y.fund_purpose,
    y.stage,
    y.stage as other_stage,
    y.base_stage,
    y.base_stage as other_base_stage,
    y.basis,
    y.basis as other_basis,
    y.projects,
    y.filed,
    y.budgets,
    y.executions,
    y.budget,
    y.asked,
    y.approved,
    y.revised,
    y.executed,
    y.execution_base,
    y.spent,
    y.execution_base - y.spent as gap,
    case when y.execution_base > 0 then y.spent::double / y.execution_base::double end as rate
from unit_kind_year y
join unit u on u.unit_id = y.unit_id
order by year, unit, unit_id, currency, department, project_type, fund_purpose, stage, base_stage, basis

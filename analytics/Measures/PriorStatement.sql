-- One row: a form or a ledger's row that states a budget or an execution of the year before, where that year's own papers state another. Amounts in the currency's unit (yuan).
-- own_asked: what the year before's own form asked for (申报数), asked_in: that form; both null where no form of that year is on file. approved, revised: decided of that year, null where unknown.
-- own_executed: the final execution of that year, executed_in what states it, basis its source: 自评表 or 台账; all null while an execution is only declared.
select
    u.present_id as unit_id,
    u.name as unit,
    d.project_id,
    j.name as project,
    d.year::integer as year,
    d.currency,
    array_to_string(d.project_types, '、') as project_type,
    array_to_string(d.fund_purposes, '、') as fund_purpose,
    d.prior_budget as declared_budget,
    q.asked as own_asked,
    q.approved,
    q.revised,
    case when q.asked is not null then q.targets_id end as asked_in,
    d.prior_executed as declared_executed,
    case when q.executed_basis <> '申报表填列' then q.executed end as own_executed,
    case when q.executed_basis <> '申报表填列' then q.executed_basis end as basis,
    case when q.executed_basis <> '申报表填列' then q.executed_from end as executed_in,
    d.declaration_id
from declaration d
join project_year q on q.unit_id = d.unit_id and q.project_id = d.project_id and q.year = d.year - 1 and q.currency = d.currency
join unit u on u.unit_id = d.unit_id
join project j on j.project_id = d.project_id
where d.kind <> 'self-evaluation' and (d.prior_budget <> q.asked or (q.executed_basis <> '申报表填列' and d.prior_executed <> q.executed))
order by year desc, unit, project, declaration_id

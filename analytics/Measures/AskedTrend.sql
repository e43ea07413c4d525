-- One row: a project in a year for which a form asks for money (申报数), beside the year before; whatever is decided and spent later, what was asked for stays. Amounts in the currency's unit (yuan).
-- previous_budget: 上年预算额 as the year's own form declares it, else what the year before asked for, else its latest stage known; previous_stage says which; null in a project's first year.
-- change: fraction, null without a previous budget or on base 0. declaration_id: the form that asks.
select
    u.present_id as unit_id,
    u.name as unit,
    p.project_id,
    j.name as project,
    p.year::integer as year,
    p.currency,
    array_to_string(d.project_types, '、') as project_type,
    array_to_string(d.fund_purposes, '、') as fund_purpose,
    p.asked as budget,
    coalesce(p.previous_as_declared, q.asked, q.revised, q.approved) as previous_budget,
    case
        when p.previous_as_declared is not null then '上年预算额'
        when q.asked is not null then '申报数'
        when q.revised is not null then '调整后预算数'
        when q.approved is not null then '批复数' end as previous_stage,
    p.asked - coalesce(p.previous_as_declared, q.asked, q.revised, q.approved) as increase,
    case
        when coalesce(p.previous_as_declared, q.asked, q.revised, q.approved) > 0
            then p.asked::double / coalesce(p.previous_as_declared, q.asked, q.revised, q.approved)::double - 1 end as change,
    p.targets_id as declaration_id
from project_year p
left join project_year q on q.unit_id = p.unit_id and q.project_id = p.project_id and q.year = p.year - 1 and q.currency = p.currency
join unit u on u.unit_id = p.unit_id
join project j on j.project_id = p.project_id
join declaration d on d.declaration_id = p.targets_id
where p.asked is not null
order by year, unit, project, project_id, currency

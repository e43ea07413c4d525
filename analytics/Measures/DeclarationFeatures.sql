-- One row: a declaration (current version) that asks for money, as numbers to hold it against all others by. Amounts in the currency's unit (yuan), as declared; null where the form leaves them out.
-- lineage_id: of the first of the projects that are one over the years. previous_asked: what the form of the year before asked for under the same name; null without one.
-- management, output, outcome, impact: indicators by level; percents, bare: those with a number in %, with a number and no unit. mean_percent, lowest_percent, highest_percent: in points; null without percents.
with lines as (
    select declaration_id, count(*) as budget_lines, max(amount) as largest_line
    from budget_line
    group by declaration_id
),
targets as (
    select
        declaration_id,
        count(*) as indicators,
        count(*) filter (where level1 like '%投入%' or level1 like '%成本%') as management,
        count(*) filter (where level1 like '%产出%') as output,
        count(*) filter (where (level1 like '%效果%' or level1 like '%效益%') and coalesce(level2, '') not like '%影响%') as outcome,
        count(*) filter (where level1 like '%影响%' or level2 like '%影响%') as impact,
        count(*) filter (where unit = '%' and value is not null) as percents,
        count(*) filter (where unit is null and value is not null) as bare,
        avg(value) filter (where unit = '%') as mean_percent,
        min(value) filter (where unit = '%') as lowest_percent,
        max(value) filter (where unit = '%') as highest_percent
    from indicator
    group by declaration_id
)
select
    u.present_id as unit_id,
    u.name as unit,
    u.department,
    d.project_id,
    j.name as project,
    coalesce(l.lineage_id, d.project_id) as lineage_id,
    d.year,
    d.currency,
    d.declaration_id,
    array_to_string(d.project_types, '、') as project_type,
    array_to_string(d.fund_purposes, '、') as fund_purpose,
    d.total_budget,
    d.current_budget,
    d.prior_budget,
    d.prior_executed,
    y.asked as previous_asked,
    coalesce(b.budget_lines, 0)::bigint as budget_lines,
    b.largest_line,
    coalesce(t.indicators, 0)::bigint as indicators,
    coalesce(t.management, 0)::bigint as management,
    coalesce(t.output, 0)::bigint as output,
    coalesce(t.outcome, 0)::bigint as outcome,
    coalesce(t.impact, 0)::bigint as impact,
    coalesce(t.percents, 0)::bigint as percents,
    coalesce(t.bare, 0)::bigint as bare,
    t.mean_percent,
    t.lowest_percent,
    t.highest_percent
from declaration d
join unit u on u.unit_id = d.unit_id
join project j on j.project_id = d.project_id
left join project_lineage l on l.unit_id = d.unit_id and l.project_id = d.project_id
left join project_year y on y.unit_id = d.unit_id and y.project_id = d.project_id and y.year = d.year - 1 and y.currency = d.currency
left join lines b on b.declaration_id = d.declaration_id
left join targets t on t.declaration_id = d.declaration_id
where d.kind <> 'self-evaluation'
order by year, unit, project, declaration_id

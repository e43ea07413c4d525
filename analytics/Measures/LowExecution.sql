-- One row: a year of a run of two years or more, without a gap, in each of which a project's execution stays below a band; told for each band, and over all executions known and over final ones alone.
-- below: the band's upper edge, a fraction: 0.6, 0.8 or 0.9; a rate of just as much is not below it. final_only: whether a year whose execution is only declared (申报表填列) ends the run, else it counts like the others.
-- So a run is told up to six times: ask of one band and one basis. No row on base 0, nor of a year that stands alone.
-- executed_year: whose execution it is; year: the one that asks for money after it, executed_year + 1. nth: the how manieth year of the run it is, from 1. first_year, last_year, years: of the whole run; latest: whether the run ends with it.
-- Amounts of executed_year alone, in the currency's unit (yuan): never added over the years of a run, for what is carried over would count twice. budget: what the execution is held against, budget_stage says of which stage;
-- gap = budget - executed, rate = executed / budget. asked: what the form of year asks for, asked_in that form; null where none is on file. increase and change compare it with budget.
-- basis: 自评表 or 台账: final, or 申报表填列. executed_in, budget_in: what states the execution and the budget. declaration_id: whose matter it is, as in ExecutionGap.sql.
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
),
low as (
    select t.*, b.below, c.final_only
    from told t
    cross join (values (0.6::double, 60), (0.8::double, 80), (0.9::double, 90)) b(below, hundredths)
    cross join (values (false), (true)) c(final_only)
    where t.execution_base > 0
        and t.executed * 100 < t.execution_base * b.hundredths
        and (not c.final_only or t.executed_basis <> '申报表填列')
),
numbered as (
    select *, year - dense_rank() over (partition by unit_id, lineage_id, currency, below, final_only order by year) as run
    from low
),
placed as (
    select
        *,
        dense_rank() over (partition by unit_id, lineage_id, currency, below, final_only, run order by year) as nth,
        min(year) over (partition by unit_id, lineage_id, currency, below, final_only, run) as first_year,
        max(year) over (partition by unit_id, lineage_id, currency, below, final_only, run) as last_year
    from numbered
)
select
    u.present_id as unit_id,
    u.name as unit,
    u.department,
    r.lineage_id,
    r.project_id,
    j.name as project,
    r.below,
    r.final_only,
    (r.year + 1)::integer as year,
    r.year::integer as executed_year,
    r.nth::integer as nth,
    r.first_year::integer as first_year,
    r.last_year::integer as last_year,
    (r.last_year - r.first_year + 1)::integer as years,
    r.year = r.last_year as latest,
    r.currency,
    array_to_string(d.project_types, '、') as project_type,
    array_to_string(d.fund_purposes, '、') as fund_purpose,
    r.executed_basis as basis,
    r.base_stage as budget_stage,
    1::bigint as projects,
    r.execution_base as budget,
    r.executed,
    r.execution_base - r.executed as gap,
    r.executed::double / r.execution_base::double as rate,
    n.asked,
    n.asked - r.execution_base as increase,
    n.asked::double / r.execution_base::double - 1 as change,
    n.targets_id as asked_in,
    r.executed_from as executed_in,
    r.base_from as budget_in,
    coalesce(r.asking_id, r.executed_from) as declaration_id
from placed r
left join told n on n.unit_id = r.unit_id and n.lineage_id = r.lineage_id and n.year = r.year + 1 and n.currency = r.currency and n.asked is not null
join unit u on u.unit_id = r.unit_id
join project j on j.project_id = r.project_id
join declaration d on d.declaration_id = coalesce(r.asking_id, r.ticks_from)
where r.last_year > r.first_year
order by gap desc, unit, project, project_id, year, currency, below, final_only

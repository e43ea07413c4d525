-- One row: a group, its budget of $year and its execution of $executed_year beside their reference; reads member, the rows of a measure of years with the group that each is in, as the query layer tells it.
-- $reference: year (the group itself $back years before), mean (the group's other years), median (the groups of the same kind in the same year, from five on).
-- A mean counts years that are known; mean and median of budgets are rounded to the cent; a mean of rates is Σ spent / Σ base over the years, never a mean of fractions.
-- increase, change: budget against reference_budget, null where either is unknown, change also on base 0. rate_change: a difference of fractions (百分点 / 100).
-- reference_stage: of the year that is the reference, null where it is a mean or a median. share: fraction of the sum over all groups.
with grouped as (
    select
        name,
        id,
        currency,
        arg_max(kind, year) as kind,
        arg_max(declaration_id, year) as declaration_id,
        min(stage) filter (where year = $year) as stage,
        max(other_stage) filter (where year = $year) as other_stage,
        min(stage) filter (where year = $year - $back) as back_stage,
        min(base_stage) filter (where year = $executed_year) as base_stage,
        max(other_base_stage) filter (where year = $executed_year) as other_base_stage,
        min(basis) filter (where year = $executed_year) as basis,
        max(other_basis) filter (where year = $executed_year) as other_basis,
        coalesce(sum(projects) filter (where year = $year), 0)::bigint as projects,
        coalesce(sum(filed) filter (where year = $year), 0)::bigint as filed,
        sum(budget) filter (where year = $year) as budget,
        sum(budget) filter (where year = $year - $back) as back_budget,
        round(sum(budget) filter (where $reference = 'mean' and year <> $year)::double / nullif(count(distinct year) filter (where $reference = 'mean' and year <> $year and budget is not null), 0), 2)::decimal(38, 2) as mean_budget,
        sum(execution_base) filter (where year = $executed_year) as execution_base,
        sum(spent) filter (where year = $executed_year) as spent,
        sum(spent) filter (where year = $executed_year)::double / nullif(sum(execution_base) filter (where year = $executed_year)::double, 0) as rate,
        sum(spent) filter (where year = $executed_year - $back)::double / nullif(sum(execution_base) filter (where year = $executed_year - $back)::double, 0) as back_rate,
        sum(spent) filter (where $reference = 'mean' and year <> $executed_year)::double / nullif(sum(execution_base) filter (where $reference = 'mean' and year <> $executed_year)::double, 0) as mean_rate
    from member
    group by name, id, currency
),
peers as (
    select
        kind,
        currency,
        case when count(budget) >= 5 then round(median(budget::double), 2)::decimal(38, 2) end as budget,
        case when count(rate) >= 5 then median(rate) end as rate
    from grouped
    group by kind, currency
),
referred as (
    select
        g.*,
        case when $reference = 'year' then g.back_stage end as reference_stage,
        case $reference when 'year' then g.back_budget when 'mean' then g.mean_budget else p.budget end as reference_budget,
        case $reference when 'year' then g.back_rate when 'mean' then g.mean_rate else p.rate end as reference_rate
    from grouped g
    join peers p on p.kind is not distinct from g.kind and p.currency = g.currency
)
select
    name,
    id,
    declaration_id,
    currency,
    stage::text as stage,
    other_stage::text as other_stage,
    base_stage::text as base_stage,
    other_base_stage::text as other_base_stage,
    basis::text as basis,
    other_basis::text as other_basis,
    projects,
    filed,
    budget::decimal(38, 2) as budget,
    case when sum(budget) over (partition by currency) > 0 then budget::double / sum(budget) over (partition by currency)::double end as share,
    (sum(budget) over (partition by currency))::decimal(38, 2) as total,
    reference_stage::text as reference_stage,
    reference_budget::decimal(38, 2) as reference_budget,
    (budget - reference_budget)::decimal(38, 2) as increase,
    abs(budget - reference_budget)::decimal(38, 2) as movement,
    case when reference_budget > 0 then budget::double / reference_budget::double - 1 end as change,
    execution_base::decimal(38, 2) as execution_base,
    spent::decimal(38, 2) as spent,
    (execution_base - spent)::decimal(38, 2) as gap,
    rate,
    reference_rate,
    rate - reference_rate as rate_change
from referred
order by name, id, currency

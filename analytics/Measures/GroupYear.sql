-- One row: a group in a year of which something is known; reads cell, a measure of years rolled up to groups, years and currencies by the query layer.
-- Amounts in the currency's unit (yuan), null where nothing is known, which is not 0. Rates and changes are fractions, null on base 0.
-- previous_budget: the same group the year before; increase and change compare the two sums, whatever projects they are of.
select
    c.name,
    c.id,
    c.declaration_id,
    c.year,
    c.currency,
    c.stage::text as stage,
    c.other_stage::text as other_stage,
    c.base_stage::text as base_stage,
    c.other_base_stage::text as other_base_stage,
    c.basis::text as basis,
    c.other_basis::text as other_basis,
    c.projects,
    c.filed,
    c.budget,
    c.executed,
    c.execution_base,
    c.spent,
    c.gap,
    c.rate,
    p.stage::text as previous_stage,
    p.budget as previous_budget,
    c.budget - p.budget as increase,
    case when p.budget > 0 then c.budget::double / p.budget::double - 1 end as change
from cell c
left join cell p on p.name is not distinct from c.name and p.id is not distinct from c.id and p.currency = c.currency and p.year = c.year - 1
order by name, id, currency, year

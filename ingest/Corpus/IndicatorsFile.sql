-- One row an indicator of a declaration, as a ledger: target as printed, and read; values in the unit of measure. No join: one would lose the order.
select unit, project, year, level1, level2, name as indicator, operator,
  operator || printed(target) || coalesce(measure_unit, '') as target, target / 100.0 as "targetValue", measure_unit as "measureUnit", actual / 100.0 as actual, true as synthetic
from indicated

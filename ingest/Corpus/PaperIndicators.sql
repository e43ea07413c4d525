-- One row an indicator, in the order of declared and within a declaration as numbered; target and actual as a ledger prints them, and in hundredths. is_planted: something in it is.
-- actual: null where nobody has counted.
select unit_no::bigint as unit_no, level1, name, operator || printed(target) || coalesce(measure_unit, '') as target, is_planted,
  level2, operator, printed(target) as number, measure_unit, target::bigint as target_hundredths, actual::bigint as actual_hundredths, printed(actual) || coalesce(measure_unit, '') as actual
from indicated

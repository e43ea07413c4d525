-- One row an indicator, in the order of declared and within a declaration as numbered; target as a ledger prints it. is_planted: something in it is.
select unit_no::bigint as unit_no, level1, name, operator || printed(target) || coalesce(measure_unit, '') as target, is_planted
from indicated

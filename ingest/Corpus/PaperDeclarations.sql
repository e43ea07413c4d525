-- One row a declaration, as its form says it, in the order of declared: a table is scanned in its order. Amounts in cents, null where nothing is printed.
-- type, purpose: the boxes of the form of 2018, which knows fewer kinds than the corpus; nature: the type in the corpus' own words. object, field: what the project is about, and the number of its field of work.
-- chance: 0 to 2^32 - 1, the declaration's own; unit_chance: its unit's. executed: null in the last year, which is not over. copy: 1 for the second of two declarations of one project and year.
select unit_no::bigint as unit_no, unit, year::integer as year, project,
  case types when '新增一次性项目' then '市委市政府已确定的新增项目' else types end as type,
  case purpose when '城市维护类' then '政府购买服务' when '修缮购置类' then case when field = 6 then '基本建设工程类' else '资产购置类' end else purpose end as purpose,
  total::bigint as total, current::bigint as current, prior::bigint as prior, prior_executed::bigint as prior_executed,
  object, field::integer as field, child(year_hash, 100 + copy)::bigint as chance, indicators::integer as indicators,
  types as nature, department, unit_code, executed::bigint as executed, project_no::bigint as project_no, copy::integer as copy,
  form_of(unit_no, year) as form, is_evaluating(unit_no) as is_evaluating, unit_chance(unit_no)::bigint as unit_chance
from declared

-- One row a declaration, as a form of 2018 says it, in the order of declared: a table is scanned in its order. Amounts in cents, null where nothing is printed.
-- type, purpose: the form's boxes, which know fewer kinds than the corpus. object, field: what the project is about, and the number of its field of work. chance: 0 to 2^32 - 1, the declaration's own.
select unit_no::bigint as unit_no, unit, year::integer as year, project,
  case types when '新增一次性项目' then '市委市政府已确定的新增项目' else types end as type,
  case purpose when '城市维护类' then '政府购买服务' when '修缮购置类' then case when contains(project, '修缮') then '基本建设工程类' else '资产购置类' end else purpose end as purpose,
  total::bigint as total, current::bigint as current, prior::bigint as prior, prior_executed::bigint as prior_executed,
  object, field::integer as field, child(year_hash, 100 + copy)::bigint as chance, indicators::integer as indicators
from declared

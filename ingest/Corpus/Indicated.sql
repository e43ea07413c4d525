-- One row an indicator of a declaration, in the order of declared and as printed from 0; targets and actuals in hundredths of the unit of measure.
-- *_natural: had nothing been planted. actual: null in the last year, which is not over, and now and then elsewhere.
create view indicated as
with placed as (
  select *, field * 16 + case when n < 6 then n else 6 + (n - 6 + hash::bigint % 10) % 10 end + 1 as phrase, child(hash, 100 + n) as slot_hash,
    case when anomaly < 11 then -1 when anomaly = 13 then 4 else 2 + hash::bigint % 2 end as planted_n
  from (select *, unnest(range(indicators)) as n from declared)
),
worded as (
  select unit_no, project_no, year, copy, unit, project, anomaly, age, current, year_hash, n, n = planted_n as is_planted, slot_hash, child(slot_hash, year) as hash,
    getvariable('level1_of')[phrase] as level1, getvariable('level2_of')[phrase] as level2, replace(getvariable('name_of')[phrase], '{}', object) as name,
    getvariable('shape_of')[phrase] as shape, getvariable('usual_of')[phrase] as usual, getvariable('unit_of')[phrase] as unit_natural
  from placed
),
aimed as (
  select *,
    case shape
      when 'percent' then least(10000, 100 * (case when below(slot_hash, 1, 100) < 50 then usual else [100, 95, 90, 98, 80, 85, 70, 75, 88, 92, 97, 99, 60][case
          when below(slot_hash, 2, 100) < 40 then 1 when below(slot_hash, 2, 100) < 60 then 2 when below(slot_hash, 2, 100) < 75 then 3 when below(slot_hash, 2, 100) < 84 then 4
          when below(slot_hash, 2, 100) < 90 then 5 when below(slot_hash, 2, 100) < 93 then 6 else 7 + below(slot_hash, 2, 100) - 93 end] end
        + case when below(slot_hash, 3, 5) = 0 then age // 2 else 0 end))
      when 'count' then 100 * (two_figures(greatest(1, (usual * exp(7 * normal(slot_hash, 4) / 10000.0))::bigint)) * (100 + 3 * age) // 100)
      when 'few' then case when below(slot_hash, 1, 2) = 0 then 0 else 100 * (1 + below(slot_hash, 2, 2 * usual)) end
      when 'low-percent' then case when below(slot_hash, 1, 2) = 0 then 0 else 50 * usual * (1 + below(slot_hash, 2, 4)) end
      when 'cost' then greatest(1, current * usual // 1000 // 10000)
      else 100 * usual * (1 + below(slot_hash, 2, 3)) end as target_natural,
    case when shape in ('few', 'low-percent', 'cost', 'time') then '≤' when shape = 'count' and below(slot_hash, 3, 10) < 3 then '=' else '≥' end as operator_natural,
    below(hash, 1, 100) as luck, below(hash, 2, 1000) as amount
  from worded
),
met as (
  select *,
    case when year = last_year() or below(hash, 3, 100) < 3 then null else case shape
      when 'percent' then case when luck < 35 then target_natural when luck < 72 then target_natural + (10000 - target_natural) * amount // 100000 * 100 else target_natural - target_natural * amount // 1000 * amount // 4000 end
      when 'count' then greatest(0, case when luck < 37 then target_natural when luck < 65 then target_natural * (1000 + amount * case when luck < 60 then 1 else 4 end // 3) // 100000 * 100
        when luck < 92 then target_natural * (700 + amount * 3 // 10) // 100000 * 100 else target_natural * amount * 7 // 1000000 * 100 end)
      when 'few' then case when luck < 75 then target_natural * amount // 100000 * 100 else target_natural + 100 * (1 + amount % 3) end
      when 'low-percent' then case when luck < 80 then target_natural * amount // 1000 else target_natural + amount // 5 end
      when 'cost' then case when luck < 92 then target_natural * (850 + amount * 15 // 100) // 1000 else target_natural * (1000 + amount // 5) // 1000 end
      else case when luck < 50 then target_natural when luck < 85 then greatest(100, target_natural * (400 + amount * 6 // 10) // 100000 * 100) else target_natural * (1000 + amount // 2) // 100000 * 100 + 100 end end end as actual
  from aimed
)
select unit_no, project_no, year, copy, unit, project, n, level1, level2, name, is_planted, anomaly,
  case when is_planted and anomaly = 13 then '≥' else operator_natural end as operator, operator_natural,
  case when is_planted then case anomaly
    when 11 then 3000 + 100 * below(year_hash, 12, 30)
    when 12 then target_natural // 100
    when 14 then target_natural - 800 - 100 * below(year_hash, 12, 12)
    when 15 then target_natural * 10
    else target_natural end else target_natural end as target, target_natural,
  case when is_planted and anomaly = 16 then null else unit_natural end as measure_unit, unit_natural, actual
from met;

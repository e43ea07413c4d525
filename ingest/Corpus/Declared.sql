-- Declarations of the units of one slice ($slice), into declared: in order of unit, project and year.
-- Amounts in cents. *_natural: what would stand there had nothing been planted; executed and its like are null in the corpus' last year, which is not over.
-- anomaly: what is planted, 0 for nothing. copy: 1 for the second of two declarations of one project and year.
-- previously: the project's name the year before, where it is another; prior_*: null in a project's first year. age: years since then.
insert into declared
with slot as (
  select u.unit_no, u.name as unit, u.code as unit_code, u.department, u.hash as unit_hash, u.slots, u.fields, u.size, greatest(coalesce(u.opened, 0), first_year() - 4) as opened, least(coalesce(u.closed, last_year()), last_year()) as closed,
    s.slot, child(u.hash, 1000 + s.slot) as slot_hash
  from unit u, unnest(range(u.slots)) s(slot)
  where u.slice = $slice
),
slot_year as (
  -- A slot's project ends in 18 of 100 years, and another takes its place.
  select *, (sum(case when year > opened and below(slot_hash, year, 100) < 18 then 1 else 0 end) over (partition by unit_no, slot order by year))::bigint as generation
  from (select *, unnest(range(opened, closed + 1)) as year from slot)
),
project_year as (
  select *, child(slot_hash, 10000 + generation) as hash, generation * slots + slot as project_no
  from slot_year
),
lived as (
  select *, child(hash, year) as year_hash,
    year - min(year) over project - case when generation > 0 and below(hash, 1, 100) < 15 then 1 else 0 end as age,
    count(*) over project - case when generation > 0 and below(hash, 1, 100) < 15 then 1 else 0 end as years
  from project_year
  window project as (partition by unit_no, slot, generation)
),
chosen as (
  select *,
    fields[below(hash, 2, len(fields)) + 1] as field,
    case when age > 0 then growth_at(below(year_hash, 1, 10000)) else 0 end as growth_natural,
    case when year >= first_year() and below(year_hash, 2, 1000000) < anomalies_millionths() then 1 + below(year_hash, 3, 16) else 0 end as choice,
    age > 0 and below(year_hash, 4, 1000) < 30 as is_renamed
  from lived
  where age >= 0
),
based as (
  select c.*, f.purpose, f.deed, f.objects,
    least(18500, f.usual + size + 1400 * normal(hash, 10) // 1000 + case when below(hash, 3, 100) < 3 then (-833 * ln((1 + below(hash, 4, 10000)) / 10000.0))::bigint else 0 end) as base,
    -- Kinds 4 and 9 need a budget that stays what it was.
    case when choice in (4, 9) and age > 0 then 0 else growth_natural end as growth_kept
  from chosen c join field f using (field)
),
levelled as (
  select *,
    base + (sum(growth_kept) over project)::bigint as level_kept,
    lag(choice) over project as choice_before,
    (below(hash, 5, 6) + sum(is_renamed::integer) over project)::bigint as naming
  from based
  window project as (partition by unit_no, slot, generation order by year)
),
planted as (
  -- level_kept - growth_kept is the year before's; those planted on money need enough of it for their rule.
  select *, case
      when choice = 1 and age > 0 and level_kept - growth_kept >= 12900 and growth_kept between -50 and 100 then 1
      when choice = 2 and age > 0 and level_kept - growth_kept >= 12430 then 2
      when choice = 3 and age > 0 and level_kept - growth_kept >= 13130 and growth_kept between -50 and 100 then 3
      when choice = 4 and age > 0 and abs(growth_natural) >= 50 then 4
      when choice = 5 and age > 0 and level_kept - growth_kept >= 12620 then 5
      when choice = 6 and age > 0 and level_kept - growth_kept >= 9300 then 6
      when choice = 7 and age > 0 then 7
      when choice = 9 and age > 0 and level_kept between 11600 and 21000 then 9
      when choice = 14 and age > 0 and growth_kept >= 0 and choice_before = 0 then 14
      when choice in (8, 10, 11, 12, 13, 15, 16) then choice
      when choice > 0 then [8, 10, 11, 12, 13, 15, 16][1 + below(year_hash, 5, 7)]
      else 0 end as anomaly
  from levelled
),
grown as (
  select *, case anomaly when 1 then 262 + below(year_hash, 6, 432) when 3 then 588 + below(year_hash, 6, 799) else 0 end as growth_planted
  from planted
),
budgeted as (
  select *,
    base + (sum(growth_kept + growth_planted) over project)::bigint as level,
    lead(anomaly) over project as anomaly_after,
    -- Yuan in steps of 10,000, 1,000, 100 or a cent.
    case when below(hash, 6, 100) < 45 and base >= 12000 then 1000000 when below(hash, 6, 100) < 65 and base >= 9200 then 100000 when below(hash, 6, 100) < 90 then 10000 else 1 end as grain
  from grown
  window project as (partition by unit_no, slot, generation order by year)
),
amounts as (
  select *,
    cents_at(greatest(6900, least(22500, level)), grain) as current,
    cents_at(greatest(6900, least(22500, level - growth_planted - growth_kept + case anomaly when 9 then 0 else growth_natural end)), grain) as current_natural,
    rate_at(below(year_hash, 7, 1000000)) as rate_natural,
    case anomaly_after when 1 then 200000 + below(year_hash, 8, 550000) when 2 then 50000 + below(year_hash, 8, 530000) when 6 then 1050000 + below(year_hash, 8, 350000) end as rate_planted
  from budgeted
),
spent as (
  select *, current * coalesce(rate_planted, rate_natural) // 1000000 as executed_whole, current * rate_natural // 1000000 as executed_unplanted
  from amounts
),
remembered as (
  select *,
    lag(current) over project as prior_natural, lag(executed_whole) over project as prior_executed_whole, lag(executed_unplanted) over project as prior_executed_unplanted
  from spent
  window project as (partition by unit_no, slot, generation order by year)
),
printed as (
  select *,
    case anomaly when 5 then greatest(1, prior_natural * case when below(year_hash, 9, 2) = 0 then 50 + below(year_hash, 10, 45) else 106 + below(year_hash, 10, 45) end // 100) when 9 then prior_natural // 10000 else prior_natural end as prior,
    case anomaly when 9 then prior_executed_whole // 10000 else prior_executed_whole end as prior_executed,
    case when below(hash, 7, 100) < 10 then current * 3 else current end as total_natural,
    case when years > 1 then case when below(hash, 8, 10) < 7 then '经常性专项业务费' else '其他经常性项目' end when below(hash, 8, 10) < 6 then '新增一次性项目' else '其他一次性项目' end as types_natural,
    -- 1000 stems of a unit in an order of its own; then in batches.
    (project_no * 389 + unit_hash::bigint) % 1000 as stem_no
  from remembered
),
worded as (
  select p.*, objects[stem_no % 10 + 1] as object,
    w.areas[stem_no // 100 + 1] || w.qualities[stem_no // 10 % 10 + 1] || objects[stem_no % 10 + 1] || deed || case when project_no >= 1000 then '（第' || (project_no // 1000 + 1) || '批）' else '' end as stem,
    w.endings[naming % 6 + 1] as ending,
    case when is_renamed and year > first_year() then w.endings[(naming - 1) % 6 + 1] end as ending_before
  from printed p cross join place w
  where year >= first_year()
)
select unit_no, project_no, year::smallint as year, copy::tinyint as copy, unit, unit_code, department,
  stem || case when copy = 1 then '—' else '' end || ending as project,
  case when copy = 0 then stem || ending_before end as previously,
  case when anomaly = 7 then '其他一次性项目' else types_natural end as types, types_natural, purpose,
  case when anomaly = 10 then current * (50 + below(year_hash, 11, 40)) // 100 else total_natural end as total, total_natural,
  current, current_natural, prior, prior_natural, prior_executed,
  case when anomaly in (1, 2, 6, 9) then case when anomaly = 9 then prior_executed_whole else prior_executed_unplanted end else prior_executed end as prior_executed_natural,
  case when year < last_year() then executed_whole end as executed,
  case when year < last_year() then executed_unplanted end as executed_natural,
  anomaly::tinyint as anomaly, case when rate_planted is not null then anomaly_after else 0 end::tinyint as anomaly_after,
  field::smallint as field, object, age::smallint as age, hash, year_hash, (8 + below(hash, 9, 9))::tinyint as indicators
from (select *, unnest(range(case when anomaly = 8 then 2 else 1 end)) as copy from worded)
order by unit_no, project_no, year, copy;

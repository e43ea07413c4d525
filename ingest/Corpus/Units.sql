-- One row a unit, numbered from 0; units of a department follow its head unit (is_head), which is the parent of the others.
-- opened, closed: first and last year with declarations, null where it was there before and still is.
-- renamed: first year under its name, former: what it was called until then. joined: first year in which the unit before it, its heir, declares for it. All null but in few.
-- slots: projects it has side by side, heavy-tailed (log-normal, 1 in 50 under a Pareto tail) with the corpus' mean; size: its effect on ln of a budget × 1000.
-- first_no: where its projects are numbered from, behind those of its heir; stem_hash: the order of their names, its heir's where it has one, so that no two are called alike.
-- slice: units whose projects are worked out together.
create table unit as
with chance as (
  select u as unit_no, scrambled(xor(scrambled(u::ubigint + 1), seed())) as hash from range(unit_count()) t(u)
),
grouped as (
  select *, (sum(is_head::integer) over (order by unit_no) - 1)::bigint as department_no
  from (select *, unit_no = 0 or below(hash, 1, 12) = 0 as is_head from chance)
),
weighed as (
  select *, row_number() over (partition by department_no order by unit_no) - 1 as place_in,
    (1000 * exp(0.9 * normal(hash, 10) / 1000.0) * case when below(hash, 2, 50) = 0 then least(10, pow((1 + below(hash, 3, 10000)) / 10000.0, -2 / 3.0)) else 1 end)::bigint as weight
  from grouped
),
named as (
  select w.*, b.bureau, b.fields, b.name as office, b.institutions, p.ordinals,
    p.cities[department_no // 16 % 12 + 1] || p.first_characters[department_no // 192 % 12 + 1] || p.second_characters[(department_no // 2304 + department_no // 16 % 144) % 10 + 1] || '区'
      || case when department_no >= 23040 then '第' || (department_no // 23040 + 1) || '片' else '' end as district
  from weighed w join bureau b on b.bureau = w.department_no % 16 cross join place p
),
counted as (
  -- What vacant first years of projects and units that open or close take off is added again.
  select *, greatest(1, (weight::hugeint * unit_count() * mean_projects_thousandths() * 106 / (sum(weight) over () * 100000))::bigint) as slots
  from named
),
titled as (
  select *,
    case when is_head then district || office || '（本级）'
      else district || case when (place_in - 1) // len(institutions) < 10 then ordinals[(place_in - 1) // len(institutions) + 1] else '第' || ((place_in - 1) // len(institutions) + 1) end || institutions[(place_in - 1) % len(institutions) + 1] end as name,
    lpad((department_no + 1)::text, 5, '0') || lpad(place_in::text, 3, '0') as code,
    case when last_year() > first_year() and not is_head and below(hash, 4, 100) < 4 then first_year() + 1 + below(hash, 5, last_year() - first_year()) end as opened,
    case when last_year() > first_year() and not is_head and below(hash, 4, 100) >= 97 then first_year() + below(hash, 5, last_year() - first_year()) end as closed,
    -- Of those that are there in all years.
    case when last_year() > first_year() and not is_head and below(hash, 4, 100) between 4 and 96 and below(hash, 6, 1000) < 22 then first_year() + 1 + below(hash, 7, last_year() - first_year()) end as reorganised,
    (sum(slots) over (order by unit_no) - slots)::bigint * (last_year() - first_year() + 5) // 200000 as own_slice
  from counted
),
reorganised as (
  select *,
    -- Half of them go on under another name; the others as part of the unit before, where that is there in all years as well.
    case when reorganised is not null and below(hash, 8, 2) = 0 and lag(is_lasting) over units then reorganised end as joined,
    lag(unit_no) over units as before_no, lag(name) over units as before_name, lag(code) over units as before_code, lag(slots) over units as before_slots, lag(hash) over units as before_hash, lag(own_slice) over units as before_slice
  from (select *, not is_head and opened is null and closed is null and reorganised is null as is_lasting from titled)
  window units as (order by unit_no)
)
select
  unit_no, hash, name, code,
  district || office as department,
  case when not is_head then lpad((department_no + 1)::text, 5, '0') || '000' end as parent,
  opened, closed, joined,
  case when joined is not null then before_no end as heir_no, case when joined is not null then before_name end as heir, case when joined is not null then before_code end as heir_code,
  case when joined is null then reorganised end as renamed,
  case when joined is null and reorganised is not null then case
    when ends_with(name, '中心') then regexp_replace(name, '中心$', '站') when ends_with(name, '站') then regexp_replace(name, '站$', '所')
    when ends_with(name, '所') then regexp_replace(name, '所$', '处') when ends_with(name, '大队') then regexp_replace(name, '大队$', '支队')
    else name || '筹备处' end end as former,
  fields, slots, case when joined is null then 0 else before_slots * (last_year() - first_year() + 5) end as first_no, case when joined is null then hash else before_hash end as stem_hash,
  400 * normal(hash, 20) // 1000 as size,
  case when joined is null then own_slice else before_slice end as slice
from reorganised
order by unit_no;

-- One row a unit, numbered from 0; units of a department follow its head unit (is_head), which is the parent of the others.
-- opened, closed: first and last year with declarations, null where it was there before and still is.
-- slots: projects it has side by side, heavy-tailed (log-normal, 1 in 50 under a Pareto tail) with the corpus' mean; size: its effect on ln of a budget × 1000.
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
)
select
  unit_no, hash,
  case when is_head then district || office || '（本级）'
    else district || case when (place_in - 1) // len(institutions) < 10 then ordinals[(place_in - 1) // len(institutions) + 1] else '第' || ((place_in - 1) // len(institutions) + 1) end || institutions[(place_in - 1) % len(institutions) + 1] end as name,
  lpad((department_no + 1)::text, 5, '0') || lpad(place_in::text, 3, '0') as code,
  district || office as department,
  case when not is_head then lpad((department_no + 1)::text, 5, '0') || '000' end as parent,
  case when last_year() > first_year() and not is_head and below(hash, 4, 100) < 4 then first_year() + 1 + below(hash, 5, last_year() - first_year()) end as opened,
  case when last_year() > first_year() and not is_head and below(hash, 4, 100) >= 97 then first_year() + below(hash, 5, last_year() - first_year()) end as closed,
  fields, slots,
  400 * normal(hash, 20) // 1000 as size,
  (sum(slots) over (order by unit_no) - slots)::bigint * (last_year() - first_year() + 5) // 200000 as slice
from counted
order by unit_no;

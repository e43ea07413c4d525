-- Declarations of the units of one slice ($slice), into declared: in order of unit, project, year and part.
-- Amounts in cents. *_natural: what would stand there had nothing been planted; executed and its like are null in the corpus' last year, which is not over.
-- anomaly: what is planted, 0 for nothing. copy: 1 for the second of two declarations of one project and year. part: from 1 in the years in which a project is several, else 0.
-- previously: the project's name the year before, where it is another; prior_*: null in a project's first year. age: years since then. kind: as LineagesFile.sql.
-- unit_no: the unit it is declared by; origin_no: the unit whose project it is or was before that was merged into another.
insert into declared
with slot as (
  select u.unit_no, u.hash as unit_hash, u.slots, u.fields, u.size, u.first_no, coalesce(u.joined, u.renamed) as reorganised,
    greatest(coalesce(u.opened, 0), first_year() - 4) as opened, least(coalesce(u.closed, last_year()), last_year()) as closed,
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
  select *, child(slot_hash, 10000 + generation) as hash, generation * slots + slot + first_no as project_no
  from slot_year
),
rooted as (
  -- A project that is like the one whose place it takes (is_like): same object and deed, another area, a budget like its last. It is no renaming.
  select *, generation - is_like as root, child(slot_hash, 10000 + generation - is_like) as root_hash
  from (select *, case when generation % 2 = 1 and below(hash, 24, 100) < 35 then 1 else 0 end as is_like from project_year)
),
named as (
  -- Two projects side by side whose names differ in one word (is_twin).
  select *, case when is_twin = 1 then child(child(unit_hash, 1000 + slot - 1), 10000 + root) else root_hash end as named_hash
  from (select *, case when slot % 2 = 1 and root % 2 = 0 and below(root_hash, 25, 100) < 10 then 1 else 0 end as is_twin from rooted)
),
lived as (
  select *, child(hash, year) as year_hash,
    year - min(year) over project - case when generation > 0 and below(hash, 1, 100) < 15 then 1 else 0 end as age,
    count(*) over project - case when generation > 0 and below(hash, 1, 100) < 15 then 1 else 0 end as years
  from named
  window project as (partition by unit_no, slot, generation)
),
seen as (
  -- since, until: first and last year of the project in the corpus.
  select *, greatest(year - age, first_year()) as since, year - age + years - 1 as until
  from lived
  where age >= 0
),
parted as (
  -- Some projects become several in a year (turn), or are several until then.
  select *,
    case when until > since and below(hash, 20, 1000) < 28 then case when below(hash, 21, 4) = 0 then 3 else 2 end else 0 end as parts,
    case when until > since and below(hash, 20, 1000) < 28 then since + 1 + below(hash, 22, until - since) end as turn,
    below(hash, 20, 1000) < 16 as is_split
  from seen
),
chosen as (
  select *,
    fields[below(named_hash, 2, len(fields)) + 1] as field,
    case when age > 0 then growth_at(below(year_hash, 1, 10000)) when is_like = 1 then normal(hash, 30) // 10 else 0 end as growth_natural,
    -- Kinds that need something of a declaration which most have not are drawn more often; where it has it not, kinds that need nothing take their place.
    case when parts > 0 or year is not distinct from reorganised then 0 when year >= first_year() and below(year_hash, 2, 1000000) < anomalies_millionths()
      then [1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 7, 8, 9, 9, 10, 11, 12, 13, 14, 14, 14, 15, 16][1 + below(year_hash, 3, 41)] else 0 end as choice,
    case when age > 0 and below(year_hash, 4, 1000) < 30 and year is distinct from turn then change_at(below(year_hash, 13, 100), below(year_hash, 14, 400)) else 0 end as change
  from parted
),
based as (
  select c.*,
    least(18500, f.usual + size + 1400 * normal(root_hash, 10) // 1000 + case when below(root_hash, 3, 100) < 3 then (-833 * ln((1 + below(root_hash, 4, 10000)) / 10000.0))::bigint else 0 end) as base,
    -- Kinds 4 and 9 need a budget that stays what it was, 1 and 3 one that moves little but for what is planted.
    case when choice in (4, 9) and age > 0 then 0 when choice in (1, 3) and age > 0 then greatest(-50, least(100, growth_natural)) else growth_natural end as growth_kept
  from chosen c join field f using (field)
),
levelled as (
  select *,
    base + (sum(growth_kept) over project)::bigint as level_kept,
    lag(choice) over project as choice_before,
    (below(named_hash, 5, 6) + sum(change) over project)::bigint as naming
  from based
  window project as (partition by unit_no, slot, root order by year)
),
planted as (
  -- level_kept - growth_kept is the year before's; those planted on money need enough of it for their rule, those held against a form of that year need one.
  select *, case
      when choice = 1 and age > 0 and level_kept - growth_kept >= 12900 then 1
      when choice = 2 and age > 0 and level_kept - growth_kept >= 12430 then 2
      when choice = 3 and age > 0 and level_kept - growth_kept >= 12620 then 3
      when choice = 4 and age > 0 and abs(growth_natural) >= 50 then 4
      when choice = 5 and age > 0 and year > first_year() and level_kept - growth_kept >= 12620 then 5
      when choice = 6 and age > 0 and level_kept - growth_kept >= 9300 then 6
      when choice = 7 and age > 0 then 7
      when choice = 9 and age > 0 and level_kept between 11600 and 21000 then 9
      when choice = 14 and age > 0 and year > first_year() and growth_kept >= 0 and choice_before = 0 then 14
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
  window project as (partition by unit_no, slot, root order by year)
),
amounts as (
  select *,
    cents_at(greatest(6900, least(22500, level)), grain) as current,
    cents_at(greatest(6900, least(22500, level - growth_planted - growth_kept + case when anomaly in (1, 3, 9) then growth_kept else growth_natural end)), grain) as current_natural,
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
    root * slots + slot - is_twin + first_no as named_no
  from remembered
  where year >= first_year()
),
told as (
  -- One row a declaration: one a part, where there are some; the second of two, where that is planted.
  select *, case when anomaly = 8 then n else 0 end as copy, case when is_parted then n + 1 else 0 end as part
  from (
    select *, parts > 0 and (year >= turn) = is_split as is_parted,
      unnest(range(case when anomaly = 8 then 2 when parts > 0 and (year >= turn) = is_split then parts else 1 end)) as n
    from printed)
),
shared as (
  select *,
    case when part = 0 then 0 else share_end(part - 1, parts, 250 + below(hash, 23, 501) // (parts - 1)) end as after_share,
    case when part = 0 then 1000 else share_end(part, parts, 250 + below(hash, 23, 501) // (parts - 1)) end as until_share,
    -- The first part may keep the name, and what is measured.
    case when part = 0 or (part = 1 and below(hash, 26, 3) = 0) then 0 else 1 + below(hash, 27, 4) end as part_style,
    case when part < 2 then hash else child(hash, 40 + part) // 10 * 10 + hash % 10 end as own_hash,
    -- Some of what is new with a split says nothing of the year before.
    is_split and part > 0 and year = turn and below(child(hash, 50 + part), 1, 5) = 0 as is_silent
  from told
),
-- 1000 stems of a unit in an order of its own; then in batches.
worded as (
  select s.*, u.department, f.purpose, f.objects, f.deeds, (named_no * 389 + u.stem_hash::bigint) % 1000 as stem_no,
    case when year >= u.joined then u.heir_no else u.unit_no end as declared_by,
    case when year >= u.joined then u.heir when year < u.renamed then u.former else u.name end as unit,
    case when year >= u.joined then u.heir_code else u.code end as unit_code,
    case when named_no >= 1000 then '（第' || (named_no // 1000 + 1) || '批）' else '' end as batch,
    case when part_style = 3 then w.parts[3][part] else '' end as within,
    case when part_style = 1 then w.parts[1][part] else '' end as before,
    case when part_style in (2, 4) then w.parts[part_style][part] else '' end as behind,
    w.areas, w.qualities, w.endings, w.periods,
    year > first_year() and age > 0 and year is distinct from turn and (change > 0 or is_other(naming, 1) = 1) as is_renamed
  from shared s join unit u using (unit_no) join field f using (field) cross join place w
)
select declared_by as unit_no, project_no, year::smallint as year, part::tinyint as part, copy::tinyint as copy, unit, unit_code, department,
  called(naming, year, areas, qualities, objects, deeds, endings, periods, stem_no, 20 * is_like, 20 * is_twin, within, before, behind, batch, case when copy = 1 then '—' else '' end) as project,
  case when is_renamed and copy = 0 then called((naming - change), (year - 1), areas, qualities, objects, deeds, endings, periods, stem_no, 20 * is_like, 20 * is_twin, within, before, behind, batch, '') end as previously,
  case when age = 0 then 'new' when year = turn then case when is_split then 'split' else 'merged' end when is_renamed then 'renamed' else 'same' end as kind, unit_no as origin_no,
  case when anomaly = 7 then '其他一次性项目' else types_natural end as types, types_natural, purpose,
  case when part > 0 then cents_between(total_natural, after_share, until_share, grain) when anomaly = 10 then current * (50 + below(year_hash, 11, 40)) // 100 else total_natural end as total,
  case when part > 0 then cents_between(total_natural, after_share, until_share, grain) else total_natural end as total_natural,
  case when part > 0 then cents_between(current, after_share, until_share, grain) else current end as current,
  case when part > 0 then cents_between(current, after_share, until_share, grain) else current_natural end as current_natural,
  case when is_silent then null when part > 0 then cents_between(prior, after_share, until_share, grain) else prior end as prior,
  case when is_silent then null when part > 0 then cents_between(prior, after_share, until_share, grain) else prior_natural end as prior_natural,
  case when is_silent then null when part > 0 then spent_between(prior_executed, prior, after_share, until_share, grain) else prior_executed end as prior_executed,
  case when is_silent then null when part > 0 then spent_between(prior_executed, prior, after_share, until_share, grain)
    when anomaly in (1, 2, 6, 9) then case when anomaly = 9 then prior_executed_whole else prior_executed_unplanted end else prior_executed end as prior_executed_natural,
  case when year < last_year() then case when part > 0 then spent_between(executed_whole, current, after_share, until_share, grain) else executed_whole end end as executed,
  case when year < last_year() then case when part > 0 then spent_between(executed_whole, current, after_share, until_share, grain) else executed_unplanted end end as executed_natural,
  anomaly::tinyint as anomaly, case when rate_planted is not null then anomaly_after else 0 end::tinyint as anomaly_after,
  field::smallint as field, objects[stem_no % 10 + 1] as object, age::smallint as age, own_hash as hash, case when part > 0 then child(year_hash, 60 + part) else year_hash end as year_hash,
  (8 + below(own_hash, 9, 9))::tinyint as indicators
from worded
order by 1, 2, 3, 4, 5;

-- What is to be looked at in each declaration in touched_declaration that has flags; where all are hidden its priority and counts are 0. Amounts in the currency's unit (yuan).
-- Hidden flags count nowhere: neither in the money, nor in the priority, nor in a count.
-- at_stake: the largest sum that one open flag is about, so that one sum of money is not counted twice; a flag that names none is about
-- 5 % of the current budget (practice), never more than the budget; null without an open flag or a budget.
-- priority = max over open flags of [w · c · √(sum / 10,000)] × (1 + 0.1 · min(g − 1, 5)): w severe 8, error 4, warn 2, info 0.25;
-- leading_rule: the one that makes the priority. c 1, or 0.5 where a deciding value is to be checked; g groups of one cause with an open flag of warn or more. Open: to verify, or confirmed.
with weighed as (
    select
        f.unit_id,
        f.year,
        f.declaration_id,
        f.rule,
        f.group_name,
        f.severity,
        case when not f.hidden then coalesce(t.state, 'open') end as state,
        not f.hidden and coalesce(t.state, 'open') in ('open', 'confirmed') as is_open,
        case f.severity when 'severe' then 8 when 'error' then 4 when 'warn' then 2 else 0.25 end as weight,
        case f.severity when 'severe' then 1 when 'error' then 2 when 'warn' then 3 else 4 end as rank,
        case when f.confidence = 'good' then 1 else 0.5 end as certainty,
        least(coalesce(f.amount, cast(0.05 * d.current_budget as decimal(18, 2))), d.current_budget) as sum
    from flag f
    join declaration d on d.unit_id = f.unit_id and d.declaration_id = f.declaration_id
    left join triage t on t.flag_key = f.flag_key
    where f.unit_id in (select unit_id from touched_declaration) and f.declaration_id in (select declaration_id from touched_declaration)
),
ranked as (
    select
        unit_id,
        year,
        declaration_id,
        max(sum) filter (where is_open) as at_stake,
        coalesce(max(weight * certainty * sqrt(greatest(sum, 0) / 10000)) filter (where is_open), 0) as gravest,
        arg_max(rule, (weight * certainty * sqrt(greatest(sum, 0) / 10000), -rank, rule)) filter (where is_open) as leading_rule,
        count(distinct group_name) filter (where is_open and rank <= 3) as groups,
        count(*) filter (where is_open) as open_flags,
        count(*) filter (where state = 'open') as to_verify,
        count(*) filter (where state = 'confirmed') as confirmed,
        count(*) filter (where state = 'dismissed') as dismissed,
        count(*) filter (where state = 'remedied') as remedied,
        arg_min(severity, rank) filter (where is_open) as worst_severity
    from weighed
    group by unit_id, year, declaration_id
)
select
    unit_id,
    year,
    declaration_id,
    round(gravest * (1 + 0.1 * least(greatest(groups - 1, 0), 5)), 4)::double as priority,
    worst_severity,
    leading_rule,
    groups::integer as groups,
    at_stake::decimal(18, 2) as at_stake,
    open_flags::integer as open_flags,
    to_verify::integer as to_verify,
    confirmed::integer as confirmed,
    dismissed::integer as dismissed,
    remedied::integer as remedied
from ranked

-- One row: a declaration (current version). Amounts in the currency's unit (yuan), as declared; null where the form leaves them out.
-- rate = prior_executed / prior_budget, change = current_budget / prior_budget - 1: fractions, null without a base.
-- unit: as it is called now; printed_unit: as the declaration prints it, which may be another spelling or a former name.
-- good_fields, check_fields: values with a printed place, by the worst confidence of their places. open_flags: those neither hidden nor dismissed nor remedied.
select
    u.present_id as unit_id,
    u.name as unit,
    u.department,
    u.own_name as printed_unit,
    d.project_id,
    j.name as project,
    d.year::integer as year,
    d.currency,
    d.declaration_id,
    d.version,
    d.form,
    d.confidence::text as confidence,
    d.synthetic,
    array_to_string(d.project_types, '、') as project_type,
    array_to_string(d.fund_purposes, '、') as fund_purpose,
    d.starts,
    d.ends,
    d.total_budget,
    d.current_budget,
    d.prior_budget,
    d.prior_executed,
    case when d.prior_budget > 0 then d.prior_executed::double / d.prior_budget::double end as rate,
    case when d.prior_budget > 0 then d.current_budget::double / d.prior_budget::double - 1 end as change,
    1::bigint as declarations,
    coalesce(i.indicators, 0)::bigint as indicators,
    coalesce(p.good, 0)::bigint as good_fields,
    coalesce(p.to_check, 0)::bigint as check_fields,
    coalesce(f.flags, 0)::bigint as open_flags,
    f.worst as worst_severity,
    o.name as document,
    d.document_id,
    d.known_from as seq
from declaration d
join unit u on u.unit_id = d.unit_id
join project j on j.project_id = d.project_id
join document o on o.document_id = d.document_id
left join (select declaration_id, count(*) as indicators from indicator group by declaration_id) i on i.declaration_id = d.declaration_id
left join (
    select
        declaration_id,
        count(*) filter (where good) as good,
        count(*) filter (where not good) as to_check
    from (select declaration_id, field, bool_and(confidence = 'good') as good from place group by declaration_id, field)
    group by declaration_id
) p on p.declaration_id = d.declaration_id
left join (
    select
        declaration_id,
        count(*) as flags,
        arg_min(severity, case severity when 'severe' then 1 when 'error' then 2 when 'warn' then 3 else 4 end) as worst
    from flag
    where not hidden and flag_key not in (select flag_key from triage where state in ('dismissed', 'remedied'))
    group by declaration_id
) f on f.declaration_id = d.declaration_id
order by year desc, unit, project, declaration_id

-- One row: a declaration (current version). Amounts in the currency's unit (yuan), as declared; null where the form leaves them out.
-- approved, revised, executed: of the year itself, on self-evaluations; weights and scores in points.
-- rate = prior_executed / prior_budget, change = current_budget / prior_budget - 1: fractions, null without a base.
-- unit: as it is called now; printed_unit: as the declaration prints it, which may be another spelling or a former name.
-- kind: targets, self-evaluation or ledger; filed: 1, of a self-evaluation 0.
-- good_fields, check_fields: values with a printed place, as sure as the surest document that prints them. open_flags: those neither hidden nor dismissed nor remedied.
select
    u.present_id as unit_id,
    u.name as unit,
    u.department,
    u.own_name as printed_unit,
    d.project_id,
    j.name as project,
    d.year,
    d.currency,
    d.declaration_id,
    d.version,
    d.form,
    d.kind::text as kind,
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
    (d.kind <> 'self-evaluation')::bigint as filed,
    coalesce(r.indicators, 0)::bigint as indicators,
    coalesce(r.good_fields, 0)::bigint as good_fields,
    coalesce(r.check_fields, 0)::bigint as check_fields,
    coalesce(w.open_flags, 0)::bigint as open_flags,
    w.worst_severity,
    o.name as document,
    d.document_id,
    d.known_from as seq,
    d.approved,
    d.revised,
    d.executed,
    d.execution_weight::double as execution_weight,
    d.execution_score::double as execution_score,
    d.score::double as score,
    d.grade
from declaration d
join unit u on u.unit_id = d.unit_id
join project j on j.project_id = d.project_id
join document o on o.document_id = d.document_id
left join reading_total r on r.declaration_id = d.declaration_id and r.year = d.year
left join work w on w.declaration_id = d.declaration_id and w.year = d.year
order by year desc, unit, project, declaration_id

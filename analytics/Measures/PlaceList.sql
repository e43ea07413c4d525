-- One row: where a value of a declaration is printed. n: row of the table of budget lines or indicators, from 0; null outside tables.
-- line to last_line: from 1, through the whole document, of a ledger (台账) its row; null in formats without lines. cell: e.g. R7C4. printed: null where a ledger tells a number. sha256: of the document's bytes.
select
    declaration_id, field, n, document_id, document, sha256, page, line, last_line, cell, printed, decided_by, confidence
from (
    select
        p.declaration_id,
        regexp_replace(p.field, '\[\d+\]', '') as field,
        p.n::integer as n,
        p.document_id,
        o.name as document,
        o.sha256,
        p.page,
        p.line,
        p.last_line,
        p.cell,
        p.printed,
        p.decided_by,
        p.confidence::text as confidence
    from place p
    join document o on o.document_id = p.document_id
    union all
    select
        declaration_id, field, null, document_id, document, sha256, null, line, line, null, null, 'ledger', 'good'
    from (
        select
            d.declaration_id, d.document_id, o.name as document, o.sha256, d.line,
            unnest([
                'unit', 'project', 'year', case when d.department is not null then 'department' end,
                case when d.project_types is not null then 'projectTypes' end, case when d.fund_purposes is not null then 'fundPurposes' end,
                case when d.starts is not null then 'start' end, case when d.ends is not null then 'end' end,
                case when d.total_budget is not null then 'totalBudget' end, case when d.current_budget is not null then 'currentBudget' end,
                case when d.prior_budget is not null then 'priorBudget' end, case when d.prior_executed is not null then 'priorExecuted' end,
                case when d.approved is not null then 'approved' end, case when d.revised is not null then 'revised' end, case when d.executed is not null then 'executed' end
            ]) as field
        from declaration d
        join document o on o.document_id = d.document_id
        where d.kind = 'ledger' and d.line is not null
    )
    where field is not null
    union all
    select
        declaration_id, told.field, n, document_id, document, sha256, null, line, line, null, told.printed, 'ledger', 'good'
    from (
        select
            i.declaration_id, i.n::integer as n, l.document_id, o.name as document, o.sha256, i.line,
            unnest([
                {'field': 'indicators.level1', 'printed': i.level1}, {'field': 'indicators.level2', 'printed': i.level2}, {'field': 'indicators.name', 'printed': m.name},
                {'field': 'indicators.target', 'printed': i.target_text}, {'field': 'indicators.actual', 'printed': coalesce(i.actual_text, regexp_replace(i.actual::text, '[.]0$', ''))},
                {'field': 'indicators.weight', 'printed': i.weight::text}, {'field': 'indicators.score', 'printed': i.score::text}, {'field': 'indicators.deviation', 'printed': i.deviation}
            ]) as told
        from indicator i
        join declaration d on d.declaration_id = i.declaration_id
        join load l on l.seq = i.version
        join document o on o.document_id = l.document_id
        join indicator_name m on m.name_id = i.name_id
        where d.kind = 'ledger' and i.line is not null
    )
    where told.printed is not null
) t
order by declaration_id, field, n, document_id, line, cell, printed, page, last_line, decided_by

-- One row: a declaration as it is and as it would be (试算); reads chosen, rows of AskingDeclaration that the query layer chose, and unit, unit_closure. Amounts in the currency's unit (yuan).
-- left_out: of a unit in $without, or of one below it. cut: none, share (by $share, a fraction), executed (to what was executed the year before, where it asks for more and that is known); only where a flag of $rule is open, of any declaration where it is ''.
-- result: asked after the cut, rounded to the cent; 0 of what is left out. basis_unknown: it would be cut to what was executed, which nobody says.
with gone as (
    select distinct c.unit_id
    from (select unnest($without) as named) w
    left join unit u on u.unit_id = w.named
    join unit_closure c on c.ancestor_id = coalesce(u.present_id, w.named)
),
touched as (
    select
        c.*,
        g.unit_id is not null as left_out,
        $cut <> 'none' and ($rule = '' or contains('、' || coalesce(c.rules, '') || '、', '、' || $rule || '、')) as is_touched
    from chosen c
    left join gone g on g.unit_id = c.unit_id
)
select
    unit_id,
    unit,
    department,
    project_type,
    fund_purpose,
    project,
    declaration_id,
    asked,
    previous_executed,
    rules,
    flags,
    left_out,
    not left_out and is_touched and $cut = 'executed' and previous_executed is null as basis_unknown,
    case
        when left_out then 0
        when not is_touched then asked
        when $cut = 'executed' then least(asked, coalesce(previous_executed, asked))
        else round(asked * (1 - $share::decimal(9, 6)), 2) end::decimal(18, 2) as result
from touched
order by asked - result desc, unit, project, declaration_id

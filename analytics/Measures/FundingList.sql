-- One row: a part of a declaration's money by source (其中：财政拨款), at one stage. amount in the currency's unit (yuan).
-- stage: total, asked, approved, revised or executed.
select
    u.present_id as unit_id,
    u.name as unit,
    u.department,
    d.project_id,
    j.name as project,
    d.year,
    d.currency,
    d.declaration_id,
    f.n::integer as n,
    f.source,
    f.stage,
    f.amount
from funding f
join declaration d on d.declaration_id = f.declaration_id
join unit u on u.unit_id = d.unit_id
join project j on j.project_id = d.project_id
order by declaration_id, n

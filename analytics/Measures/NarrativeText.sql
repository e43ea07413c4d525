-- One row: a long text of a declaration, under its field name.
select
    declaration_id,
    field,
    body
from narrative
order by declaration_id, field

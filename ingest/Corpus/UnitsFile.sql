-- One row a unit. parent: code of the department's head unit. from, to: first and last year with declarations under this name, null where it was there before, or still is.
-- predecessors: what it was called until then, or the unit that was merged into it.
select u.code, u.name, u.department, u.parent, coalesce(u.opened, u.renamed) as "from", coalesce(u.closed, u.joined - 1) as "to", coalesce(u.former, m.name) as predecessors
from unit u
left join unit m on m.heir_no = u.unit_no
order by u.unit_no

-- One row a unit. parent: code of the department's head unit. from, to: first and last year with declarations, null where it was there before, or still is.
select code, name, department, parent, opened as "from", closed as "to" from unit order by unit_no

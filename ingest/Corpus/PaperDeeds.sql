-- One row a field of work, from 0: what its projects do.
select deed from field order by field

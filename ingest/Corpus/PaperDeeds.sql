-- One row a field of work, from 0: what its projects do.
select deeds[1] as deed from field order by field

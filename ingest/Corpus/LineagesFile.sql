-- One row a declaration, in the order of the ledger. lineage: the same for all years of a project, through renamings, splits, mergers and the reorganisation of its unit.
-- kind: what became of it since the year before. same: called as then (what nobody can look up in the corpus' first year is the same, too); renamed; split: this year several, one until then; merged: the reverse;
-- new: its first year. A second declaration of a project and year is of its lineage.
select unit, project, year, origin_no::text || '-' || project_no::text as lineage, kind
from declared

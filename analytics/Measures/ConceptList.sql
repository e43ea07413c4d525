-- One row: a concept of the dictionary (同类指标), used or not, and how many names, indicators and units tell of it; those of narrower concepts are counted with these only.
-- direction: 1 where more is better, -1 where less is, null where neither. first_year, last_year: of the indicators; null where there are none. shanghai, national: 一级指标 of the two taxonomies; null, and added_by set, where a person added the concept.
select
    c.name as concept,
    p.name as parent,
    c.direction::integer as direction,
    c.shanghai,
    c.national,
    array_to_string(c.spellings, '、') as spellings,
    c.added_by,
    coalesce(t.names, 0)::bigint as names,
    coalesce(t.indicators, 0)::bigint as indicators,
    coalesce(t.units, 0)::bigint as units,
    t.first_year,
    t.last_year
from concept c
left join concept p on p.concept_id = c.parent_id
left join (
    select
        m.concept_id,
        count(distinct i.name_id) as names,
        count(*) as indicators,
        count(distinct i.unit_id) as units,
        min(i.year)::integer as first_year,
        max(i.year)::integer as last_year
    from indicator i
    join indicator_name m on m.name_id = i.name_id
    where m.concept_id is not null
    group by m.concept_id
) t on t.concept_id = c.concept_id
order by indicators desc, concept

-- One row: a name that indicators bear (指标名称), the concept that it tells of (null: none, and named is false), why, and how often it is used. direction: of the name: 1 where more is better, -1 where less is, null where that is not told.
-- how, told_by, score: the reason as a code, the spelling or the person that told, the cosine of a similar name; decided_seq, comment: the decision that stands, and why it was taken.
select
    m.name as indicator,
    c.name as concept,
    p.name as parent,
    m.concept_id is not null as named,
    m.direction::integer as direction,
    m.how,
    m.told_by,
    m.score,
    m.decided_seq,
    d.reason as comment,
    t.indicators,
    t.units,
    t.first_year,
    t.last_year
from (
    select
        name_id,
        count(*)::bigint as indicators,
        count(distinct unit_id)::bigint as units,
        min(year)::integer as first_year,
        max(year)::integer as last_year
    from indicator
    group by name_id
) t
join indicator_name m on m.name_id = t.name_id
left join concept c on c.concept_id = m.concept_id
left join concept p on p.concept_id = c.parent_id
left join decision d on d.seq = m.decided_seq
order by indicators desc, indicator

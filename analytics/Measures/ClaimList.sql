-- One row: what one document says of a declaration (各文件所载). in_force: its version is the one that counts, by the highest printed number of an amendment (revision_number), the highest printed date (revision), then by what a person settled, else the surer and then the smaller version.
-- conflicting: of several versions with the highest number and date, or without any, nobody has settled which is right. known_seq: the event since which the document says so.
with settled as (
    select subject, arg_max(body ->> 'version', seq) as version
    from decision
    where kind = 'settle'
    group by subject
),
said as (
    select
        c.*,
        coalesce(s.version = c.version::text, false) as chosen,
        coalesce(c.revision_number, 0) * 10000000 + coalesce(c.revision - date '0001-01-01' + 1, 0) as rank
    from claim c
    left join settled s on s.subject = c.declaration_id::text
),
latest as (
    select *, max(rank) over (partition by declaration_id) as top from said
),
ranked as (
    select
        *,
        first_value(version) over (partition by declaration_id order by rank desc, chosen desc, confidence, version) as first_version,
        count(distinct version) filter (where rank = top) over (partition by declaration_id) as versions_at_top,
        bool_or(chosen and rank = top) over (partition by declaration_id) as is_settled
    from latest
)
select
    u.present_id as unit_id,
    u.name as unit,
    u.department,
    d.project_id,
    j.name as project,
    d.year,
    d.currency,
    r.declaration_id,
    r.document_id,
    o.name as document,
    r.version,
    r.revision,
    r.revision_number,
    r.confidence::text as confidence,
    r.version = r.first_version as in_force,
    r.versions_at_top > 1 and not r.is_settled and r.rank = r.top as conflicting,
    r.known_from as known_seq
from ranked r
join declaration d on d.declaration_id = r.declaration_id
join unit u on u.unit_id = d.unit_id
join project j on j.project_id = d.project_id
join document o on o.document_id = r.document_id
where d.kind <> 'ledger'
order by year desc, unit, project, declaration_id, in_force desc, revision_number desc nulls last, revision desc nulls last, document, document_id

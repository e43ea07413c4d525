-- One row: an ordered pair of target declarations of one unit and year that share a project name, a current budget, a line name,
-- or an indicator name outside the management level. Pairs are found through what they share, so unrelated ones cost nothing.
-- Of ledgers only rows that ask for money and share a project name: they have no lines, a form and a ledger may tell of one thing, and a thousand rows of a unit that name one indicator would make a million pairs.
-- Projects whose names differ in width or white space only are one project already; same_name also leaves out punctuation (\p{P}).
-- Line names compare without white space (\p{Z} has the ideographic space, \s has not), indicator names by name_id.
-- lines, names: different ones of each side. line_share: shared / the longer list; name_share: shared / all of both; null where
-- neither side has any. nearest: the largest name_share among the declaration's pairs. Budgets in the currency's unit, as asked for.
with subject as (
    select
        d.declaration_id,
        d.kind::text as kind,
        d.unit_id,
        d.project_id,
        d.year,
        d.currency,
        d.project_types,
        d.fund_purposes,
        d.current_budget,
        j.name as project,
        regexp_replace(j.name, '[\s\p{Z}\p{P}]', '', 'g') as plain_project
    from declaration d
    join project j on j.project_id = d.project_id
    where d.kind = 'targets' or (d.kind = 'ledger' and d.current_budget > 0)
),
line_name as (
    select distinct s.unit_id, s.year, s.declaration_id, regexp_replace(b.name, '[\s\p{Z}]', '', 'g') as name
    from budget_line b
    join subject s on s.declaration_id = b.declaration_id
    where s.kind = 'targets'
),
indicator_of as (
    select distinct s.unit_id, s.year, s.declaration_id, i.name_id
    from indicator i
    join subject s on s.declaration_id = i.declaration_id
    where s.kind = 'targets' and (i.level1 is null or not regexp_matches(i.level1, '^(投入|管理)'))
),
line_count as (
    select declaration_id, count(*) as n from line_name group by declaration_id
),
indicator_count as (
    select declaration_id, count(*) as n from indicator_of group by declaration_id
),
shared_line as (
    select a.declaration_id, b.declaration_id as other_id, count(*) as n
    from line_name a
    join line_name b on b.unit_id = a.unit_id and b.year = a.year and b.name = a.name and b.declaration_id <> a.declaration_id
    group by a.declaration_id, b.declaration_id
),
shared_indicator as (
    select a.declaration_id, b.declaration_id as other_id, count(*) as n
    from indicator_of a
    join indicator_of b on b.unit_id = a.unit_id and b.year = a.year and b.name_id = a.name_id and b.declaration_id <> a.declaration_id
    group by a.declaration_id, b.declaration_id
),
pairing as (
    select declaration_id, other_id from shared_line
    union
    select declaration_id, other_id from shared_indicator
    union
    select a.declaration_id, b.declaration_id
    from subject a
    join subject b on b.unit_id = a.unit_id and b.year = a.year and b.kind = a.kind and b.plain_project = a.plain_project and b.declaration_id <> a.declaration_id
    union
    select a.declaration_id, b.declaration_id
    from subject a
    join subject b on b.unit_id = a.unit_id and b.year = a.year and b.currency = a.currency and b.current_budget = a.current_budget and b.declaration_id <> a.declaration_id
    where a.current_budget > 0 and a.kind = 'targets' and b.kind = 'targets'
),
counted as (
    select
        a.unit_id,
        a.project_id,
        a.project,
        a.year,
        a.currency,
        a.project_types,
        a.fund_purposes,
        a.declaration_id,
        b.project_id as other_project_id,
        b.project as other_project,
        b.declaration_id as other_declaration_id,
        a.plain_project = b.plain_project and a.plain_project <> '' as same_name,
        coalesce(a.current_budget > 0 and a.current_budget = b.current_budget and a.currency = b.currency, false) as same_budget,
        a.current_budget,
        b.current_budget as other_budget,
        coalesce(la.n, 0) as lines,
        coalesce(lb.n, 0) as other_lines,
        coalesce(ls.n, 0) as shared_lines,
        coalesce(na.n, 0) as names,
        coalesce(nb.n, 0) as other_names,
        coalesce(ns.n, 0) as shared_names,
        ns.n::double / (na.n + nb.n - ns.n)::double as name_share
    from pairing p
    join subject a on a.declaration_id = p.declaration_id
    join subject b on b.declaration_id = p.other_id
    left join line_count la on la.declaration_id = p.declaration_id
    left join line_count lb on lb.declaration_id = p.other_id
    left join shared_line ls on ls.declaration_id = p.declaration_id and ls.other_id = p.other_id
    left join indicator_count na on na.declaration_id = p.declaration_id
    left join indicator_count nb on nb.declaration_id = p.other_id
    left join shared_indicator ns on ns.declaration_id = p.declaration_id and ns.other_id = p.other_id
)
select
    u.present_id as unit_id,
    u.name as unit,
    c.project_id,
    c.project,
    c.year,
    c.currency,
    array_to_string(c.project_types, '、') as project_type,
    array_to_string(c.fund_purposes, '、') as fund_purpose,
    c.declaration_id,
    c.other_project_id,
    c.other_project,
    c.other_declaration_id,
    c.same_name,
    c.same_budget,
    c.current_budget,
    c.other_budget,
    c.lines::integer as lines,
    c.other_lines::integer as other_lines,
    c.shared_lines::integer as shared_lines,
    c.shared_lines::double / nullif(greatest(c.lines, c.other_lines), 0)::double as line_share,
    c.names::integer as names,
    c.other_names::integer as other_names,
    c.shared_names::integer as shared_names,
    case when c.names + c.other_names > 0 then coalesce(c.name_share, 0) end as name_share,
    row_number() over (partition by c.declaration_id order by c.name_share desc nulls last, c.other_declaration_id) = 1 as nearest
from counted c
join unit u on u.unit_id = c.unit_id
order by year desc, unit, project, declaration_id, other_project, other_declaration_id

-- One row: a group of declarations as they are and as they would be; reads what_if_declaration with a column name.
-- cut: declarations that ask for less, left_out: those that are left out, neither counted in the other; basis_unknown: those that stay for want of what was executed. flags: open ones today, flags_after: without those of what is left out.
select
    name,
    count(*)::bigint as declarations,
    (count(*) filter (where left_out))::bigint as left_out,
    (count(*) filter (where not left_out and result < asked))::bigint as cut,
    (count(*) filter (where basis_unknown))::bigint as basis_unknown,
    sum(asked)::decimal(38, 2) as asked,
    sum(result)::decimal(38, 2) as result,
    (sum(result) - sum(asked))::decimal(38, 2) as change,
    sum(flags)::bigint as flags,
    coalesce(sum(flags) filter (where not left_out), 0)::bigint as flags_after
from what_if_declaration
group by name
order by change, asked desc, name

-- One row: a bar of the bridge between two years; reads bridge_node. opening and revision: of its nodes, which the bridge shows as bars of their own. before, after: projects of either year.
select
    bar,
    count(*)::bigint as nodes,
    sum(before)::bigint as before,
    sum(after)::bigint as after,
    sum(opening)::decimal(38, 2) as opening,
    sum(revision)::decimal(38, 2) as revision,
    sum(amount)::decimal(38, 2) as amount,
    coalesce(sum(asked), 0)::decimal(38, 2) as closing
from bridge_node
group by bar
order by bar

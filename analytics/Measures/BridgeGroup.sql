-- One row: a department, or a unit, in the bridge between two years, its change by kind; reads bridge_node with a column name. other: regrouped and renamed.
-- opening + revision + transferred + new + ended + unfiled + other + increased + decreased = closing.
select
    name,
    count(*)::bigint as nodes,
    sum(opening)::decimal(38, 2) as opening,
    sum(revision)::decimal(38, 2) as revision,
    coalesce(sum(amount) filter (where bar = 'transferred'), 0)::decimal(38, 2) as transferred,
    coalesce(sum(amount) filter (where bar = 'new'), 0)::decimal(38, 2) as new,
    coalesce(sum(amount) filter (where bar = 'ended'), 0)::decimal(38, 2) as ended,
    coalesce(sum(amount) filter (where bar = 'unfiled'), 0)::decimal(38, 2) as unfiled,
    coalesce(sum(amount) filter (where bar in ('regrouped', 'renamed')), 0)::decimal(38, 2) as other,
    coalesce(sum(amount) filter (where bar = 'increased'), 0)::decimal(38, 2) as increased,
    coalesce(sum(amount) filter (where bar = 'decreased'), 0)::decimal(38, 2) as decreased,
    coalesce(sum(asked), 0)::decimal(38, 2) as closing
from bridge_node
group by name
order by abs(coalesce(sum(asked), 0) - sum(bridge_node.opening)) desc, name

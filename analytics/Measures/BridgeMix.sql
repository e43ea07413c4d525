-- One row: how budgets were shifted between lines of the same project (子项目结构调整), a memo beside the bridge and no bar of it; reads bridge_node. Projects with lines on both years' forms only, lines held together by name.
-- nodes: how many; shifted: ½ (Σ|Δ line| - |Σ Δ line|) of each; unlisted: what they ask for beyond their lines.
select
    count(*)::bigint as nodes,
    coalesce(sum((moved - net) / 2), 0)::decimal(38, 2) as shifted,
    coalesce(sum(asked - lines), 0)::decimal(38, 2) as unlisted
from (
    select
        any_value(asked) as asked,
        sum(amount_after) as lines,
        sum(abs(coalesce(amount_after, 0) - coalesce(amount_before, 0))) as moved,
        abs(sum(coalesce(amount_after, 0) - coalesce(amount_before, 0))) as net
    from (
        select unit_id, lineage_id, any_value(asked) as asked, name, sum(amount_before) as amount_before, sum(amount_after) as amount_after
        from (
            select n.unit_id, n.lineage_id, n.asked, b.name, b.amount as amount_before, null::decimal(18, 2) as amount_after
            from bridge_node n
            join budget_line b on b.declaration_id = n.declaration_before
            where n.before = 1 and n.after = 1 and b.amount is not null
            union all
            select n.unit_id, n.lineage_id, n.asked, b.name, null, b.amount
            from bridge_node n
            join budget_line b on b.declaration_id = n.declaration_after
            where n.before = 1 and n.after = 1 and b.amount is not null)
        group by unit_id, lineage_id, name)
    group by unit_id, lineage_id
    having count(amount_before) > 0 and count(amount_after) > 0)
order by nodes

-- One row: a bin in which numeric targets lie (目标值分布), of one department, or of all together (whole; its department is null). Empty bins have no row.
-- Reads target, a measure of numeric targets narrowed by the query layer, of one measure unit. Bin n holds values from $from + n * $step until before the next;
-- the first also holds what is less, the last ($last) what is more. 1e-9: a value on an edge belongs to the bin that begins there, whatever its binary fraction.
select
    t.department,
    grouping(t.department) = 1 as whole,
    least(greatest(floor((t.value - $from) / $step + 1e-9), 0), $last)::integer as bin,
    count(*)::bigint as targets
from target t
where t.measure_unit is not distinct from $measure_unit
group by grouping sets ((3), (1, 3))
order by whole desc, department, bin

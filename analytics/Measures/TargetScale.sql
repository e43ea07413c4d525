-- One row: a measure unit in which targets are stated; reads target, a measure of numeric targets narrowed by the query layer. The most used unit first.
-- low, high: between them lie 99 % of the values, so that a slip of the pen does not stretch an axis; lowest, highest: the extremes.
-- whole: every value is a whole number.
select
    t.measure_unit,
    count(*)::bigint as targets,
    min(t.value) as lowest,
    quantile_disc(t.value, 0.005) as low,
    quantile_disc(t.value, 0.995) as high,
    max(t.value) as highest,
    bool_and(t.value = floor(t.value)) as whole
from target t
group by t.measure_unit
order by targets desc, measure_unit

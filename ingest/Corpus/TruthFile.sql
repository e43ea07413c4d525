-- One row a field that is not what it would have been. rule: the audit rule that asks about it, null where none does; item: the indicator, where it is one's field.
select a.kind, a.rule, p.unit, p.project, p.year, p.item, p.field, p.planted as value, p.otherwise as "otherwise", a.why_zh || ' / ' || a.why_en as why
from planted p
join anomaly a using (anomaly)
order by p.unit_no, p.project_no, p.year, p.copy, p.anomaly, p.field, p.project

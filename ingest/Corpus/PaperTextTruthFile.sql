-- As PaperTruthFile.sql, where every declaration is on the form of 2018 and there are no self-evaluations.
select a.kind, a.rule, u.name as unit, p.project, p.year, p.item, p.field, p.planted as value, p.otherwise as "otherwise", a.why_zh || ' / ' || a.why_en as why, p.field <> 'executed' as printed
from planted p
join anomaly a using (anomaly)
join unit u using (unit_no)
order by p.unit_no, p.project_no, p.year, p.copy, p.anomaly, p.field

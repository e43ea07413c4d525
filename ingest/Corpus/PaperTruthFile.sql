-- As TruthFile.sql, of a corpus in documents. printed: whether any of them says it; the forms after 2020 do not ask for the year before (nor do they tell whether a one-off project had a budget then), and what was spent stands in a self-evaluation alone.
select a.kind, a.rule, p.unit, p.project, p.year, p.item, p.field, p.planted as value, p.otherwise as "otherwise", a.why_zh || ' / ' || a.why_en as why,
  case when p.field in ('priorBudget', 'priorExecuted') or a.kind = 'one-off-with-prior' then form_of(p.unit_no, p.year) = 'shanghai-targets-2018' when p.field = 'executed' then is_evaluating(p.unit_no) and p.copy = 0 else true end as printed
from planted p
join anomaly a using (anomaly)
order by p.unit_no, p.project_no, p.year, p.copy, p.anomaly, p.field, p.project

-- One row a field that is not what it would have been, and a row each year a project is first called by another name; amounts in yuan. item: the indicator, where it is one's field.
-- A year's execution planted for the declaration of the year after stands under both: as its executed, and as priorExecuted of the year after.
create macro yuan(cents) as (cents / 100)::decimal(18, 2)::text;
create view planted as
with of_declaration as (
  select unit_no, unit, project_no, year, copy, project, anomaly,
    unnest(['currentBudget', 'priorBudget', 'priorExecuted', 'totalBudget', 'projectTypes', 'project']) as field,
    unnest([yuan(current), yuan(prior), yuan(prior_executed), yuan(total), types, case when copy = 1 then project end]) as planted,
    unnest([yuan(current_natural), yuan(prior_natural), yuan(prior_executed_natural), yuan(total_natural), types_natural, null]) as otherwise
  from declared
  where anomaly > 0 and (anomaly <> 8 or copy = 1)
  union all
  select unit_no, unit, project_no, year, copy, project, anomaly_after, 'executed', yuan(executed), yuan(executed_natural)
  from declared where anomaly_after > 0
  union all
  select unit_no, unit, project_no, year, copy, project, 17, 'project', project, previously
  from declared where previously is not null
),
of_indicator as (
  select unit_no, unit, project_no, year, copy, project, anomaly, name as item,
    unnest(['operator', 'targetValue', 'measureUnit']) as field,
    unnest([operator, printed(target), measure_unit]) as planted,
    unnest([operator_natural, printed(target_natural), unit_natural]) as otherwise
  from indicated
  where anomaly >= 11 and is_planted
)
select unit_no, unit, project_no, year, copy, anomaly, project, null as item, field, planted, otherwise from of_declaration where planted is distinct from otherwise
union all
select unit_no, unit, project_no, year, copy, anomaly, project, item, field, planted, otherwise from of_indicator where planted is distinct from otherwise;

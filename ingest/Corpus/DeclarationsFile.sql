-- One row a declaration, as a ledger: amounts in yuan, null where there is nothing to say. No join: one would lose the order.
select unit, unit_code as "unitCode", department, project, year, types as "projectTypes", purpose as "fundPurposes",
  (total / 100)::decimal(18, 2) as "totalBudget", (current / 100)::decimal(18, 2) as "currentBudget",
  (prior / 100)::decimal(18, 2) as "priorBudget", (prior_executed / 100)::decimal(18, 2) as "priorExecuted",
  (executed / 100)::decimal(18, 2) as executed, true as synthetic
from declared

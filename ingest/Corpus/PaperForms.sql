-- Which form a unit files its declarations on, and whether it files self-evaluations: by its number, so that a unit keeps to what it does. Nothing of what is printed is decided here.
create macro unit_chance(unit_no) as scrambled(xor(scrambled(unit_no::ubigint + 1), seed()));
create macro form_of(unit_no, year) as case when year <= 2020 then 'shanghai-targets-2018' when below(unit_chance(unit_no), 60, 2) = 0 then 'shanghai-targets-2021' else 'project-targets' end;
create macro is_evaluating(unit_no) as below(unit_chance(unit_no), 61, 3) = 0;

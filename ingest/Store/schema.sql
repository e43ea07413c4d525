-- The store: a view of the journal and the raw files, from which it is rebuilt, equal.
-- Ids are the first 8 bytes of SHA-256 of a natural key (Identity), so that arrival order, rebuild and host do not matter.
-- seq is the place in the journal, and the data version. Money is in the currency's unit (yuan), never 万元.
-- `history` holds every version ever known: a row holds from known_from until before known_to, which is
-- 9223372036854775807 while it is current. The plain names are views of the current version.
-- Facts have no primary keys: a load checks uniqueness itself.
create schema history;

create type kind       as enum ('targets', 'self-evaluation', 'ledger');
create type confidence as enum ('good', 'check', 'poor');
create type operator   as enum ('≥', '>', '=', '<', '≤', 'range');
-- In the order of their texts, by which the first and the last of several is told.
create type stage      as enum ('上年预算额', '批复数', '申报数', '调整后预算数');
create type basis      as enum ('台账', '申报表填列', '自评表');

-- Under which schema and derivations this file was made: SHA-256 of this text and of their signatures. Another one is rebuilt.
create table store_schema (sha256 text not null);

create table document (document_id ubigint primary key, sha256 text not null, name text not null, media_type text not null, bytes bigint not null, pages integer);
-- One row an event that took a document in. rows_read: what the reader found, counted before anything was loaded or rejected. entry_sha256 is the event's own hash in the journal; null where there is no journal.
create table load (seq bigint primary key, noted_at timestamptz not null, document_id ubigint not null, reader text not null, mapping_sha256 text,
  rows_read bigint not null, rows_loaded bigint not null, rows_rejected bigint not null, rows_opened bigint not null, entry_sha256 text);
-- Control totals of a load: sums of current budgets, never over two currencies. Rejected ones count in amount_read only;
-- amount_opened: of the rows_opened declarations that were new or changed, as history.declaration is to hold them.
create table load_amount (seq bigint not null, currency text not null, amount_read decimal(38,2) not null, amount_loaded decimal(38,2) not null, amount_opened decimal(38,2) not null);

-- UNITS. What documents print, and what lists of units say (单位名录); `unit` and `unit_closure` follow from both, in whatever order they came.
-- Of two spellings that count as one name, and of two departments, the smaller.
create table unit_printed (unit_id ubigint primary key, name text not null, department text, department_id ubigint);
-- Of each unit what the latest list that names it says. files: false where it never declares by itself; first_year, last_year: in which a declaration is expected, null where open.
create table unit_listed (unit_id ubigint primary key, name text not null, code text, department text, department_id ubigint, region text, parent text, parent_id ubigint,
  files boolean, first_year smallint, last_year smallint);
-- Other names of listed units: another spelling (别名), or what it was before a change of name or a merger (曾用名, 前身). A name has one owner.
create table unit_alias (alias_id ubigint not null, unit_id ubigint not null, name text not null, predecessor boolean not null);
-- Every name that documents or lists give a unit; where only documents speak, name = own_name and all three ids are one.
-- own_name: as printed, else as listed; own_id: the unit that the name is another spelling of; present_id: the unit it counts with now, and its name, code, department, region and parent.
-- listed: a list says in which years a declaration is expected of own_id, from first_year to last_year (null where open) and where files.
create table unit (unit_id ubigint not null, name text not null, own_name text not null, own_id ubigint not null, present_id ubigint not null,
  code text, department text, region text, parent_id ubigint, listed boolean not null, files boolean not null, first_year smallint, last_year smallint);
-- What a scope expands to. Each unit is its own ancestor; parents and departments are of those below, a unit of its predecessors and of its other spellings, and these of it.
create table unit_closure (ancestor_id ubigint not null, unit_id ubigint not null);
-- code: where a ledger gives one, which then is what the project is known by; name: of named_in, the latest year that a coded project was named in.
create table project (project_id ubigint primary key, unit_id ubigint not null, name text not null, code text, named_in smallint not null);
-- What makes indicators comparable (同类指标): the program's dictionary, and what people added. direction: 1 where more is better, -1 where less is, null where neither; shanghai, national: where the two taxonomies of 一级指标 have it, null where a person added it (added_by).
create table concept (concept_id ubigint primary key, name text not null, direction tinyint, parent_id ubigint, shanghai text, national text, spellings text[] not null, added_by text);
-- Remapping a name touches one row here, not every indicator. Follows from the name, the dictionary and what people decided, as known now: how is null until asked, concept_id where there is none;
-- told_by: the spelling, or the person, that told; score: of a similar name; decided_seq: the decision that stands.
create table indicator_name (name_id ubigint primary key, name text not null, concept_id ubigint, direction tinyint, how text, told_by text, score double, decided_seq bigint);
-- Texts of messages in both languages, with places {0}, {1} … for the arguments. Not part of the checksum: wording is the program's.
create table message (message_id text primary key, zh text not null, en text not null);
-- Such a text with its arguments (a JSON list) in their places, in one pass: what an argument prints is never taken for a place.
create macro filled(template, arguments) as array_to_string(list_transform(string_split(template, '{'), lambda part, n:
  case when n = 1 then part when regexp_matches(part, '^\d\}') then coalesce(arguments ->> part[1]::bigint, '') || part[3:] else '{' || part end), '');

-- FACTS. cause: document, release (from quarantine). document_id, page, line: the first source.
create table history.declaration (unit_id ubigint not null, year smallint not null, declaration_id ubigint not null, version ubigint not null, known_from bigint not null, known_to bigint not null,
  project_id ubigint not null, kind kind not null, form text not null, cause text not null, confidence confidence not null, synthetic boolean not null, currency text not null,
  department text, project_types text[], fund_purposes text[], starts date, ends date,
  total_budget decimal(18,2), current_budget decimal(18,2), prior_budget decimal(18,2), prior_executed decimal(18,2),
  approved decimal(18,2), revised decimal(18,2), executed decimal(18,2), execution_weight decimal(6,2), execution_score decimal(6,2), score decimal(6,2), grade text, document_id ubigint not null, page integer, line bigint);
-- field: overview, basis, necessity, safeguards, plan, overallGoal, annualGoal, annualResult, remarks.
create table history.narrative (unit_id ubigint not null, year smallint not null, declaration_id ubigint not null, version ubigint not null, known_from bigint not null, known_to bigint not null,
  field text not null, body text not null);
-- n counts from 0, as in funding[n]; source: 财政拨款, 上年结转, 其他, or another as printed; stage: total, asked, approved, revised, executed.
create table history.funding (unit_id ubigint not null, year smallint not null, declaration_id ubigint not null, version ubigint not null, known_from bigint not null, known_to bigint not null,
  n smallint not null, source text not null, stage text not null, amount decimal(18,2));
-- n counts from 0 in the document's order, as in budgetLines[n].
create table history.budget_line (unit_id ubigint not null, year smallint not null, declaration_id ubigint not null, version ubigint not null, known_from bigint not null, known_to bigint not null,
  n smallint not null, name text not null, amount decimal(18,2), page integer, line bigint);
-- n counts from 0, as in indicators[n], in the order of the form or of the ledger's rows; value and upper are in unit, null where the target is words only; actual_text is null where a ledger's is the plain number in actual; actual and actual_upper are in actual_unit, which a ledger does not tell. direction: higher or lower (is better), where a form prints it.
create table history.indicator (unit_id ubigint not null, year smallint not null, declaration_id ubigint not null, version ubigint not null, known_from bigint not null, known_to bigint not null,
  n smallint not null, level1 text, level2 text, name_id ubigint not null, horizon text, target_text text, operator operator, value double, upper double, unit text,
  actual_text text, actual_operator operator, actual double, actual_upper double, actual_unit text, weight decimal(6,2), score decimal(6,2), deviation text, direction text, page integer, line bigint);
-- What each document says of a declaration, whichever is in force; version: as printed, before any correction. revision: the document's printed date, revision_number: which amendment it prints that it is, null where it prints none.
create table history.claim (unit_id ubigint not null, year smallint not null, declaration_id ubigint not null, version ubigint not null, known_from bigint not null, known_to bigint not null,
  document_id ubigint not null, revision date, revision_number smallint, confidence confidence not null);
-- What another version of the reader makes of a document that told of a declaration before, where it differs: in force only once a person accepts it, ended too where one declines it.
create table history.rereading (unit_id ubigint not null, year smallint not null, declaration_id ubigint not null, version ubigint not null, known_from bigint not null, known_to bigint not null,
  document_id ubigint not null, revision date, revision_number smallint, confidence confidence not null, reader text not null);
-- One row a printed part of a value and source. field: priorExecuted, budgetLines[2].amount, indicators[3].target …; n repeats the number in it.
create table history.place (unit_id ubigint not null, year smallint not null, declaration_id ubigint not null, version ubigint not null, known_from bigint not null, known_to bigint not null,
  field text not null, n smallint, document_id ubigint not null, page integer, line bigint, last_line bigint, cell text, box float[4], printed text, decided_by text, confidence confidence not null);
-- What each reading could not settle; one about the whole document has no declaration.
create table issue (seq bigint not null, document_id ubigint not null, unit_id ubigint, declaration_id ubigint, version ubigint, field text, severity text not null, message_id text not null, arguments json,
  page integer, line bigint, last_line bigint, cell text, printed text);
-- Parts of documents in no number (隔离); n counts from 0 in the load. What was understood of one is null where nothing was.
create table quarantine (seq bigint not null, n integer not null, document_id ubigint not null, first_line bigint, last_line bigint, raw text, message_id text not null, arguments json, field text, nearest_form text,
  unit_id ubigint, year smallint, declaration_id ubigint, unit_name text, project_name text, currency text, current_budget decimal(18,2), released_by bigint);

-- DERIVED, refreshed for what a load touched. stage: 申报数 (asked), 批复数 (approved), 调整后预算数 (revised), 上年预算额 (as the next year declares it); executed_basis: 自评表, 台账, 申报表填列; execution_base: what executed is held against, base_stage of which stage, base_from where it stands; targets_id: the year's own form, evaluation_id: its self-evaluation; ticks_from: whose ticks the year goes by; asking_id: beside a self-evaluation's execution the next year's form, else executed_from; previous_*: the year before; as declared: from this year's form; next_asked: what the year after asks for.
create table history.project_year (unit_id ubigint not null, year smallint not null, project_id ubigint not null, known_from bigint not null, known_to bigint not null, currency text not null,
  budget decimal(18,2), budget_stage text, budget_from ubigint, asked decimal(18,2), approved decimal(18,2), revised decimal(18,2), executed decimal(18,2), executed_basis text, executed_from ubigint,
  previous_budget decimal(18,2), previous_stage text, previous_executed decimal(18,2), previous_as_declared decimal(18,2), targets_id ubigint, evaluation_id ubigint,
  execution_base decimal(18,2), base_stage text, base_from ubigint, ticks_from ubigint, asking_id ubigint, next_asked decimal(18,2));
-- Two projects of units that count as one, and whether the earlier goes on as the later (unit_id, project_id) from year on. kind: renamed, moved, split, merged; state: matched by the evidence,
-- candidate for a person to tell, confirmed or broken by a person. score: log2 of the odds; reasons: a list of {kind, bits, zh, en} that add up to it.
create table history.project_match (unit_id ubigint not null, year smallint not null, project_id ubigint not null, known_from bigint not null, known_to bigint not null,
  predecessor_id ubigint not null, predecessor_unit_id ubigint not null, predecessor_year smallint not null, kind text not null, state text not null, score double not null, reasons json not null);
-- Projects that are one with an earlier one: lineage_id is the first of them; whoever is not here is of its own. single: in no year they are several, as after a split.
create table history.project_lineage (unit_id ubigint not null, project_id ubigint not null, known_from bigint not null, known_to bigint not null, lineage_id ubigint not null, lineage_unit_id ubigint not null, single boolean not null);
-- What project_year comes to by unit; unit_kind_year also by what is ticked (of the form that ticks_from names, joined by 、), unit_year over all of that, small enough to be asked on every page.
-- stage, base_stage, basis: of budget, execution_base and executed. execution_base, spent: budget and execution of the projects where both are known; a rate is their quotient. projects, filed, budgets, executions: how many.
create table history.unit_kind_year (unit_id ubigint not null, year smallint not null, known_from bigint not null, known_to bigint not null, currency text not null,
  department text, project_type text, fund_purpose text, stage stage, base_stage stage, basis basis, projects bigint not null, filed bigint not null, budgets bigint not null, executions bigint not null,
  budget decimal(18,2), asked decimal(18,2), approved decimal(18,2), revised decimal(18,2), executed decimal(18,2), execution_base decimal(18,2), spent decimal(18,2));
create table history.unit_year (unit_id ubigint not null, year smallint not null, known_from bigint not null, known_to bigint not null, currency text not null,
  department text, stage stage, base_stage stage, basis basis, projects bigint not null, filed bigint not null, budgets bigint not null, executions bigint not null,
  budget decimal(18,2), asked decimal(18,2), approved decimal(18,2), revised decimal(18,2), executed decimal(18,2), execution_base decimal(18,2), spent decimal(18,2));
-- How many declarations a unit has in a year, by currency and what they tick (joined by 、): declarations of any kind; filed: without self-evaluations, to_check: those of them with a required field that a person should check.
create table history.declaration_count (unit_id ubigint not null, year smallint not null, known_from bigint not null, known_to bigint not null, currency text not null,
  project_type text, fund_purpose text, declarations bigint not null, filed bigint not null, to_check bigint not null);
-- What targets of one concept (同类目标), direction, measure unit, year and kind come to, by the narrowest cohort that has enough in it: step 1 their own kind, 2 any kind, 3 two years to both sides, 4 the parent concept. concept_id 0: growth of budgets, ln(asked / year before), by currency and digits. measure_unit 'CNY / 件': what one costs, ln(asked / quantity), under the concept of the quantity.
-- Of fewer than five units nothing is published. targets: how many it judges; members: one a unit and project; every unit weighs the same. scale: in which distances are told, of mad, the weak tenth and a floor the largest. beyond: share beyond the fence, above 0.10 it is a mixture (同类不齐). reach: up to which signed value cohort_extreme has them.
create table history.cohort (concept_id ubigint not null, year smallint not null, known_from bigint not null, known_to bigint not null, direction tinyint not null, measure_unit text not null, project_type text not null, fund_purpose text not null,
  step tinyint not null, targets bigint not null, members bigint not null, units integer not null, median double not null, mad double not null, scale double not null, q1 double not null, q3 double not null, beyond double not null, reach double not null);
-- Values of all cohorts, each as wide as it may be drawn, as they are now: signed so that less is weaker; kept up to date by what a unit had in them and has. of_id: the concept, at step 4 its parent; type and purpose empty beyond step 1; weight: of whole units, in parts.
create table cohort_bin (step tinyint not null, of_id ubigint not null, direction tinyint not null, measure_unit text not null, year smallint not null, project_type text not null, fund_purpose text not null, value double not null, members bigint not null, weight bigint not null);
-- The weak end of the cohorts alone, each against the others without its own unit. Of several targets of one name in a declaration the weakest. name_id 0, n −1: growth; n −2 − row: cost. score: gap / scale; members, units: at least; at_or_beyond: share as weak or weaker, at most: rounded, so that a new member does not rewrite every other. own: all that the unit has in the cohort, signed.
create table history.cohort_extreme (unit_id ubigint not null, year smallint not null, declaration_id ubigint not null, known_from bigint not null, known_to bigint not null, name_id ubigint not null, n smallint not null, concept_id ubigint not null, direction tinyint not null, measure_unit text not null, project_type text not null, fund_purpose text not null,
  step tinyint not null, value double not null, median double not null, scale double not null, gap double not null, score double not null, members integer not null, units integer not null, at_or_beyond double not null, alone boolean not null, mixed boolean not null, own double[] not null);
-- Cleared, never deleted. A row holds like any fact. settings_seq: the decision that set the rule, 0 for its defaults; confidence: the worst of the evidence;
-- said_seq: since when it says what it says (severity, amount, reason, what is printed as its evidence), whatever else was decided or read;
-- raised_seq is when its key was first raised, cleared_seq when it was cleared, null where a changed flag took its place.
create table history.flag (unit_id ubigint not null, year smallint not null, declaration_id ubigint not null, version ubigint not null, known_from bigint not null, known_to bigint not null,
  flag_key text not null, rule text not null, rule_version integer not null, settings_seq bigint not null, project_id ubigint not null, severity text not null, group_name text not null, lead boolean not null, hidden boolean not null,
  confidence confidence not null, amount decimal(18,2), score double, reason json not null, evidence json not null, raised_seq bigint not null, said_seq bigint not null, cleared_seq bigint);
-- What there is of a declaration: its indicators, the only one of them that counts an output (output_*, output_n: its row; null where none or several do), its values with a printed place by the worst confidence of their places.
create table history.reading_total (unit_id ubigint not null, year smallint not null, declaration_id ubigint not null, known_from bigint not null, known_to bigint not null,
  indicators integer not null, output_n smallint, output_name_id ubigint, output_quantity double, output_unit text, good_fields integer not null, check_fields integer not null);
-- How pressing a declaration with flags is, hidden ones left out; at_stake: the largest sum that one open flag is about.
create table history.work (unit_id ubigint not null, year smallint not null, declaration_id ubigint not null, known_from bigint not null, known_to bigint not null,
  priority double not null, worst_severity text, leading_rule text, groups integer not null, at_stake decimal(18,2), open_flags integer not null, to_verify integer not null, confirmed integer not null, dismissed integer not null, remedied integer not null);
create table measure_version (measure text primary key, seq bigint not null);

-- PEOPLE: decisions as the journal tells them (corrections, triage, matches, thresholds, withdrawals).
create table decision (seq bigint primary key, noted_at timestamptz not null, who text not null, kind text not null, subject text not null, body json not null, reason text,
  entry_sha256 text);

create view declaration  as select * from history.declaration  where known_to = 9223372036854775807;
create view narrative    as select * from history.narrative    where known_to = 9223372036854775807;
create view funding      as select * from history.funding      where known_to = 9223372036854775807;
create view budget_line  as select * from history.budget_line  where known_to = 9223372036854775807;
create view indicator    as select * from history.indicator    where known_to = 9223372036854775807;
create view claim        as select * from history.claim        where known_to = 9223372036854775807;
create view rereading    as select * from history.rereading    where known_to = 9223372036854775807;
create view place        as select * from history.place        where known_to = 9223372036854775807;
create view project_year as select * from history.project_year where known_to = 9223372036854775807;
create view cohort       as select * from history.cohort       where known_to = 9223372036854775807;
create view cohort_extreme as select * from history.cohort_extreme where known_to = 9223372036854775807;
create view project_match as select * from history.project_match where known_to = 9223372036854775807;
create view project_lineage as select * from history.project_lineage where known_to = 9223372036854775807;
create view unit_kind_year as select * from history.unit_kind_year where known_to = 9223372036854775807;
create view unit_year    as select * from history.unit_year    where known_to = 9223372036854775807;
create view declaration_count as select * from history.declaration_count where known_to = 9223372036854775807;
create view flag         as select * from history.flag         where known_to = 9223372036854775807;
create view reading_total as select * from history.reading_total where known_to = 9223372036854775807;
create view work         as select * from history.work         where known_to = 9223372036854775807;
-- Documents that count no more, or what one load of them brought; load_seq: null for all of it.
create view withdrawal as select seq, (body ->> 'document')::ubigint as document_id, (body ->> 'load')::bigint as load_seq from decision where kind = 'withdraw';
-- Every version there ever was, for questions about loads.
create view declaration_version as select * from history.declaration;
-- What people made of flags: the latest decision about each. comment: why, or what was found.
create view triage as select subject as flag_key, arg_max(body ->> 'state', seq) as state, arg_max_null(reason, seq) as comment, arg_max(who, seq) as decided_by, max(seq) as decided_seq
  from decision where kind = 'triage' group by subject;

-- The store's tables. Facts keep their versions side by side in schema history, each row known from one load (known_from)
-- up to another (known_to, 9223372036854775807 while current). The views of the same names in main show the current
-- version, so that a measure's select runs as it stands.
-- ids: ubigint, the first 8 bytes of SHA-256 of the natural key (Identity.cs), so that order of arrival and rebuild do not matter.
-- seq: place in the journal, which is the data version. No primary keys on facts: uniqueness is a check of the load.
create type kind       as enum ('targets', 'self-evaluation', 'ledger');
create type confidence as enum ('good', 'check', 'poor');
create type operator   as enum ('≥', '>', '=', '<', '≤', 'range');
create schema history;

create table store_version (version integer not null);
create table document (document_id ubigint primary key, sha256 text not null, name text not null, media_type text not null, bytes bigint not null, pages integer);
create table load (seq bigint primary key, noted_at timestamptz not null, document_id ubigint not null, reader text not null, mapping_sha256 text,
  rows_read bigint not null, rows_loaded bigint not null, rows_rejected bigint not null, amount_read decimal(38, 2), amount_loaded decimal(38, 2));

create table unit (unit_id ubigint primary key, name text not null, code text, department text, region text, parent_id ubigint);
create table unit_closure (ancestor_id ubigint not null, unit_id ubigint not null);            -- what a scope expands to
create table project (project_id ubigint primary key, unit_id ubigint not null, name text not null);
create table project_match (project_id ubigint not null, year smallint not null, lineage_id ubigint not null, score double not null, reasons json, confirmed_by text);
create table concept (concept_id ubigint primary key, name text not null, direction tinyint not null, parent_id ubigint);
create table indicator_name (name_id ubigint primary key, name text not null, concept_id ubigint, direction tinyint);   -- remapping touches one row, not 12 M

-- FACTS: each starts with the same six columns
create table history.declaration (unit_id ubigint not null, year smallint not null, declaration_id ubigint not null, version ubigint not null, known_from bigint not null, known_to bigint not null,
  project_id ubigint not null, kind kind not null, form text not null, revision date, cause text not null,      -- document, correction, reader
  confidence confidence not null, synthetic boolean not null, currency text not null, project_types text[], fund_purposes text[], starts date, ends date,
  total_budget decimal(18, 2), current_budget decimal(18, 2), prior_budget decimal(18, 2), prior_executed decimal(18, 2),
  approved decimal(18, 2), revised decimal(18, 2), executed decimal(18, 2), score decimal(6, 2), grade text, document_id ubigint not null, page integer, line bigint);
create table history.narrative (unit_id ubigint not null, year smallint not null, declaration_id ubigint not null, version ubigint not null, known_from bigint not null, known_to bigint not null,
  field text not null, body text not null);
create table history.funding (unit_id ubigint not null, year smallint not null, declaration_id ubigint not null, version ubigint not null, known_from bigint not null, known_to bigint not null,
  source text not null, stage text not null, amount decimal(18, 2));
create table history.budget_line (unit_id ubigint not null, year smallint not null, declaration_id ubigint not null, version ubigint not null, known_from bigint not null, known_to bigint not null,
  n smallint not null, name text not null, amount decimal(18, 2), page integer, line bigint);
create table history.indicator (unit_id ubigint not null, year smallint not null, declaration_id ubigint not null, version ubigint not null, known_from bigint not null, known_to bigint not null,
  n smallint not null, level1 text, level2 text, name_id ubigint not null, horizon text, target_text text, operator operator, value double, upper double, unit text,
  actual_text text, actual double, weight decimal(6, 2), score decimal(6, 2), deviation text, page integer, line bigint);
create table history.place (unit_id ubigint not null, year smallint not null, declaration_id ubigint not null, version ubigint not null, known_from bigint not null, known_to bigint not null,
  field text not null, n smallint, document_id ubigint not null, page integer, line bigint, last_line bigint, cell text, box float[4], printed text, decided_by text, confidence confidence not null);
  -- one row a value and source (two formats: two rows)
create table issue (seq bigint not null, document_id ubigint not null, unit_id ubigint, declaration_id ubigint, field text, severity text not null, message_id text not null, message json not null,
  page integer, line bigint, cell text, printed text);                                         -- message: {"zh", "en"}
create table quarantine (seq bigint not null, document_id ubigint not null, first_line bigint, last_line bigint, raw text, message_id text not null, reason json not null, nearest_form text, released_by bigint);

-- DERIVED, refreshed for what a load touched, in the load's transaction
create table history.project_year (unit_id ubigint not null, year smallint not null, project_id ubigint not null, lineage_id ubigint not null, known_from bigint not null, known_to bigint not null,
  currency text not null, budget decimal(18, 2), budget_stage text, budget_from ubigint, approved decimal(18, 2), revised decimal(18, 2), executed decimal(18, 2), executed_basis text, executed_from ubigint,
  previous_budget decimal(18, 2), previous_executed decimal(18, 2), previous_as_declared decimal(18, 2), targets_id ubigint, evaluation_id ubigint);
create table history.flag (unit_id ubigint not null, year smallint not null, declaration_id ubigint not null, version ubigint not null, known_from bigint not null, known_to bigint not null,
  flag_key text not null, rule text not null, rule_version integer not null, settings_seq bigint not null, project_id ubigint not null, severity text not null, group_name text not null, lead boolean not null, hidden boolean not null,
  amount decimal(18, 2), score double, reason json not null, evidence json not null, raised_seq bigint not null, cleared_seq bigint);   -- cleared, never deleted
create table cohort (concept_id ubigint not null, year smallint not null, unit text not null, step tinyint not null, n integer not null, units integer not null, median double, mad double, q1 double, q3 double);
create table measure_version (measure text primary key, seq bigint not null);                  -- the ETag's version, by measure

-- PEOPLE: a projection of the journal's events
create table decision (seq bigint primary key, noted_at timestamptz not null, who text not null, kind text not null, subject text not null, body json not null, reason text);

create view declaration  as select * from history.declaration  where known_to = 9223372036854775807;
create view narrative    as select * from history.narrative    where known_to = 9223372036854775807;
create view funding      as select * from history.funding      where known_to = 9223372036854775807;
create view budget_line  as select * from history.budget_line  where known_to = 9223372036854775807;
create view indicator    as select * from history.indicator    where known_to = 9223372036854775807;
create view place        as select * from history.place        where known_to = 9223372036854775807;
create view project_year as select * from history.project_year where known_to = 9223372036854775807;
create view flag         as select * from history.flag         where known_to = 9223372036854775807;

insert into store_version values (1);

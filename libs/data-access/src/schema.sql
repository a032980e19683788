CREATE TABLE api_key (
  id uuid NOT NULL,
  name text NOT NULL,
  key_sha256 text NOT NULL,
  roles text[] NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  revoked_at timestamp with time zone,
  institution text,
  CONSTRAINT pk_api_key PRIMARY KEY (id)
);
CREATE UNIQUE INDEX api_key_hash ON public.api_key USING btree (key_sha256);

CREATE TABLE balance_line (
  region text NOT NULL,
  run_id uuid NOT NULL,
  occupation text NOT NULL,
  demand double precision,
  supply double precision,
  gap double precision,
  line jsonb NOT NULL,
  indicators jsonb NOT NULL,
  CONSTRAINT pk_balance_line PRIMARY KEY (region, run_id, occupation)
);

CREATE TABLE chain_link (
  scope_region text NOT NULL,
  import_id uuid NOT NULL,
  row_number integer NOT NULL,
  chain text NOT NULL,
  link text NOT NULL,
  industry text,
  occupation_code text,
  note text,
  CONSTRAINT pk_chain_link PRIMARY KEY (scope_region, import_id, row_number)
);

CREATE TABLE code (
  scope_region text NOT NULL,
  import_id uuid NOT NULL,
  row_number integer NOT NULL,
  code text NOT NULL,
  name_zh text,
  name_en text,
  parent_code text,
  level text,
  region text,
  attributes text,
  CONSTRAINT pk_code PRIMARY KEY (scope_region, import_id, row_number)
);

CREATE TABLE code_system (
  id text NOT NULL,
  kind text NOT NULL,
  version text NOT NULL,
  title_zh text,
  title_en text,
  origin text,
  licence text,
  CONSTRAINT pk_code_system PRIMARY KEY (id)
);

CREATE TABLE coded_title (
  region text NOT NULL,
  run_id uuid NOT NULL,
  place integer NOT NULL,
  title text NOT NULL,
  occupation text NOT NULL,
  CONSTRAINT pk_coded_title PRIMARY KEY (region, run_id, place)
);

CREATE TABLE compile_run (
  region text NOT NULL,
  id uuid NOT NULL,
  year integer NOT NULL,
  policy jsonb NOT NULL,
  inputs jsonb NOT NULL,
  step text NOT NULL,
  status text NOT NULL,
  merge_report jsonb,
  edition_id uuid,
  created_edition boolean,
  requested_by text NOT NULL,
  error text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  finished_at timestamp with time zone,
  replays uuid,
  content_hash text,
  CONSTRAINT compile_run_status CHECK ((status = ANY (ARRAY['running'::text, 'done'::text, 'failed'::text]))),
  CONSTRAINT pk_compile_run PRIMARY KEY (region, id)
);

CREATE TABLE counted_link (
  region text NOT NULL,
  run_id uuid NOT NULL,
  occupation text NOT NULL,
  programme_system text NOT NULL,
  programme text NOT NULL,
  weight double precision NOT NULL,
  CONSTRAINT pk_counted_link PRIMARY KEY (region, run_id, occupation, programme_system, programme)
);

CREATE TABLE crosswalk_link (
  scope_region text NOT NULL,
  import_id uuid NOT NULL,
  row_number integer NOT NULL,
  programme text NOT NULL,
  occupation text,
  weight double precision,
  note text,
  CONSTRAINT pk_crosswalk_link PRIMARY KEY (scope_region, import_id, row_number)
);

CREATE TABLE data_import (
  scope_region text NOT NULL,
  id uuid NOT NULL,
  dataset text NOT NULL,
  year integer NOT NULL,
  part text NOT NULL,
  code_systems jsonb NOT NULL,
  file_name text NOT NULL,
  file_sha256 text NOT NULL,
  file_bytes bigint NOT NULL,
  source jsonb,
  source_sha256 text NOT NULL,
  sender text NOT NULL,
  status text NOT NULL,
  supersedes uuid,
  rows_read integer NOT NULL DEFAULT 0,
  rows_loaded integer NOT NULL DEFAULT 0,
  rows_rejected integer NOT NULL DEFAULT 0,
  rows_skipped integer NOT NULL DEFAULT 0,
  ignored_headings text[] NOT NULL DEFAULT '{}'::text[],
  error text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  finished_at timestamp with time zone,
  CONSTRAINT data_import_status CHECK ((status = ANY (ARRAY['waiting'::text, 'loaded'::text, 'unchanged'::text, 'failed'::text, 'superseded'::text]))),
  CONSTRAINT pk_data_import PRIMARY KEY (scope_region, id)
);
CREATE INDEX data_import_created ON public.data_import USING btree (created_at, id);
CREATE UNIQUE INDEX data_import_current ON public.data_import USING btree (scope_region, dataset, year, part) WHERE (status = 'loaded'::text);

CREATE TABLE edition (
  region text NOT NULL,
  id uuid NOT NULL,
  year integer NOT NULL,
  number integer NOT NULL,
  policy_id text NOT NULL,
  occupation_system text NOT NULL,
  default_method text NOT NULL,
  content_hash text NOT NULL,
  header jsonb NOT NULL,
  entry_count integer NOT NULL,
  listed_count integer NOT NULL,
  run_id uuid NOT NULL,
  created_by text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT pk_edition PRIMARY KEY (region, id)
);
CREATE UNIQUE INDEX edition_content ON public.edition USING btree (region, policy_id, year, content_hash);
CREATE UNIQUE INDEX edition_number ON public.edition USING btree (region, policy_id, year, number);

CREATE TABLE edition_entry (
  region text NOT NULL,
  edition_id uuid NOT NULL,
  occupation text NOT NULL,
  rank integer NOT NULL,
  previous_rank integer,
  rating text NOT NULL,
  listed boolean NOT NULL,
  score double precision,
  demand double precision,
  supply double precision,
  gap double precision,
  education_level text,
  talent_tier text NOT NULL,
  median_wage double precision,
  name_zh text,
  name_en text,
  search_text text NOT NULL,
  industry_codes text[] NOT NULL,
  area_codes text[] NOT NULL,
  programme_codes text[] NOT NULL,
  content jsonb NOT NULL,
  CONSTRAINT pk_edition_entry PRIMARY KEY (region, edition_id, occupation)
);
CREATE INDEX edition_entry_occupation ON public.edition_entry USING btree (occupation);
CREATE UNIQUE INDEX edition_entry_rank ON public.edition_entry USING btree (region, edition_id, rank);

CREATE TABLE edition_event (
  region text NOT NULL,
  edition_id uuid NOT NULL,
  number integer NOT NULL,
  step text NOT NULL,
  state text NOT NULL,
  actor text NOT NULL,
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  reason text,
  detail jsonb,
  CONSTRAINT pk_edition_event PRIMARY KEY (region, edition_id, number)
);

CREATE TABLE edition_review (
  region text NOT NULL,
  id uuid NOT NULL,
  edition_id uuid NOT NULL,
  request jsonb NOT NULL,
  status text NOT NULL,
  result jsonb,
  error text,
  requested_by text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  finished_at timestamp with time zone,
  CONSTRAINT edition_review_status CHECK ((status = ANY (ARRAY['running'::text, 'done'::text, 'failed'::text]))),
  CONSTRAINT pk_edition_review PRIMARY KEY (region, id)
);
CREATE INDEX edition_review_edition ON public.edition_review USING btree (region, edition_id);

CREATE TABLE employment (
  scope_region text NOT NULL,
  import_id uuid NOT NULL,
  row_number integer NOT NULL,
  region text NOT NULL,
  occupation_code text,
  industry text,
  year integer NOT NULL,
  headcount integer NOT NULL,
  median_wage double precision,
  hires integer,
  separations integer,
  retirements integer,
  unemployed integer,
  CONSTRAINT pk_employment PRIMARY KEY (scope_region, import_id, row_number)
);

CREATE TABLE enrolment (
  scope_region text NOT NULL,
  import_id uuid NOT NULL,
  row_number integer NOT NULL,
  institution text NOT NULL,
  programme text NOT NULL,
  year integer NOT NULL,
  planned integer,
  applicants integer,
  first_choice integer,
  admitted integer,
  registered integer,
  on_roll integer,
  "left" integer,
  CONSTRAINT pk_enrolment PRIMARY KEY (scope_region, import_id, row_number)
);

CREATE TABLE enrolment_case (
  region text NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  year integer NOT NULL,
  institution text NOT NULL,
  programme text NOT NULL,
  created_by text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT enrolment_case_kind CHECK ((kind = ANY (ARRAY['provision'::text, 'new_programme'::text]))),
  CONSTRAINT pk_enrolment_case PRIMARY KEY (region, id)
);
CREATE INDEX enrolment_case_created ON public.enrolment_case USING btree (created_at, id);
CREATE INDEX enrolment_case_provision ON public.enrolment_case USING btree (region, institution, programme, year);

CREATE TABLE enrolment_event (
  region text NOT NULL,
  case_id uuid NOT NULL,
  number integer NOT NULL,
  step text NOT NULL,
  state text NOT NULL,
  actor text NOT NULL,
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  reason text,
  detail jsonb,
  CONSTRAINT pk_enrolment_event PRIMARY KEY (region, case_id, number)
);

CREATE TABLE forecast (
  scope_region text NOT NULL,
  run_id uuid NOT NULL,
  subject text NOT NULL,
  code text NOT NULL,
  region text NOT NULL,
  institution text NOT NULL,
  measure text NOT NULL,
  model text,
  reason jsonb NOT NULL,
  history jsonb NOT NULL,
  backtest jsonb,
  findings jsonb NOT NULL,
  CONSTRAINT forecast_subject CHECK ((subject = ANY (ARRAY['occupation'::text, 'provision'::text]))),
  CONSTRAINT pk_forecast PRIMARY KEY (scope_region, run_id, subject, code, region, institution, measure)
);

CREATE TABLE forecast_point (
  scope_region text NOT NULL,
  run_id uuid NOT NULL,
  subject text NOT NULL,
  code text NOT NULL,
  region text NOT NULL,
  institution text NOT NULL,
  measure text NOT NULL,
  year integer NOT NULL,
  mean double precision NOT NULL,
  lower80 double precision,
  upper80 double precision,
  lower95 double precision,
  upper95 double precision,
  CONSTRAINT pk_forecast_point PRIMARY KEY (scope_region, run_id, subject, code, region, institution, measure, year)
);

CREATE TABLE graduate_outcome (
  scope_region text NOT NULL,
  import_id uuid NOT NULL,
  row_number integer NOT NULL,
  institution text NOT NULL,
  programme text NOT NULL,
  year integer NOT NULL,
  graduates integer NOT NULL,
  employed_contract integer,
  entrepreneurship integer,
  freelance integer,
  flexible integer,
  further_study integer,
  abroad integer,
  unplaced integer,
  matched integer,
  stayed_local integer,
  median_start_wage double precision,
  satisfied integer,
  placed_in_tiny_employers integer,
  CONSTRAINT pk_graduate_outcome PRIMARY KEY (scope_region, import_id, row_number)
);

CREATE TABLE job (
  id uuid NOT NULL,
  group_id uuid NOT NULL,
  name text NOT NULL,
  payload jsonb NOT NULL,
  state text NOT NULL,
  attempt integer NOT NULL DEFAULT 1,
  progress jsonb,
  error text,
  requested_by text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  relayed_at timestamp with time zone,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  CONSTRAINT job_state CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text]))),
  CONSTRAINT pk_job PRIMARY KEY (id)
);
CREATE INDEX job_created ON public.job USING btree (created_at, id);
CREATE INDEX job_group ON public.job USING btree (group_id, created_at);
CREATE INDEX job_open ON public.job USING btree (created_at) WHERE (state = ANY (ARRAY['waiting'::text, 'running'::text]));

CREATE TABLE job_seeker (
  scope_region text NOT NULL,
  import_id uuid NOT NULL,
  row_number integer NOT NULL,
  seeker_id text NOT NULL,
  region text NOT NULL,
  occupation_code text,
  job_title text,
  education_level text,
  registered_on date NOT NULL,
  closed_on date,
  outcome text,
  CONSTRAINT pk_job_seeker PRIMARY KEY (scope_region, import_id, row_number)
);

CREATE TABLE job_title (
  scope_region text NOT NULL,
  import_id uuid NOT NULL,
  row_number integer NOT NULL,
  title text NOT NULL,
  code text NOT NULL,
  kind text,
  CONSTRAINT pk_job_title PRIMARY KEY (scope_region, import_id, row_number)
);

CREATE TABLE ladder (
  region text NOT NULL,
  id text NOT NULL,
  body jsonb NOT NULL,
  CONSTRAINT pk_ladder PRIMARY KEY (region, id)
);

CREATE TABLE merged_market (
  region text NOT NULL,
  run_id uuid NOT NULL,
  area text NOT NULL,
  occupation text NOT NULL,
  postings integer NOT NULL,
  duplicates integer NOT NULL,
  openings integer NOT NULL,
  openings_with_outcome integer NOT NULL,
  filled integer NOT NULL,
  seekers integer NOT NULL,
  seekers_placed integer NOT NULL,
  seeker_days bigint NOT NULL,
  median_wage double precision,
  durations jsonb NOT NULL,
  openings_by_education jsonb NOT NULL,
  openings_by_industry jsonb NOT NULL,
  CONSTRAINT pk_merged_market PRIMARY KEY (region, run_id, area, occupation)
);

CREATE TABLE occupation_account (
  scope_region text NOT NULL,
  import_id uuid NOT NULL,
  row_number integer NOT NULL,
  region text NOT NULL,
  occupation_code text NOT NULL,
  period_start integer NOT NULL,
  period_end integer NOT NULL,
  employment_start double precision,
  employment_end double precision,
  employment_change double precision,
  expansion double precision,
  retirements double precision,
  other_replacement double precision,
  openings_annual double precision,
  school_leavers double precision,
  migration double precision,
  other_seekers double precision,
  recent_rating text,
  median_wage double precision,
  education_level text,
  openings_total double precision,
  seekers_total double precision,
  CONSTRAINT pk_occupation_account PRIMARY KEY (scope_region, import_id, row_number)
);

CREATE TABLE plan (
  region text NOT NULL,
  id uuid NOT NULL,
  year integer NOT NULL,
  number integer NOT NULL,
  edition_id uuid NOT NULL,
  run_id uuid NOT NULL,
  issue_id uuid,
  settings jsonb NOT NULL,
  seed integer NOT NULL,
  basis jsonb,
  input_hash text,
  status text NOT NULL,
  answer jsonb,
  unit_values jsonb,
  conflict jsonb,
  notices jsonb NOT NULL,
  error text,
  requested_by text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  finished_at timestamp with time zone,
  CONSTRAINT pk_plan PRIMARY KEY (region, id),
  CONSTRAINT plan_status CHECK ((status = ANY (ARRAY['running'::text, 'done'::text, 'conflict'::text, 'failed'::text])))
);
CREATE UNIQUE INDEX plan_number ON public.plan USING btree (region, year, number);

CREATE TABLE plan_gap (
  region text NOT NULL,
  plan_id uuid NOT NULL,
  occupation text NOT NULL,
  year integer NOT NULL,
  demand double precision NOT NULL,
  before double precision NOT NULL,
  after double precision NOT NULL,
  CONSTRAINT pk_plan_gap PRIMARY KEY (region, plan_id, occupation, year)
);

CREATE TABLE plan_line (
  region text NOT NULL,
  plan_id uuid NOT NULL,
  institution text NOT NULL,
  programme text NOT NULL,
  level text NOT NULL,
  area text NOT NULL,
  current_intake integer NOT NULL,
  current_classes integer NOT NULL,
  intake integer NOT NULL,
  classes integer NOT NULL,
  kind text NOT NULL,
  explanation jsonb,
  CONSTRAINT pk_plan_line PRIMARY KEY (region, plan_id, institution, programme)
);

CREATE TABLE policy (
  id text NOT NULL,
  version text NOT NULL,
  body jsonb NOT NULL,
  CONSTRAINT pk_policy PRIMARY KEY (id)
);

CREATE TABLE provision (
  scope_region text NOT NULL,
  import_id uuid NOT NULL,
  row_number integer NOT NULL,
  institution text NOT NULL,
  programme text NOT NULL,
  region text,
  length_years double precision NOT NULL,
  seats integer,
  teachers integer,
  dual_qualified_teachers integer,
  workstations integer,
  min_class integer,
  class_size integer,
  first_intake_year integer,
  CONSTRAINT pk_provision PRIMARY KEY (scope_region, import_id, row_number)
);

CREATE TABLE quarantined_row (
  scope_region text NOT NULL,
  import_id uuid NOT NULL,
  row_number integer NOT NULL,
  fault integer NOT NULL,
  column_name text NOT NULL,
  value text NOT NULL,
  rule text NOT NULL,
  params jsonb NOT NULL,
  raw jsonb NOT NULL,
  CONSTRAINT pk_quarantined_row PRIMARY KEY (scope_region, import_id, row_number, fault)
);

CREATE TABLE release_consent (
  region text NOT NULL,
  institution text NOT NULL,
  number integer NOT NULL,
  is_given boolean NOT NULL,
  actor text NOT NULL,
  at timestamp with time zone NOT NULL,
  reason text NOT NULL,
  CONSTRAINT pk_release_consent PRIMARY KEY (region, institution, number)
);

CREATE TABLE signal (
  region text NOT NULL,
  issue_id uuid NOT NULL,
  programme text NOT NULL,
  institution text NOT NULL,
  area text NOT NULL,
  level text,
  colour text NOT NULL,
  action text NOT NULL,
  severity integer NOT NULL,
  plan_cap integer,
  over_supply double precision,
  under_supply double precision,
  judged_in integer,
  confidence text NOT NULL,
  is_exempt boolean NOT NULL,
  is_disputed boolean NOT NULL,
  content jsonb NOT NULL,
  CONSTRAINT pk_signal PRIMARY KEY (region, issue_id, programme, institution),
  CONSTRAINT signal_action CHECK ((action = ANY (ARRAY['none'::text, 'warn'::text, 'cut'::text, 'alternate-year'::text, 'suspend'::text, 'revoke'::text]))),
  CONSTRAINT signal_colour CHECK ((colour = ANY (ARRAY['none'::text, 'green'::text, 'yellow'::text, 'red'::text, 'undetermined'::text]))),
  CONSTRAINT signal_confidence CHECK ((confidence = ANY (ARRAY['low'::text, 'medium'::text, 'high'::text])))
);
CREATE INDEX signal_subject ON public.signal USING btree (region, programme, institution);

CREATE TABLE signal_issue (
  region text NOT NULL,
  id uuid NOT NULL,
  edition_id uuid NOT NULL,
  policy_id text NOT NULL,
  year integer NOT NULL,
  number integer NOT NULL,
  input_hash text NOT NULL,
  content_hash text NOT NULL,
  header jsonb NOT NULL,
  requested_by text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT pk_signal_issue PRIMARY KEY (region, id)
);
CREATE UNIQUE INDEX signal_issue_edition ON public.signal_issue USING btree (region, edition_id, number);

CREATE TABLE signal_release (
  region text NOT NULL,
  year integer NOT NULL,
  number integer NOT NULL,
  issue_id uuid NOT NULL,
  list text NOT NULL,
  step text NOT NULL,
  actor text NOT NULL,
  at timestamp with time zone NOT NULL,
  reason text NOT NULL,
  CONSTRAINT pk_signal_release PRIMARY KEY (region, year, number),
  CONSTRAINT signal_release_list CHECK ((list = ANY (ARRAY['urgent'::text, 'surplus'::text]))),
  CONSTRAINT signal_release_step CHECK ((step = ANY (ARRAY['release'::text, 'withdraw'::text])))
);

CREATE TABLE survey_answer (
  scope_region text NOT NULL,
  import_id uuid NOT NULL,
  row_number integer NOT NULL,
  employer_id text NOT NULL,
  region text NOT NULL,
  industry text,
  employer_headcount integer,
  occupation_code text NOT NULL,
  year integer NOT NULL,
  headcount integer,
  demand_this_year integer NOT NULL,
  demand_next_year integer,
  demand_three_years integer,
  hard_to_fill integer,
  talent_tier text,
  education_level text,
  wage double precision,
  CONSTRAINT pk_survey_answer PRIMARY KEY (scope_region, import_id, row_number)
);

CREATE TABLE survey_estimate (
  region text NOT NULL,
  run_id uuid NOT NULL,
  report jsonb NOT NULL,
  demand jsonb NOT NULL,
  CONSTRAINT pk_survey_estimate PRIMARY KEY (region, run_id)
);

CREATE TABLE vacancy (
  scope_region text NOT NULL,
  import_id uuid NOT NULL,
  row_number integer NOT NULL,
  vacancy_id text NOT NULL,
  employer_id text,
  region text NOT NULL,
  occupation_code text,
  job_title text,
  industry text,
  openings integer NOT NULL,
  education_level text,
  wage_low double precision,
  wage_high double precision,
  posted_on date NOT NULL,
  closed_on date,
  filled integer,
  source text,
  CONSTRAINT pk_vacancy PRIMARY KEY (scope_region, import_id, row_number)
);

CREATE TABLE what_if (
  region text NOT NULL,
  id uuid NOT NULL,
  plan_id uuid NOT NULL,
  changes jsonb NOT NULL,
  status text NOT NULL,
  answer jsonb,
  conflict jsonb,
  error text,
  requested_by text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  finished_at timestamp with time zone,
  asker text,
  CONSTRAINT pk_what_if PRIMARY KEY (region, id),
  CONSTRAINT what_if_status CHECK ((status = ANY (ARRAY['running'::text, 'done'::text, 'conflict'::text, 'failed'::text, 'cancelled'::text])))
);
CREATE INDEX what_if_asker ON public.what_if USING btree (requested_by, asker) WHERE (status = 'running'::text);
CREATE INDEX what_if_plan ON public.what_if USING btree (region, plan_id);

import { literals } from '../market/market.repository.js';
import { POSTINGS, REGISTRATIONS } from '../market/merge-sql.js';
import type { TracedDataset, TraceScope } from './trace-scope.js';

/**
 * Why a row that belongs to the line was not counted: the same record stands in an earlier file · an agency re-posting ·
 * the region has a figure of its own, so its sub-regions' are not added · so has the
 * occupation, so its cells by industry are not · the account covers other years · another year
 * is later, or later than the edition's · the row is of another region.
 */
export const LEFT_OUT_REASONS = [
  'repeated_record',
  'reposting',
  'region_has_its_own',
  'total_has_its_own',
  'other_period',
  'other_year',
  'other_region',
] as const;

export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/**
 * Keys of the rows behind a line: import_id, file (place among the run's files), row_number, left_out and, for a
 * re-posting, the posting it repeats. $1 region, $2 run, $3 occupation, $4 year, $5 the dataset's imports.
 */
export const TRACED_ROWS: { readonly [D in TracedDataset]: (scope: TraceScope) => string } = {
  vacancies: (scope) => `
    WITH title_code AS (${CODED_TITLES}), posting AS (${POSTINGS(
      codedTable(scope, scope.imports.vacancies),
      'occupation, import_id, file, row_number, repeated, reposted, earlier_import, earlier_row',
    )})
    SELECT import_id, file, row_number,
           CASE WHEN repeated THEN 'repeated_record' WHEN reposted THEN 'reposting' END AS left_out,
           CASE WHEN reposted AND NOT repeated THEN earlier_import END AS earlier_import,
           CASE WHEN reposted AND NOT repeated THEN earlier_row END AS earlier_row
    FROM posting WHERE occupation = $3 AND ${ALL_PARAMETERS}`,
  job_seekers: (scope) => `
    WITH title_code AS (${CODED_TITLES})
    SELECT import_id, file, row_number, CASE WHEN duplicate THEN 'repeated_record' END AS left_out, ${NO_EARLIER}
    FROM (${REGISTRATIONS(codedTable(scope, scope.imports.job_seekers))}) AS registration
    WHERE occupation = $3 AND ${ALL_PARAMETERS}`,
  employment: () => `
    SELECT import_id, array_position($5::uuid[], import_id) AS file, row_number,
           CASE WHEN year > $4 THEN 'other_year' WHEN region <> $1 AND has_whole THEN 'region_has_its_own'
                WHEN industry IS NOT NULL AND has_total THEN 'total_has_its_own' END AS left_out, ${NO_EARLIER}
    FROM (SELECT *, bool_or(region = $1) OVER (PARTITION BY year) AS has_whole,
                 bool_or(industry IS NULL) OVER (PARTITION BY region, year) AS has_total
          FROM employment WHERE import_id = ANY($5) AND occupation_code = $3) AS e WHERE ${ALL_PARAMETERS}`,
  employer_survey: () => `
    SELECT import_id, file, row_number, CASE WHEN nth > 1 THEN 'repeated_record' END AS left_out, ${NO_EARLIER}
    FROM (SELECT import_id, array_position($5::uuid[], import_id) AS file, row_number,
                 row_number() OVER (PARTITION BY employer_id ORDER BY array_position($5::uuid[], import_id), row_number) AS nth
          FROM survey_answer WHERE import_id = ANY($5) AND occupation_code = $3 AND year = $4) AS a WHERE ${ALL_PARAMETERS}`,
  occupation_accounts: () => `
    SELECT import_id, array_position($5::uuid[], import_id) AS file, row_number,
           CASE WHEN region <> $1 THEN 'other_region'
                WHEN NOT (period_start < period_end AND $4 BETWEEN period_start AND period_end) THEN 'other_period' END AS left_out, ${NO_EARLIER}
    FROM occupation_account WHERE import_id = ANY($5) AND occupation_code = $3 AND ${ALL_PARAMETERS}`,
  graduates: () => `
    SELECT import_id, array_position($5::uuid[], import_id) AS file, row_number,
           CASE WHEN year > $4 OR year < latest THEN 'other_year' END AS left_out, ${NO_EARLIER}
    FROM (SELECT *, max(year) FILTER (WHERE year <= $4) OVER (PARTITION BY institution, programme) AS latest
          FROM graduate_outcome WHERE import_id = ANY($5) AND programme IN (
            SELECT programme FROM counted_link WHERE region = $1 AND run_id = $2 AND occupation = $3)) AS g
    WHERE ${ALL_PARAMETERS}`,
};

const CODED_TITLES = `SELECT title, occupation FROM coded_title WHERE region = $1 AND run_id = $2`;
const NO_EARLIER = 'NULL::uuid AS earlier_import, NULL::int AS earlier_row';
/** Every statement has the same parameters, so each must be used once with its type. */
const ALL_PARAMETERS = `num_nulls($1::text, $2::uuid, $3::text, $4::int, $5::uuid[]) = 0`;

const codedTable = (scope: TraceScope, imports: readonly string[]) => ({
  severalFiles: imports.length > 1,
  parameters: literals(scope, imports),
});

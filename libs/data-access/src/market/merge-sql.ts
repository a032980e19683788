interface CodedTable {
  /** With one file its key already is unique; only several files can hold the same record twice. */
  readonly severalFiles: boolean;
  readonly parameters: { readonly imports: string; readonly days: number; readonly year: number };
}

/** $1 titles, $2 their occupations. */
export const TITLE_CODE_TABLE = `
  CREATE TEMP TABLE title_code ON COMMIT DROP AS
  SELECT * FROM unnest($1::text[], $2::text[]) AS t(title, occupation)`;

/**
 * Postings with their occupation. A posting is left out when the same record stands in an earlier file (`repeated`), or
 * when the same employer posted the same occupation, region and wage at most N days before (`reposted`, agency
 * re-postings). Reads `title_code`.
 */
export const POSTINGS = ({ severalFiles, parameters: { imports, days } }: CodedTable, columns: string): string => `
  WITH coded AS (
    SELECT v.region, coalesce(v.occupation_code, t.occupation) AS occupation, v.industry, v.education_level, v.employer_id,
           v.openings, v.filled, v.wage_low, v.wage_high, coalesce((v.wage_low + v.wage_high) / 2, v.wage_low, v.wage_high) AS wage,
           v.posted_on, v.closed_on, v.import_id, v.row_number, array_position(${imports}, v.import_id) AS file,
           ${severalFiles ? `row_number() OVER (PARTITION BY v.vacancy_id ORDER BY array_position(${imports}, v.import_id)) > 1` : 'false'} AS repeated
    FROM vacancy v LEFT JOIN title_code t ON v.occupation_code IS NULL AND t.title = v.job_title
    WHERE v.import_id = ANY(${imports})
  )
  SELECT ${columns} FROM (
    SELECT *, employer_id IS NOT NULL AND occupation IS NOT NULL
              AND coalesce(posted_on - lag(posted_on) OVER same_posting <= ${days}, false) AS reposted,
           lag(import_id) OVER same_posting AS earlier_import, lag(row_number) OVER same_posting AS earlier_row
    FROM coded
    WINDOW same_posting AS (
      PARTITION BY employer_id, occupation, region, wage_low, wage_high ORDER BY posted_on, file, row_number)
  ) AS dated`;

export const POSTING_TABLE = (table: CodedTable): string => `
  CREATE TEMP TABLE posting ON COMMIT DROP AS
  ${POSTINGS(
    table,
    `region, occupation, industry, education_level, openings, filled, wage, posted_on, closed_on,
     repeated OR reposted AS duplicate`,
  )}`;

/** Registrations with their occupation; a person who stands in several files counts once. Reads `title_code`. */
export const REGISTRATIONS = ({ severalFiles, parameters: { imports, year } }: CodedTable): string => `
  SELECT s.region, coalesce(s.occupation_code, t.occupation) AS occupation, s.import_id, s.row_number,
         array_position(${imports}, s.import_id) AS file, s.outcome = 'employed' AND s.closed_on <= make_date(${year}, 12, 31) AS placed,
         greatest(1, least(coalesce(s.closed_on, make_date(${year}, 12, 31)), make_date(${year}, 12, 31))
                     - greatest(s.registered_on, make_date(${year}, 1, 1)) + 1) AS days,
         ${severalFiles ? `row_number() OVER (PARTITION BY s.seeker_id ORDER BY array_position(${imports}, s.import_id)) > 1` : 'false'} AS duplicate
  FROM job_seeker s LEFT JOIN title_code t ON s.occupation_code IS NULL AND t.title = s.job_title
  WHERE s.import_id = ANY(${imports})`;

export const SEEKER_TABLE = (table: CodedTable): string => `
  CREATE TEMP TABLE registration ON COMMIT DROP AS
  SELECT region, occupation, placed, days, duplicate FROM (${REGISTRATIONS(table)}) AS r`;

/**
 * One row for each occupation in each sub-region and in the region as a whole (area = region).
 * $1 region, $2 run, $3 the last day the data knows of. Sums are of whole numbers, so their order cannot matter.
 */
export const AGGREGATES = `
  WITH cell AS MATERIALIZED (
    SELECT occupation, region AS area, education_level, industry,
           count(*) FILTER (WHERE NOT duplicate) AS postings, count(*) FILTER (WHERE duplicate) AS duplicates,
           coalesce(sum(openings) FILTER (WHERE NOT duplicate), 0) AS openings,
           coalesce(sum(openings) FILTER (WHERE NOT duplicate AND filled IS NOT NULL), 0) AS with_outcome,
           coalesce(sum(filled) FILTER (WHERE NOT duplicate), 0) AS filled
    FROM posting WHERE occupation IS NOT NULL GROUP BY 1, 2, 3, 4
  ), demand AS (
    SELECT occupation, CASE WHEN grouping(area) = 1 THEN $1 ELSE area END AS area, sum(postings) AS postings,
           sum(duplicates) AS duplicates, sum(openings) AS openings, sum(with_outcome) AS with_outcome, sum(filled) AS filled
    FROM cell GROUP BY GROUPING SETS ((occupation), (occupation, area)) HAVING grouping(area) = 1 OR area <> $1
  ), seekers AS (
    SELECT occupation, CASE WHEN grouping(area) = 1 THEN $1 ELSE area END AS area, sum(seekers) AS seekers, sum(placed) AS placed, sum(days) AS days
    FROM (SELECT occupation, region AS area, count(*) AS seekers, count(*) FILTER (WHERE placed) AS placed, sum(days) AS days
          FROM registration WHERE occupation IS NOT NULL AND NOT duplicate GROUP BY 1, 2) AS by_area
    GROUP BY GROUPING SETS ((occupation), (occupation, area)) HAVING grouping(area) = 1 OR area <> $1
  ), wage AS (
    SELECT occupation, min(wage) AS median FROM (
      SELECT occupation, wage, 2 * sum(n) OVER (PARTITION BY occupation ORDER BY wage) AS upto, sum(n) OVER (PARTITION BY occupation) AS total
      FROM (SELECT occupation, wage, count(*) AS n FROM posting
            WHERE occupation IS NOT NULL AND NOT duplicate AND wage IS NOT NULL GROUP BY 1, 2) AS counted
    ) AS cumulated WHERE upto >= total GROUP BY 1
  ), lasted AS (
    SELECT occupation, region AS area, greatest(0, least(coalesce(closed_on, $3::date), $3::date) - posted_on) AS days,
           count(*) FILTER (WHERE closed_on <= $3::date) AS closed,
           count(*) FILTER (WHERE closed_on IS NULL OR closed_on > $3::date) AS censored
    FROM posting WHERE occupation IS NOT NULL AND NOT duplicate GROUP BY 1, 2, 3
  ), duration AS (
    SELECT occupation, area, jsonb_agg(jsonb_build_array(days, closed, censored) ORDER BY days) AS durations FROM (
      SELECT occupation, CASE WHEN grouping(area) = 1 THEN $1 ELSE area END AS area, days, sum(closed) AS closed, sum(censored) AS censored
      FROM lasted GROUP BY GROUPING SETS ((occupation, days), (occupation, area, days)) HAVING grouping(area) = 1 OR area <> $1
    ) AS counted GROUP BY 1, 2
  ), education AS (
    SELECT occupation, jsonb_object_agg(education_level, openings) AS openings
    FROM (SELECT occupation, education_level, sum(openings) AS openings FROM cell WHERE education_level IS NOT NULL GROUP BY 1, 2) AS e GROUP BY 1
  ), industry AS (
    SELECT occupation, jsonb_object_agg(industry, openings) AS openings
    FROM (SELECT occupation, industry, sum(openings) AS openings FROM cell WHERE industry IS NOT NULL GROUP BY 1, 2) AS i GROUP BY 1
  )
  INSERT INTO merged_market (region, run_id, area, occupation, postings, duplicates, openings, openings_with_outcome, filled,
                             seekers, seekers_placed, seeker_days, median_wage, durations, openings_by_education, openings_by_industry)
  SELECT $1, $2, area, occupation, coalesce(d.postings, 0), coalesce(d.duplicates, 0), coalesce(d.openings, 0),
         coalesce(d.with_outcome, 0), coalesce(d.filled, 0), coalesce(s.seekers, 0), coalesce(s.placed, 0), coalesce(s.days, 0),
         CASE WHEN area = $1 THEN wage.median END,
         coalesce(duration.durations, '[]'),
         CASE WHEN area = $1 THEN coalesce(education.openings, '{}') ELSE '{}' END,
         CASE WHEN area = $1 THEN coalesce(industry.openings, '{}') ELSE '{}' END
  FROM demand d FULL JOIN seekers s USING (occupation, area)
  LEFT JOIN wage USING (occupation) LEFT JOIN duration USING (occupation, area)
  LEFT JOIN education USING (occupation) LEFT JOIN industry USING (occupation)`;

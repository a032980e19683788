import type { ProvisionCounts, ProvisionFacts } from '@gongxu/warning';
import type { EntityManager } from 'typeorm';

/** What signals are issued from, out of given files; where two files tell of the same, the later one counts. */
export class SignalInputRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Enrolment and graduates side by side, one row a provision and year before `year`. */
  async counts(
    enrolmentImports: readonly string[],
    graduateImports: readonly string[],
    year: number,
  ): Promise<ProvisionCounts[]> {
    return this.manager.query<ProvisionCounts[]>(
      `WITH enrolled AS (
         SELECT DISTINCT ON (institution, programme, year) institution, programme, year, planned, first_choice, admitted, registered, on_roll
         FROM enrolment WHERE import_id = ANY($1) AND year < $3
         ORDER BY institution, programme, year, array_position($1::uuid[], import_id) DESC, row_number
       ), graduated AS (
         SELECT DISTINCT ON (institution, programme, year) institution, programme, year, graduates, employed_contract, entrepreneurship,
                freelance, flexible, further_study, matched, satisfied, median_start_wage, placed_in_tiny_employers
         FROM graduate_outcome WHERE import_id = ANY($2) AND year < $3
         ORDER BY institution, programme, year, array_position($2::uuid[], import_id) DESC, row_number
       )
       SELECT institution, programme, year, planned, first_choice AS "firstChoice", admitted, registered, on_roll AS "onRoll", graduates,
              employed_contract AS contract, entrepreneurship, freelance, flexible, further_study AS "furtherStudy", matched, satisfied,
              median_start_wage AS "startWage", placed_in_tiny_employers AS "inTinyEmployers"
       FROM enrolled FULL JOIN graduated USING (institution, programme, year)
       ORDER BY institution COLLATE "C", programme COLLATE "C", year`,
      [enrolmentImports, graduateImports, year],
    );
  }

  /** What each provision is, by the newest file that names it. */
  async facts(importIds: readonly string[]): Promise<Omit<ProvisionFacts, 'level'>[]> {
    return this.manager.query(
      `SELECT DISTINCT ON (institution, programme) institution, programme, coalesce(region, scope_region) AS area,
              length_years AS "lengthYears", teachers, dual_qualified_teachers AS "dualQualifiedTeachers"
       FROM provision WHERE import_id = ANY($1)
       ORDER BY institution, programme, array_position($1::uuid[], import_id) DESC, row_number`,
      [importIds],
    );
  }
}

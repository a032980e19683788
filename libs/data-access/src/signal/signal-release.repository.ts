import type { ReleaseConsent, ReleaseEvent } from '@gongxu/warning';
import type { EntityManager } from 'typeorm';

/** Releases of lists, and consents of institutions. Both are only ever added to. */
export class SignalReleaseRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Until the transaction ends, nobody else releases lists of the region or changes a consent there. */
  async lock(region: string): Promise<void> {
    await this.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 4))`, [region]);
  }

  /** Of a region and year, in order. */
  async events(region: string, year: number): Promise<ReleaseEvent[]> {
    return this.manager.query<ReleaseEvent[]>(
      `SELECT number, issue_id AS "issueId", list, step, actor, at, reason FROM signal_release
       WHERE region = $1 AND year = $2 ORDER BY number`,
      [region, year],
    );
  }

  async append(region: string, year: number, event: ReleaseEvent): Promise<void> {
    await this.manager.query(
      `INSERT INTO signal_release (region, year, number, issue_id, list, step, actor, at, reason)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [region, year, event.number, event.issueId, event.list, event.step, event.actor, event.at, event.reason],
    );
  }

  /** The last word of each institution of a region. */
  consents(region: string): Promise<ReleaseConsent[]> {
    return this.consentsOf([region]);
  }

  async consentsOf(regions: readonly string[]): Promise<ReleaseConsent[]> {
    return this.manager.query<ReleaseConsent[]>(
      `SELECT DISTINCT ON (region, institution) region, institution, number, is_given AS "isGiven", actor, at, reason
       FROM release_consent WHERE region = ANY($1) ORDER BY region, institution, number DESC`,
      [regions],
    );
  }

  async appendConsent(consent: ReleaseConsent): Promise<void> {
    await this.manager.query(
      `INSERT INTO release_consent (region, institution, number, is_given, actor, at, reason) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [consent.region, consent.institution, consent.number, consent.isGiven, consent.actor, consent.at, consent.reason],
    );
  }
}

import type { WeightedLink } from '@gongxu/balance';
import type { ChainRow } from '@gongxu/warning';
import type { EntityManager } from 'typeorm';

/** A figure of one year's forecast, over all institutions of a programme. */
export interface ForecastOfYear {
  readonly subject: 'occupation' | 'provision';
  readonly code: string;
  readonly persons: number;
}

type Run = { readonly region: string; readonly runId: string };

/** Industry chains, and what a run says of the occupations and programmes they need. */
export class ClusterRepository {
  constructor(private readonly manager: EntityManager) {}

  /** In the order of the files and their rows. */
  async chainRows(importIds: readonly string[]): Promise<ChainRow[]> {
    return this.manager.query<ChainRow[]>(
      `SELECT chain, link, industry, occupation_code AS occupation, note FROM chain_link
       WHERE import_id = ANY($1) ORDER BY array_position($1::uuid[], import_id), row_number`,
      [importIds],
    );
  }

  /** Every link the run counted. */
  async links({ region, runId }: Run): Promise<WeightedLink[]> {
    return this.manager.query<WeightedLink[]>(
      `SELECT programme_system AS "programmeSystem", programme, occupation, weight FROM counted_link
       WHERE region = $1 AND run_id = $2 ORDER BY occupation COLLATE "C", programme_system COLLATE "C", programme COLLATE "C"`,
      [region, runId],
    );
  }

  /** Openings of the region's occupations and graduates of its programmes that the run forecasts for a year. */
  async forecastsOfYear({ region, runId }: Run, year: number): Promise<ForecastOfYear[]> {
    return this.manager.query<ForecastOfYear[]>(
      `SELECT subject, code, sum(mean)::float8 AS persons FROM (
         SELECT subject, code, mean FROM forecast_point WHERE scope_region = $1 AND run_id = $2 AND year = $3
           AND (subject = 'occupation' AND measure = 'openings' AND region = $1 OR subject = 'provision' AND measure = 'graduates')
         ORDER BY code COLLATE "C", institution COLLATE "C") AS point
       GROUP BY subject, code ORDER BY subject, code COLLATE "C"`,
      [region, runId, year],
    );
  }
}

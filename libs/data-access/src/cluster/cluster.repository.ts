import type { WeightedLink } from '@gongxu/balance';
import type { ChainRow } from '@gongxu/warning';
import type { EntityManager } from 'typeorm';

/** What a run forecasts for an occupation of the region or, over all institutions, for a programme in a year; persons. */
export interface ForecastOfYear {
  readonly measure: 'employment' | 'openings' | 'graduates';
  readonly code: string;
  readonly year: number;
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

  /** Registered openings and graduates of a year, and persons employed in that year and the one before it. */
  async forecastsOfYear({ region, runId }: Run, year: number): Promise<ForecastOfYear[]> {
    return this.manager.query<ForecastOfYear[]>(
      `SELECT measure, code, year, sum(mean)::float8 AS persons FROM (
         SELECT measure, code, year, mean FROM forecast_point
         WHERE scope_region = $1 AND run_id = $2 AND (
           subject = 'occupation' AND region = $1 AND (measure = 'employment' AND year IN ($3, $3 - 1) OR measure = 'openings' AND year = $3)
           OR subject = 'provision' AND measure = 'graduates' AND year = $3)
         ORDER BY code COLLATE "C", institution COLLATE "C") AS point
       GROUP BY measure, code, year ORDER BY measure, code COLLATE "C", year`,
      [region, runId, year],
    );
  }
}

import type { PlanSettingsChange } from '@gongxu/adjustment';
import type { SurveyParameters } from '@gongxu/balance';
import { DEFAULT_DISCLOSURE, type DisclosureRule } from '@gongxu/disclosure';
import { DomainError } from '@gongxu/domain';
import type { DecisionPolicyChanges } from '@gongxu/enrolment-decisions';
import { DEFAULT_FORECAST_PARAMETERS, type ForecastParameters } from '@gongxu/labour-market';
import { DEFAULT_FORWARD_POLICY, type ForwardPolicy, type RegionGroup } from '@gongxu/warning';
import type { EntityManager } from 'typeorm';

/** What one country or city decides about its catalogue: code systems, default method, named parameters. */
export interface Policy {
  readonly id: string;
  readonly version: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly regionSystem: string;
  readonly occupationSystem: string;
  readonly programmeSystems: readonly string[];
  readonly industrySystem?: string | undefined;
  readonly defaultMethod: string;
  /** Postings of one employer, occupation, region and wage within this many days count once. */
  readonly repostingDays: number;
  /** Share of graduates entering the labour market who look for work in the region. */
  readonly entryRate: number;
  readonly currency: string;
  /** Days an edition stands in public notice (公示) before it may be published; 7 when absent. */
  readonly noticeDays?: number | undefined;
  /** Replaces the methods the product ships with. */
  readonly methods?: readonly unknown[] | undefined;
  /** Neighbours that share a labour market, with what passes between them. */
  readonly regionGroups?: readonly RegionGroup[] | undefined;
  /** Replaces single values of the defaults forecasts are made with. */
  readonly forecast?: Partial<ForecastParameters> | undefined;
  /** Replaces single values of the defaults answers of employers are weighted by. */
  readonly survey?: Partial<SurveyParameters> | undefined;
  /** Which counts are not published. */
  readonly disclosure?: Partial<DisclosureRule> | undefined;
  /** Replaces single values of the defaults that decisions about provisions and new programmes are taken by. */
  readonly enrolment?: DecisionPolicyChanges | undefined;
  readonly warning?: WarningPolicy | undefined;
  /** Replaces single values of the defaults enrolment plans are made with. */
  readonly plan?: PlanSettingsChange | undefined;
}

/** How programmes are warned of. */
export interface WarningPolicy {
  /** Ids of published ladders that are shown. */
  readonly ladders?: readonly string[] | undefined;
  /** Those of them that decide here; what the others say is shown beside. A region's own ladders always decide. */
  readonly deciding?: readonly string[] | undefined;
  /** Replaces single values of the defaults of forward signals. */
  readonly forward?: Partial<ForwardPolicy> | undefined;
}

export const forwardPolicyOf = ({ warning }: Policy): ForwardPolicy => ({
  ...DEFAULT_FORWARD_POLICY,
  ...warning?.forward,
});

export const forecastParametersOf = ({ forecast }: Policy): ForecastParameters => ({
  ...DEFAULT_FORECAST_PARAMETERS,
  ...forecast,
});

export const disclosureRuleOf = ({ disclosure }: Policy): DisclosureRule => ({ ...DEFAULT_DISCLOSURE, ...disclosure });

export class PolicyRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Gives whether anything changed. */
  async save(policy: Policy): Promise<boolean> {
    const rows = await this.manager.query<unknown[]>(
      `INSERT INTO policy AS p (id, version, body) VALUES ($1, $2, $3)
       ON CONFLICT (id) DO UPDATE SET version = $2, body = $3 WHERE p.body <> $3 RETURNING 1`,
      [policy.id, policy.version, policy],
    );
    return rows.length > 0;
  }

  async all(): Promise<Policy[]> {
    const rows = await this.manager.query<{ body: Policy }[]>(`SELECT body FROM policy ORDER BY id`);
    return rows.map(({ body }) => body);
  }

  async find(id: string): Promise<Policy> {
    const rows = await this.manager.query<{ body: Policy }[]>(`SELECT body FROM policy WHERE id = $1`, [id]);
    if (!rows[0]) throw new DomainError('UNKNOWN_POLICY', `there is no policy "${id}"`);
    return rows[0].body;
  }

  /** The policy whose list of regions has the region. */
  async forRegion(region: string): Promise<Policy> {
    const rows = await this.manager.query<{ body: Policy }[]>(
      `SELECT p.body FROM policy p JOIN data_import i ON i.part = p.body ->> 'regionSystem' AND i.status = 'loaded' AND i.scope_region = '*'
       JOIN code c ON c.scope_region = i.scope_region AND c.import_id = i.id AND c.code = $1 ORDER BY p.id`,
      [region],
    );
    if (!rows[0]) throw new DomainError('INVALID_CODE', `"${region}" is not a region of any policy's list of regions`);
    if (rows.length > 1) throw new DomainError('CONFLICT', `"${region}" is a region of several policies; name one`);
    return rows[0].body;
  }
}

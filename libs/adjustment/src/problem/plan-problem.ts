import type { PlanPolicy } from './plan-policy.js';
import type { PlanProvision } from './plan-provision.js';

/** Everything an enrolment plan (招生调整方案) of one year is computed from; the same problem and seed give the same plan. */
export interface PlanProblem {
  /** The autumn whose intake is decided; a provision of n years has its graduates in the year + n. */
  readonly year: number;
  readonly provisions: readonly PlanProvision[];
  readonly occupations: readonly PlanOccupation[];
  readonly links: readonly PlanLink[];
  readonly quotas: readonly Quota[];
  readonly changeLimits: readonly ChangeLimit[];
  readonly budget: Budget | null;
  readonly neighbourhoods: readonly Neighbourhood[];
  /** Possible futures; with none, the demand of the occupations is taken as certain. */
  readonly scenarios: readonly DemandScenario[];
  readonly policy: PlanPolicy;
}

/** An occupation of one region and, where supply is told apart by it, one level. */
export interface PlanOccupation {
  /** Unique in the problem; what links and answers refer to. */
  readonly id: string;
  /** How much one person too few or too many counts here; 1 in a usual occupation. */
  readonly weight: number;
  /** The group of occupations whose demand is taken to rise and fall together; none of its own kind where absent. */
  readonly trade?: string | undefined;
  /** A year outside of these counts for nothing. */
  readonly years: readonly OccupationYear[];
}

/** Persons in one year. */
export interface OccupationYear {
  readonly year: number;
  readonly demand: number;
  /** All supply but that of the intake being decided: seekers, migration, and graduates of earlier and other intakes. */
  readonly otherSupply: number;
  /** One standard deviation of the demand's forecast, below and above; absent where the demand is taken as certain. */
  readonly spread?: DemandSpread | undefined;
}

/** Persons. */
export interface DemandSpread {
  readonly below: number;
  readonly above: number;
}

/** Where the graduates of a programme go: a line of the crosswalk. */
export interface PlanLink {
  readonly programme: string;
  /** Only provisions of this region; all with null. */
  readonly region: string | null;
  readonly occupation: string;
  /** Part of the programme's labour-market entrants, at most 1 over a programme's links. */
  readonly share: number;
  /** The crosswalk's own weight, where the share was settled by the openings. */
  readonly published?: number | undefined;
}

/** Students a set of provisions may take in together; a criterion that is null leaves nobody out. */
export interface Quota {
  readonly id: string;
  readonly level: string | null;
  readonly institution: string | null;
  readonly region: string | null;
  readonly programme: string | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
}

/** Places moved in one year, added up over provisions: Σ |intake − current intake| ≤ students. */
export interface ChangeLimit {
  readonly id: string;
  readonly level: string | null;
  readonly institution: string | null;
  readonly region: string | null;
  readonly programme: string | null;
  readonly students: number;
}

/** Money for the year's intake: cost per student, and the cost of opening what took no students in before. */
export interface Budget {
  readonly id: string;
  readonly amount: number;
}

/** Provisions of the same programme near one another; more of them open than tolerated costs (布点重复). */
export interface Neighbourhood {
  readonly id: string;
  readonly provisions: readonly string[];
  readonly tolerated: number;
}

/** One possible future. Occupation-years that are not named have the demand of the problem. */
export interface DemandScenario {
  readonly id: string;
  /** The probabilities of all scenarios sum to 1. */
  readonly probability: number;
  readonly demands: readonly ScenarioDemand[];
  /** Where graduates go in it; as in the problem where absent. */
  readonly links?: readonly PlanLink[] | undefined;
}

export interface ScenarioDemand {
  readonly occupation: string;
  readonly year: number;
  readonly demand: number;
}

import type { PlanProblem } from '../problem/plan-problem.js';
import { yearsAhead, type YearsAhead } from '../roll-out/years-ahead.js';
import { buildNeighbourhoods, buildQuotas } from './build-limits.js';
import { buildOccupations } from './build-occupations.js';
import { buildProvisions } from './build-provisions.js';
import { leaversOf } from './leavers-of.js';
import { noteBook, type PlanNote } from './plan-note.js';
import type { PlanSettings } from './plan-settings.js';
import type { PlanSources } from './plan-sources.js';

/** A problem with what it could not take into account, and what a what-if asks of it beside. */
export interface PlanBasis {
  readonly problem: PlanProblem;
  readonly notes: readonly PlanNote[];
  /** Leavers by programme that the shares are settled for, in every scenario anew; null where they are not. */
  readonly leavers: Readonly<Record<string, number>> | null;
  /** What the plan is rolled out over; null in a plan of an earlier version. */
  readonly ahead: YearsAhead | null;
  /** Persons who retire in a year, by occupation; only those that are collected. */
  readonly retirements: Readonly<Record<string, number>>;
}

/** Links of all scenarios together beyond which the search would be too slow with shares of their own. */
const MOST_LINKS = 120_000;

/**
 * The problem of a region's enrolment plan.
 * @param settings with the share of graduates entering the labour market who look for work in the region
 * @param planned intakes by provision that graduates' shares are settled for; the current ones where absent
 */
export function buildPlan(
  sources: PlanSources,
  settings: PlanSettings & { readonly entryRate: number },
  planned?: ReadonlyMap<string, number>,
): PlanBasis {
  const book = noteBook();
  const provisions = buildProvisions(sources, settings, book);
  const { occupations, links } = buildOccupations(sources, provisions, settings, book, planned);
  const settling = settings.shares === 'settled_in_scenarios' && links.length * settings.scenarios.count <= MOST_LINKS;
  if (settings.shares === 'settled_in_scenarios' && !settling) book.say('common_shares');
  return {
    problem: {
      year: sources.year,
      provisions,
      occupations,
      links,
      quotas: buildQuotas(provisions, settings),
      changeLimits: settings.changeLimits,
      budget: settings.budget,
      neighbourhoods: buildNeighbourhoods(provisions, settings),
      scenarios: [],
      policy: settings.judging,
    },
    leavers: settling ? Object.fromEntries(leaversOf(provisions, planned)) : null,
    ahead: yearsAhead(sources, occupations),
    notes: book.notes(),
    retirements: Object.fromEntries(
      sources.occupations.flatMap(({ occupation, retirements }) =>
        retirements === null ? [] : [[occupation, retirements]],
      ),
    ),
  };
}

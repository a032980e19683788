import type { PlanProblem } from '../problem/plan-problem.js';
import { buildNeighbourhoods, buildQuotas } from './build-limits.js';
import { buildOccupations } from './build-occupations.js';
import { buildProvisions } from './build-provisions.js';
import { noteBook, type PlanNote } from './plan-note.js';
import type { PlanSettings } from './plan-settings.js';
import type { PlanSources } from './plan-sources.js';

/** A problem with what it could not take into account, and what a what-if asks of it beside. */
export interface PlanBasis {
  readonly problem: PlanProblem;
  readonly notes: readonly PlanNote[];
  /** Persons who retire in a year, by occupation; only those that are collected. */
  readonly retirements: Readonly<Record<string, number>>;
}

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
    notes: book.notes(),
    retirements: Object.fromEntries(
      sources.occupations.flatMap(({ occupation, retirements }) =>
        retirements === null ? [] : [[occupation, retirements]],
      ),
    ),
  };
}

import { compact } from '../model/compact.js';
import type { CompactModel } from '../model/compact-model.js';
import { entrantFlow } from '../model/entrant-flow.js';
import { costOf } from '../model/gap-cost.js';
import { unavoidableCost } from '../model/reach.js';
import { demandsIn, termKey } from '../problem/demands-in.js';
import type { OccupationYear, PlanOccupation, PlanProblem } from '../problem/plan-problem.js';
import type { OccupationGap, PlannedIntake, PlanObjective, ScenarioCost } from './plan.js';

/** A plan without its proof: what it does and what it costs. */
export interface AssessedPlan {
  readonly intakes: readonly PlannedIntake[];
  readonly objective: PlanObjective;
  readonly gaps: readonly OccupationGap[];
  readonly scenarios: readonly ScenarioCost[];
}

/** What the classes, in the order of the provisions, would do: gaps before and after, and every part of the cost. */
export function assessPlan(
  problem: PlanProblem,
  classes: ArrayLike<number>,
  model: CompactModel = compact(problem),
): AssessedPlan {
  const { provisions, occupations, scenarios, policy } = problem;
  const flowOf = entrantFlow(problem);
  const before = flowOf((place) => provisions[place]!.currentIntake / provisions[place]!.classSize);
  const after = flowOf((place) => classes[place]!);
  const years = occupations.flatMap((occupation) => occupation.years.map((of) => ({ occupation, of })));
  const costs = scenarioCosts(problem, years, (scenario) =>
    scenarios[scenario]?.links !== undefined ? flowOf((place) => classes[place]!, scenario) : after,
  );
  const { shortfall, surplus } = combined(policy.scenarios, costs);
  const { change, turnover, crowding } = ownParts(problem, model, classes);
  const own = change + turnover + crowding;
  return {
    intakes: provisions.map(({ id, classSize, currentIntake }, place) => ({
      provision: id,
      classes: classes[place]!,
      intake: classSize * classes[place]!,
      currentIntake,
    })),
    objective: {
      shortfall,
      surplus,
      change,
      turnover,
      crowding,
      total: shortfall + surplus + own,
      unavoidable: unavoidableCost(model),
    },
    gaps: years.map(({ occupation, of }) => {
      const key = termKey(occupation.id, of.year);
      const missing = of.demand - of.otherSupply;
      return {
        occupation: occupation.id,
        year: of.year,
        demand: of.demand,
        before: missing - (before.get(key) ?? 0),
        after: missing - (after.get(key) ?? 0),
      };
    }),
    scenarios:
      scenarios.length === 0
        ? []
        : costs.map((cost, place) => ({
            scenario: scenarios[place]!.id,
            demand: cost.demand,
            total: cost.shortfall + cost.surplus + own,
            regret: null,
            regretAtMost: null,
          })),
  };
}

interface GapCosts {
  readonly shortfall: number;
  readonly surplus: number;
  readonly probability: number;
  readonly demand: number;
}

interface OccupationInYear {
  readonly occupation: PlanOccupation;
  readonly of: OccupationYear;
}

/** Of each scenario; of the demand as stated where there are none. */
function scenarioCosts(
  { scenarios, policy, year }: PlanProblem,
  years: readonly OccupationInYear[],
  flowIn: (scenario: number) => ReadonlyMap<string, number>,
): GapCosts[] {
  const futures = scenarios.length > 0 ? scenarios : [{ probability: 1, demands: [] }];
  return futures.map(({ probability, demands }, scenario) => {
    const flow = flowIn(scenario);
    const demandIn = demandsIn({ demands });
    let shortfall = 0;
    let surplus = 0;
    let persons = 0;
    for (const { occupation, of } of years) {
      const demand = demandIn(occupation.id, of);
      persons += demand;
      const missing = demand - of.otherSupply - (flow.get(termKey(occupation.id, of.year)) ?? 0);
      const weight = occupation.weight * policy.yearDiscount ** (of.year - year - 1);
      shortfall += weight * costOf(policy.shortfall, Math.max(0, missing), demand);
      surplus += weight * costOf(policy.surplus, Math.max(0, -missing), demand);
    }
    return { shortfall, surplus, probability, demand: persons };
  });
}

/** Mean over the scenarios, or the worst of them. */
function combined(how: 'average' | 'worst', costs: readonly GapCosts[]): Pick<GapCosts, 'shortfall' | 'surplus'> {
  if (how === 'worst') {
    return costs.reduce((worst, cost) =>
      cost.shortfall + cost.surplus > worst.shortfall + worst.surplus ? cost : worst,
    );
  }
  return {
    shortfall: costs.reduce((sum, cost) => sum + cost.probability * cost.shortfall, 0),
    surplus: costs.reduce((sum, cost) => sum + cost.probability * cost.surplus, 0),
  };
}

function ownParts(
  { policy }: PlanProblem,
  { cells, neighbourhoods, crowding }: CompactModel,
  classes: ArrayLike<number>,
): Pick<PlanObjective, 'change' | 'turnover' | 'crowding'> {
  let change = 0;
  let turnover = 0;
  cells.forEach(({ range: { current }, classSize }, place) => {
    const of = classes[place]!;
    change += policy.changePerStudent * classSize * Math.abs(of - current);
    if (current > 0 && of === 0) turnover += policy.closing;
    if (current === 0 && of > 0) turnover += policy.opening;
  });
  const crowded = neighbourhoods.map(({ members, tolerated }) =>
    Math.max(0, members.filter((member) => classes[member]! > 0).length - tolerated),
  );
  return { change, turnover, crowding: crowding * crowded.reduce((sum, each) => sum + each, 0) };
}

import { groupBy } from '@gongxu/domain';
import { cobwebWarnings } from '../cobweb/cobweb-warnings.js';
import { compact } from '../model/compact.js';
import type { CompactModel } from '../model/compact-model.js';
import { costAt } from '../model/convex-cost.js';
import { entrantsIn } from '../model/entrants.js';
import type { Binding, Explanation, OccupationReason } from '../plan/explanation.js';
import { intakeKind } from '../plan/intake-kind.js';
import type { Plan } from '../plan/plan.js';
import { termKey } from '../problem/demands-in.js';
import type { PlanProblem } from '../problem/plan-problem.js';
import { stepDown, stepUp } from '../search/class-steps.js';
import { searchState } from '../search/search-state.js';
import { explanationWords } from './explanation-words.js';

export type ExplainedPlan = Pick<Plan, 'intakes' | 'gaps'>;

/** Why each provision has its intake, in the order of the problem; `names` of provisions, occupations and rules for the words. */
export function explainPlan(
  problem: PlanProblem,
  plan: ExplainedPlan,
  names: ReadonlyMap<string, string> = new Map(),
): Explanation[] {
  const model = compact(problem);
  const state = searchState(
    model,
    Int32Array.from(plan.intakes, ({ classes }) => classes),
  );
  const activities = rowActivities(model, state.classes);
  const flows = termFlows(model, state.classes);
  const gapOf = new Map(plan.gaps.map((gap) => [termKey(gap.occupation, gap.year), gap]));
  const usual = entrantsIn(problem)(null);
  const rowsOf = new Map<number, number[]>();
  model.rows.forEach(({ members }, row) => {
    for (const { cell } of members) rowsOf.set(cell, [...(rowsOf.get(cell) ?? []), row]);
  });

  const shares = linkShares(problem);
  const cobwebs = groupBy(cobwebWarnings(problem, plan, names), ({ provision }) => provision);
  return model.cells.map((cell, index): Explanation => {
    const classes = state.classes[index]!;
    const { provision: id, range, classSize, entrants } = cell;
    const { currentIntake, intake } = plan.intakes[index]!;
    const bindingTo = (to: number, direction: Binding['direction']): Binding[] => {
      if (to === classes) {
        return range.limits
          .filter(({ side, classes: at }) =>
            direction === 'up' ? side === 'most' && at <= classes : side === 'fewest' && at >= classes && at > 0,
          )
          .map(({ constraint }) => ({ constraint, direction }));
      }
      return (rowsOf.get(index) ?? []).flatMap((place) => {
        const { constraint, members, minimum, maximum } = model.rows[place]!;
        const { contributions } = members.find((member) => member.cell === index)!;
        const step = contributions[to]! - contributions[classes]!;
        const at = activities[place]! + step;
        const breaks = (step > 0 && at > maximum + EXACT) || (step < 0 && at < minimum - EXACT);
        return breaks ? [{ constraint, direction }] : [];
      });
    };
    const up = stepUp(cell, classes);
    const down = stepDown(cell, classes);
    const bindingUp = bindingTo(up, 'up');
    const bindingDown = classes === 0 ? [] : bindingTo(down, 'down');
    const change = classes === range.current ? 0 : classes - currentIntake / classSize;
    const effectOf = new Map<string, number>();
    for (const { term, persons } of entrants) {
      const { occupation, year, cost, scenario } = model.terms[term]!;
      if (scenario !== null && scenario > 0) continue;
      const flow = flows[term]!;
      const effect =
        change === 0
          ? costAt(cost, flow + persons) - costAt(cost, flow)
          : costAt(cost, flow) - costAt(cost, flow - change * persons);
      effectOf.set(termKey(occupation, year), (effectOf.get(termKey(occupation, year)) ?? 0) + effect);
    }
    const year = problem.year + problem.provisions[index]!.lengthYears;
    const occupations = usual[index]!.flatMap(({ occupation, persons }): OccupationReason[] => {
      const gap = gapOf.get(termKey(occupation, year));
      if (gap === undefined) return [];
      const { share, published } = shares.of(id, occupation);
      const gaps = { gapBefore: gap.before, gapAfter: gap.after };
      const effect = effectOf.get(termKey(occupation, year)) ?? 0;
      return [{ occupation, year, entrants: change * persons, share, published, ...gaps, effect }];
    }).sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
    const explained = {
      provision: id,
      from: currentIntake,
      to: intake,
      classes: classes - range.current,
      kind: intakeKind(range.current, classes),
      occupations,
      binding: [...bindingUp, ...bindingDown],
      cobwebs: cobwebs.get(id) ?? [],
      oneMore: bindingUp.length > 0 || up === classes ? null : state.delta(index, up),
      oneFewer: bindingDown.length > 0 || down === classes ? null : state.delta(index, down),
    };
    return { ...explained, ...explanationWords(explained, names) };
  });
}

/** Shares of a provision's entrants by occupation, with what the crosswalk has published where it was settled otherwise. */
function linkShares({ provisions, links }: PlanProblem) {
  const provisionOf = new Map(provisions.map((provision) => [provision.id, provision]));
  const linksOf = groupBy(links, ({ programme, occupation }) => `${programme}/${occupation}`);
  return {
    of(id: string, occupation: string): Pick<OccupationReason, 'share' | 'published'> {
      const { programme, region } = provisionOf.get(id)!;
      const own = (linksOf.get(`${programme}/${occupation}`) ?? []).filter(
        (link) => link.region === null || link.region === region,
      );
      const share = own.reduce((sum, link) => sum + link.share, 0);
      const published = own.reduce((sum, link) => sum + (link.published ?? link.share), 0);
      return { share, published: own.some((link) => link.published !== undefined) ? published : null };
    },
  };
}

/** Rows are obeyed to this. */
const EXACT = 1e-6;

const rowActivities = ({ rows }: CompactModel, classes: Int32Array): number[] =>
  rows.map(({ members }) => members.reduce((sum, { cell, contributions }) => sum + contributions[classes[cell]!]!, 0));

function termFlows({ cells, terms }: CompactModel, classes: Int32Array): Float64Array {
  const flows = new Float64Array(terms.length);
  cells.forEach(({ entrants }, cell) => {
    for (const { term, persons } of entrants) flows[term]! += persons * classes[cell]!;
  });
  return flows;
}

import { DomainError } from '@gongxu/domain';
import { normalQuantile } from '@gongxu/forecasting';
import { roundSignificant } from '@gongxu/labour-market';
import type { DemandScenario, OccupationYear, PlanOccupation } from '../problem/plan-problem.js';
import type { ScenarioSettings } from './scenario-settings.js';

/**
 * Equally likely futures of the occupations' demand: normal below and above the forecast, each side as wide as its limit,
 * never below 0. An occupation lies as far off its forecast in one year as in the others; errors have a part in common and
 * one of their trade. Each part's values are one out of each equal slice of its distribution, in an order of their own (Latin
 * hypercube: McKay, Beckman & Conover 1979), so few futures cover it evenly. None where no demand is uncertain.
 *
 * @param random numbers from 0 up to 1; the same numbers, the same futures
 * @throws DomainError INVALID_ARGUMENT for a count or parts that make no sense
 */
export function drawScenarios(
  occupations: readonly PlanOccupation[],
  settings: ScenarioSettings,
  random: () => number,
): DemandScenario[] {
  const { count, common, trade } = checked(settings);
  const uncertain = occupations.filter(({ years }) => years.some(({ spread }) => spread !== undefined));
  if (count === 0 || uncertain.length === 0) return [];
  const slices = Array.from({ length: count }, (_, place) => normalQuantile((place + 0.5) / count));
  const values = (): readonly number[] => shuffled(slices, random);
  const region = values();
  const trades = new Map<string, readonly number[]>();
  const offOf = uncertain.map(({ id, trade: named }) => {
    const group = named ?? id;
    const ofTrade = trades.get(group) ?? values();
    trades.set(group, ofTrade);
    const own = values();
    const weights = [Math.sqrt(common), Math.sqrt(trade), Math.sqrt(Math.max(0, 1 - common - trade))] as const;
    return slices.map((_, at) => weights[0] * region[at]! + weights[1] * ofTrade[at]! + weights[2] * own[at]!);
  });
  return slices.map((_, at) => ({
    id: String(at + 1),
    probability: 1 / count,
    demands: uncertain.flatMap(({ id, years }, place) =>
      years.flatMap((of) =>
        of.spread === undefined ? [] : [{ occupation: id, year: of.year, demand: demandAt(of, offOf[place]![at]!) }],
      ),
    ),
  }));
}

/** At so many standard deviations off the forecast. */
const demandAt = ({ demand, spread }: OccupationYear, deviations: number): number =>
  roundSignificant(Math.max(0, demand + deviations * (deviations > 0 ? spread!.above : spread!.below)));

/** Fisher & Yates. */
function shuffled(values: readonly number[], random: () => number): number[] {
  const of = [...values];
  for (let last = of.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [of[last], of[other]] = [of[other]!, of[last]!];
  }
  return of;
}

/** More futures than this say nothing more and make the search slow. */
const MOST = 500;

function checked(settings: ScenarioSettings): ScenarioSettings {
  const { count, common, trade } = settings;
  if (!Number.isInteger(count) || count < 0 || count > MOST)
    throw new DomainError('INVALID_ARGUMENT', `scenarios.count ${count} is not a whole number from 0 to ${MOST}`);
  if (!(common >= 0 && trade >= 0 && common + trade <= 1))
    throw new DomainError(
      'INVALID_ARGUMENT',
      `scenarios.common ${common} and scenarios.trade ${trade} are not parts of 1 that leave the rest to the occupation`,
    );
  return settings;
}

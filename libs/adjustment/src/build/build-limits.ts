import { groupBy } from '@gongxu/domain';
import type { Neighbourhood, Quota } from '../problem/plan-problem.js';
import type { PlanProvision } from '../problem/plan-provision.js';
import type { PlanSettings } from './plan-settings.js';

/** Quotas of each level and institution as shares of what they run now, and the bureau's own, which win by id. */
export function buildQuotas(provisions: readonly PlanProvision[], settings: PlanSettings): Quota[] {
  const { levelMinimum, levelMaximum, institutionMaximum, quotas } = settings;
  const of = { region: null, programme: null, level: null, institution: null };
  const made = [
    ...[...groupBy(provisions, ({ level }) => level)].flatMap(([level, own]): Quota[] =>
      level === '' || (levelMinimum === null && levelMaximum === null)
        ? []
        : [
            {
              ...of,
              id: level,
              level,
              minimum: levelMinimum === null ? null : Math.floor(levelMinimum * runNow(own)),
              maximum: levelMaximum === null ? null : Math.ceil(levelMaximum * runNow(own)),
            },
          ],
    ),
    ...[...groupBy(provisions, ({ institution }) => institution)].flatMap(([institution, own]): Quota[] =>
      institutionMaximum === null
        ? []
        : [
            {
              ...of,
              id: institution,
              institution,
              minimum: null,
              maximum: Math.ceil(institutionMaximum * runNow(own)),
            },
          ],
    ),
  ];
  const given = new Set(quotas.map(({ id }) => id));
  return [...made.filter(({ id }) => !given.has(id)), ...quotas];
}

/** Students of the classes that run now: a plan counts in whole classes, so a quota of its shares must too. */
const runNow = (provisions: readonly PlanProvision[]): number =>
  provisions.reduce(
    (sum, { classSize, currentIntake }) =>
      sum + (currentIntake > 0 ? classSize * Math.max(1, Math.round(currentIntake / classSize)) : 0),
    0,
  );

/** Each programme that several institutions offer, in the whole region of the plan. */
export const buildNeighbourhoods = (
  provisions: readonly PlanProvision[],
  { toleratedNeighbours: tolerated }: Pick<PlanSettings, 'toleratedNeighbours'>,
): Neighbourhood[] =>
  [...groupBy(provisions, ({ programme }) => programme)].flatMap(([id, own]) =>
    own.length > tolerated ? [{ id, provisions: own.map((provision) => provision.id), tolerated }] : [],
  );

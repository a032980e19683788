import type { WeightedLink } from '@gongxu/balance';
import { DomainError } from '@gongxu/domain';
import { projectEnrolment, type EnrolmentInput } from './graduates/enrolment-flow.js';
import { entrantsByOccupation, type AfterGraduation } from './graduates/entrants-by-occupation.js';
import type { Path } from './path.js';
import { projectOccupation } from './project-occupation.js';
import type { Projection } from './scenario/compare-scenario.js';

export interface RegionProgramme extends Omit<EnrolmentInput, 'intakes'>, AfterGraduation {
  readonly programmeSystem: string;
  readonly programme: string;
}

/** What a region is made of and no scenario changes. */
export interface Region {
  readonly occupations: readonly { readonly occupation: string; readonly employmentNow: number }[];
  readonly programmes: readonly RegionProgramme[];
  readonly links: readonly WeightedLink[];
}

const RESULTS = { openings: 'openings', supply: 'supply', gap: 'gap', cumulative_gap: 'cumulativeGap' } as const;

/**
 * From intakes and jobs to gaps, by name. In: `employment/<occupation>` (end of year), `separation_rate/<occupation>`,
 * `other_seekers/<occupation>`, `intake/<system>/<programme>` (autumn of the year). Out: `graduates/<system>/<programme>`
 * (summer of the year) and `openings`, `supply`, `gap` and `cumulative_gap` of each occupation.
 */
export function projectRegion({ occupations, programmes, links }: Region): Projection {
  return ({ series }) => {
    const input = (name: string): Path => {
      const found = series.get(name);
      if (!found) throw new DomainError('INVALID_ARGUMENT', `there is no input "${name}"`);
      return found.values;
    };
    const horizon = Math.max(0, ...occupations.map(({ occupation }) => input(`employment/${occupation}`).length));
    const leavers = programmes.map((programme) => {
      const intakes = input(`intake/${programme.programmeSystem}/${programme.programme}`);
      const schoolYears = projectEnrolment({ ...programme, intakes }, horizon);
      return { ...programme, graduates: schoolYears.map(({ graduates }) => graduates) };
    });
    const entrants = entrantsByOccupation(leavers, links);
    return new Map([
      ...leavers.map((leaver): [string, Path] => [
        `graduates/${leaver.programmeSystem}/${leaver.programme}`,
        leaver.graduates,
      ]),
      ...occupations.flatMap(({ occupation, employmentNow }) => {
        const outlook = projectOccupation({
          employmentNow,
          employment: input(`employment/${occupation}`),
          separationRate: input(`separation_rate/${occupation}`),
          entrants: entrants.get(occupation) ?? [0],
          otherSeekers: input(`other_seekers/${occupation}`),
        });
        return Object.entries(RESULTS).map(([name, key]): [string, Path] => [
          `${name}/${occupation}`,
          outlook.map((year) => year[key]),
        ]);
      }),
    ]);
  };
}

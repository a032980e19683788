import { round6 } from '@gongxu/shortage';
import type { ProposalPolicy } from '../policy/decision-policy.js';
import type { NewProgramme } from './new-programme.js';

export interface GuidanceInput {
  readonly programme: string;
  readonly occupations: readonly { readonly occupation: string; readonly weight: number }[];
  readonly proposed: NewProgramme;
  /** Of one intake who look for work. */
  readonly leavers: number;
}

export interface GuidanceLine {
  readonly list: string;
  readonly titleZh: string;
  readonly source: string;
  readonly effect: 'encouraged' | 'restricted';
  /** Weight of the programme's occupations that the list names; 1 where it names the programme itself. */
  readonly share: number;
}

export interface GuidanceScore {
  /** Of 100; 0 where a list holds the programme back. */
  readonly score: number;
  readonly isRestricted: boolean;
  /** The lists that name it. */
  readonly lists: readonly GuidanceLine[];
  readonly promisedPlaces: number;
  readonly leavers: number;
}

/** Industry guidance: published lists that name the programme or its occupations, and places promised by partners. */
export function scoreGuidance(
  { programme, occupations, proposed, leavers }: GuidanceInput,
  { guidance }: Pick<ProposalPolicy, 'guidance'>,
): GuidanceScore {
  const lists = guidance.lists
    .filter(({ until }) => until === undefined || until >= proposed.firstIntakeYear)
    .map(({ id, titleZh, source, effect, programmes, occupations: named }): GuidanceLine => {
      const isNamed = (code: string, parts: readonly string[]): boolean => parts.some((part) => code.startsWith(part));
      const share = isNamed(programme, programmes)
        ? 1
        : occupations.reduce((sum, { occupation, weight }) => sum + (isNamed(occupation, named) ? weight : 0), 0);
      return { list: id, titleZh, source, effect, share: round6(share) };
    })
    .filter(({ share }) => share > 0);
  const isRestricted = lists.some(({ effect }) => effect === 'restricted');
  const listed = Math.max(0, ...lists.map(({ share }) => share));
  const promisedPlaces = proposed.partners.reduce((sum, { places }) => sum + places, 0);
  const promised = leavers > 0 ? Math.min(1, promisedPlaces / leavers) : 0;
  return {
    score: isRestricted ? 0 : round6(100 * (guidance.weights.lists * listed + guidance.weights.partners * promised)),
    isRestricted,
    lists,
    promisedPlaces,
    leavers,
  };
}

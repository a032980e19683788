import { compareText, groupBy } from '@gongxu/domain';
import type { ChainOccupation } from './chain-occupation.js';

/** Fewest openings a year that make a demand; this product's choice. */
const DEMAND_FROM = 1;

/** Where demand and training of a chain miss each other. */
export interface ChainHoles {
  /** Occupations in demand that no programme taught here leads to, most openings first. */
  readonly untaught: readonly string[];
  /** Programmes taught here for occupations of the chain none of which is in demand, by code. */
  readonly unwanted: readonly string[];
}

export function chainHoles(occupations: readonly ChainOccupation[]): ChainHoles {
  const isWanted = ({ openings }: ChainOccupation): boolean => openings !== null && openings >= DEMAND_FROM;
  const isTaught = ({ programmes }: ChainOccupation): boolean =>
    programmes.some(({ provisions }) => provisions.length > 0);
  const led = occupations.flatMap((occupation) =>
    occupation.programmes
      .filter(({ provisions }) => provisions.length > 0)
      .map(({ programme }) => ({ programme, occupation })),
  );
  const isIdle = (occupation: ChainOccupation): boolean => occupation.openings !== null && !isWanted(occupation);
  return {
    untaught: occupations.filter((each) => isWanted(each) && !isTaught(each)).map(({ occupation }) => occupation),
    unwanted: [...groupBy(led, ({ programme }) => programme)]
      .filter(([, reached]) => reached.every(({ occupation }) => isIdle(occupation)))
      .map(([programme]) => programme)
      .sort(compareText),
  };
}

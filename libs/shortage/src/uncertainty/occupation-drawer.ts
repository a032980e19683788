import {
  accountGrowth,
  balanceFigures,
  INDICATOR_PLACES,
  type IndicatorDefinition,
  type IndicatorId,
  INDICATORS,
} from '@gongxu/balance';
import { type Facts, noNumbers } from '../facts.js';
import type { Draws } from './draws.js';
import type { OccupationRecords, RegionRecords } from './occupation-records.js';
import { redrawAccount, redrawEmployment, redrawGrowth, redrawMarket, redrawSurvey } from './redraw.js';

/** Draws an occupation again and again. */
export interface OccupationDrawer {
  /** The last draw; nothing is kept of the one before. */
  readonly facts: Facts;
  /** Takes the next draw. */
  readonly draw: () => void;
}

/** What is drawn, and which indicators and numbers of records are computed from it; the others stay not rated. */
export interface Drawing {
  readonly region: RegionRecords;
  readonly accountDeviation: number;
  readonly values: readonly IndicatorId[];
  readonly records: readonly IndicatorId[];
}

/**
 * The occupation as another year of the same market might have counted it. Only what varies is drawn and computed again,
 * by the very rules of the balance and in place: a draw leaves next to nothing behind to be cleared away. School leavers
 * and the growth of the whole region stay as counted.
 */
export function occupationDrawer(
  records: OccupationRecords,
  { region: { input, collected }, accountDeviation, ...wanted }: Drawing,
  draws: Draws,
): OccupationDrawer {
  const { sources: counted } = records;
  const again = copyOf(records);
  const { sources, hardToFill, accounts } = again;
  const { market, employment, account, employmentGrowth, wageGrowth } = sources;
  const growthDeviation = (yearly: number): number => (yearly * Math.SQRT2) / records.growthYears;
  const headcountGrowthDeviation = growthDeviation(records.headcountDeviation);
  const wageGrowthDeviation = growthDeviation(records.wageDeviation);
  const { parameters, year } = input;
  const facts = factsOfDraw(again, balanceFigures(year, collected, sources));
  const context = { line: facts.figures, market, account, employment, hardToFill, collected, parameters };
  const values = wanted.values.map((id) => ({ place: INDICATOR_PLACES[id], valueOf: definitionOf(id).value }));
  const weighed = wanted.records.map((id) => ({ place: INDICATOR_PLACES[id], recordsOf: definitionOf(id).records }));
  const draw = (): void => {
    if (market) redrawMarket(market, counted.market!, records, draws);
    if (employment) redrawEmployment(employment, counted.employment!, records, draws);
    for (const [at, one] of accounts.entries()) redrawAccount(one, records.accounts[at]!, accountDeviation, draws);
    if (employmentGrowth?.dataset === 'occupation_accounts')
      employmentGrowth.annual = (account && accountGrowth(account)) ?? employmentGrowth.annual;
    else if (employmentGrowth)
      redrawGrowth(employmentGrowth, counted.employmentGrowth!, headcountGrowthDeviation, draws);
    if (wageGrowth) redrawGrowth(wageGrowth, counted.wageGrowth!, wageGrowthDeviation, draws);
    if (hardToFill) redrawSurvey(hardToFill, records.hardToFill!, records, draws);
    facts.figures = context.line = balanceFigures(year, collected, sources);
    for (const { place, valueOf } of values) {
      const value = valueOf(context);
      facts.values[place] = typeof value === 'number' ? value : NaN;
    }
    for (const { place, recordsOf } of weighed) facts.records[place] = recordsOf?.(context) ?? 1;
  };
  return { facts, draw };
}

const definitionOf = (id: IndicatorId): IndicatorDefinition => INDICATORS[INDICATOR_PLACES[id]]!;

const factsOfDraw = (
  { sources, accounts, past }: ReturnType<typeof copyOf>,
  figures: Facts['figures'],
): Facts & { figures: Facts['figures'] } => ({
  occupation: sources.occupation,
  figures,
  values: noNumbers(),
  records: noNumbers(),
  educationLevel: null, // names the driver of a shortage and decides no rating
  accounts,
  past,
});

/** A copy whose figures can be written over. */
function copyOf({ sources, hardToFill, accounts, past }: OccupationRecords) {
  const copied = accounts.map((account) => ({ ...account }));
  return {
    sources: {
      ...sources,
      market: sources.market && { ...sources.market },
      employment: sources.employment && { ...sources.employment },
      account: sources.account && copied[0],
      employmentGrowth: sources.employmentGrowth && { ...sources.employmentGrowth },
      wageGrowth: sources.wageGrowth && { ...sources.wageGrowth },
    },
    hardToFill: hardToFill && { ...hardToFill },
    accounts: copied,
    past,
  };
}

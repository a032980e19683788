import { groupBy } from '@gongxu/domain';
import { industriesOf } from './industry-of-occupation.js';
import type { CityReference, OccupationEntry } from './load-reference.js';
import { drawOpeningsPerSeeker, drawSigns, type MarketSigns, type MarketState } from './market-state.js';
import { createRandom, type Random } from './random.js';

/** One active occupation of the city with everything its rows are drawn from. */
export interface OccupationMarket extends MarketSigns {
  readonly code: string;
  readonly name: string;
  readonly state: MarketState;
  /** Free job titles people use for it; its own name when the lists know none. */
  readonly titles: readonly string[];
  readonly industries: readonly string[];
  /** Expected figures of the simulated year. */
  readonly postings: number;
  readonly openings: number;
  readonly seekers: number;
  readonly employment: number;
  /** Middle of the wage offered in the simulated year, CNY per month. */
  readonly wage: number;
  /** Graduates of the year who look for work and whose programmes lead here. */
  readonly graduates: number;
}

export const ACTIVE_OCCUPATIONS = 300;
const PLANTED = { shortage: 40, surplus: 40, thin: 20 } as const;
const MISLEADING_RATIOS: Readonly<Record<MarketState, number>> = { shortage: 3, surplus: 3, balanced: 10, thin: 0 };

/** Openings of one posting, on average; must fit `drawOpenings` of the vacancy rows. */
export const OPENINGS_PER_POSTING = 2.35;
const POSTINGS = 34_000;
const FEWEST_POSTINGS: Readonly<Record<MarketState, number>> = { shortage: 55, balanced: 45, surplus: 30, thin: 0 };
/** Shortages advertise more, surpluses less, than their size alone would tell. */
const SIZE_FACTOR: Readonly<Record<MarketState, number>> = { shortage: 1.4, balanced: 1, surplus: 0.55, thin: 0 };
/** Openings an occupation has at least, per graduate led to it: colleges do not flood a planted shortage. */
const OPENINGS_PER_GRADUATE: Readonly<Record<MarketState, number>> = { shortage: 5, balanced: 3, surplus: 0, thin: 0 };
/** Registered openings of a year per insured worker. */
const TURNOVER = 0.23;

/** Plants the states and draws each occupation's market. */
export function plantMarkets(
  seed: number,
  reference: CityReference,
  graduates: ReadonlyMap<string, number>,
): OccupationMarket[] {
  const random = createRandom(seed, 'markets');
  const titles = titlesByOccupation(reference);
  const active = chooseActive(reference, titles, graduates, random);
  const states = plantStates(active, graduates, random);
  const misleading = chooseMisleading(active, states, random);
  const weights = sizeWeights(active, states);
  const ledTo = graduatesLedTo(active, graduates);
  const spare = POSTINGS - active.reduce((sum, { code }) => sum + FEWEST_POSTINGS[states.get(code)!], 0);

  return active.map(({ code, name }, index) => {
    const state = states.get(code)!;
    const led = ledTo(code);
    const fewest = Math.max(FEWEST_POSTINGS[state], (OPENINGS_PER_GRADUATE[state] * led) / OPENINGS_PER_POSTING);
    const postings = state === 'thin' ? 1 + random.below(4) : Math.round(fewest + spare * weights[index]!);
    const openings = postings * OPENINGS_PER_POSTING;
    const ratio = drawOpeningsPerSeeker(state, misleading.has(code), random);
    return {
      ...drawSigns(state, random),
      code,
      name,
      state,
      titles: titles.get(code) ?? [name],
      industries: industriesOf(code),
      postings,
      openings,
      seekers: state === 'thin' ? 1 + random.below(4) : Math.round(openings / ratio),
      employment: Math.max(6, Math.round(openings / random.logNormal(TURNOVER, 0.2))),
      wage: drawWage(code, state, random),
      graduates: led,
    };
  });
}

/** Graduates led to an occupation directly, and its part of those led only to its group (小类), shared by the active ones. */
function graduatesLedTo(
  active: readonly OccupationEntry[],
  graduates: ReadonlyMap<string, number>,
): (code: string) => number {
  const groupOf = (code: string): string => code.slice(0, GROUP_LENGTH);
  const members = groupBy(active, ({ code }) => groupOf(code));
  return (code) =>
    (graduates.get(code) ?? 0) + (graduates.get(groupOf(code)) ?? 0) / (members.get(groupOf(code))?.length ?? 1);
}

/** Characters of a group's code, e.g. 4-10-01. */
const GROUP_LENGTH = 7;

function titlesByOccupation({ titles }: CityReference): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { title, code } of titles) {
    if (title.length <= LONGEST_TITLE) found.set(code, [...(found.get(code) ?? []), title]);
  }
  return found;
}

/** Longer labelled titles are whole advertisements. */
const LONGEST_TITLE = 16;

/** Occupations the colleges train for, filled up with those that job advertisements name most; larger ones first. */
function chooseActive(
  { occupations }: CityReference,
  titles: ReadonlyMap<string, readonly string[]>,
  graduates: ReadonlyMap<string, number>,
  random: Random,
): OccupationEntry[] {
  const civilian = occupations.filter(({ code }) => /^[1-6]/.test(code));
  const sized = civilian.map((occupation) => {
    const named = 1 + (titles.get(occupation.code)?.length ?? 0);
    return { occupation, size: named * random.logNormal(1, 0.5) };
  });
  sized.sort((a, b) => b.size - a.size);
  const trained = sized.filter(({ occupation }) => graduates.has(occupation.code));
  const others = sized.filter(({ occupation }) => !graduates.has(occupation.code));
  const common = others.slice(0, ACTIVE_OCCUPATIONS - PLANTED.thin - trained.length);
  const rare = random.shuffle(others.slice(common.length)).slice(0, PLANTED.thin);
  const chosen = [...trained, ...common, ...rare];
  return chosen.sort((a, b) => b.size - a.size).map(({ occupation }) => occupation);
}

/** Thin occupations come from the small untrained ones; shortages and surpluses from everywhere else. */
function plantStates(
  active: readonly OccupationEntry[],
  graduates: ReadonlyMap<string, number>,
  random: Random,
): ReadonlyMap<string, MarketState> {
  const states = new Map<string, MarketState>(active.map(({ code }) => [code, 'balanced']));
  const small = active.filter(({ code }) => !graduates.has(code)).slice(-2 * PLANTED.thin);
  for (const { code } of random.shuffle([...small]).slice(0, PLANTED.thin)) states.set(code, 'thin');
  const rest = random.shuffle(active.filter(({ code }) => states.get(code) === 'balanced'));
  for (const { code } of rest.slice(0, PLANTED.shortage)) states.set(code, 'shortage');
  for (const { code } of rest.slice(PLANTED.shortage, PLANTED.shortage + PLANTED.surplus)) states.set(code, 'surplus');
  return states;
}

function chooseMisleading(
  active: readonly OccupationEntry[],
  states: ReadonlyMap<string, MarketState>,
  random: Random,
): ReadonlySet<string> {
  const chosen = Object.entries(MISLEADING_RATIOS).flatMap(([state, count]) => {
    const ofState = active.filter(({ code }) => states.get(code) === state);
    return random.shuffle(ofState).slice(0, count);
  });
  return new Set(chosen.map(({ code }) => code));
}

/** Zipf–Mandelbrot over the size rank; weights sum to 1. */
function sizeWeights(active: readonly OccupationEntry[], states: ReadonlyMap<string, MarketState>): number[] {
  const raw = active.map(({ code }, rank) => SIZE_FACTOR[states.get(code)!] / (rank + 4) ** 0.9);
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  return raw.map((weight) => weight / total);
}

/** CNY per month by major group (1 managers … 6 production), within what a county town pays. */
const WAGE_BY_MAJOR_GROUP: Readonly<Record<string, number>> = {
  '1': 8200,
  '2': 6200,
  '3': 4600,
  '4': 4300,
  '5': 3900,
  '6': 5200,
};

function drawWage(code: string, state: MarketState, random: Random): number {
  const base = WAGE_BY_MAJOR_GROUP[code.charAt(0)] ?? 4500;
  const premium = state === 'shortage' ? 1.08 : state === 'surplus' ? 0.95 : 1;
  return Math.min(13_000, Math.max(2900, random.logNormal(base * premium, 0.18)));
}

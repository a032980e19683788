import { provisionId } from '@gongxu/adjustment';
import { loadReference, occupationLinks, simulateTraining, type CityReference, type EnrolmentPlan, type SimulatedTraining } from '@gongxu/prisma-seeds'; // prettier-ignore
import { round, type BenchResult } from './bench.js';
import { followPlacement, keepPlans, optimisedPlans, type Decide, type Planned } from './loop-deciders.js';
import { matchedLeavers } from './matched-leavers.js';

const SEEDS = 10;
/** Years on record before the first decision; the last of them; autumns decided; years to graduation. */
const HISTORY = 20;
const LAST_RECORD = 2018;
const DECISIONS = 8;
const LENGTH = 3;

/** Openings that nobody trained for them could take, and graduates for whom no opening was left; persons. */
interface Mismatch {
  readonly unmet: number;
  readonly idle: number;
}

/**
 * Eight autumns decided in turn in each simulated city, by three ways of deciding, and what became of the eight intakes
 * when they graduated. Deciders see the files of the years before alone; the judge sees the planted openings.
 */
export async function benchLoop(seeds = SEEDS): Promise<BenchResult[]> {
  const reference = loadReference();
  const deciders = { none: keepPlans, follow_placement: followPlacement, plan: optimisedPlans(reference) };
  const sums = { none: 0, follow_placement: 0, plan: 0 };
  for (let seed = 1; seed <= seeds; seed++) {
    for (const name of ['none', 'follow_placement', 'plan'] as const) {
      const { unmet, idle } = await rollOut(seed, reference, deciders[name]);
      sums[name] += unmet + idle;
      console.log(`seed ${seed}: ${name} unmet ${round(unmet, 0)}, idle ${round(idle, 0)}`);
    }
  }
  const better = Math.min(sums.none, sums.follow_placement);
  return [
    ...Object.entries(sums).map(([name, value]) => ({ name: `loop.${name}`, value: round(value, 0), unit: 'persons' })),
    { name: 'loop.improvement', value: round(1 - sums.plan / better), unit: 'ratio' },
  ];
}

async function rollOut(seed: number, reference: CityReference, decide: Decide): Promise<Mismatch> {
  const plans = new Map<number, Planned>();
  const plan: EnrolmentPlan = (provision, year) => plans.get(year)?.get(provisionId(provision));
  const until = (year: number): SimulatedTraining =>
    simulateTraining({ seed, reference, year, years: HISTORY + year - LAST_RECORD, collegesOf: LAST_RECORD, plan });
  for (let year = LAST_RECORD + 1; year <= LAST_RECORD + DECISIONS; year++) {
    const { tables } = until(year - 1);
    plans.set(year, await decide({ tables, year, seed }));
  }
  const { truth } = until(LAST_RECORD + DECISIONS + LENGTH);
  const years = Array.from({ length: DECISIONS }, (_, place) => LAST_RECORD + 1 + LENGTH + place);
  const of = years.map((year) => mismatchIn(truth, year, reference));
  return { unmet: sum(of.map(({ unmet }) => unmet)), idle: sum(of.map(({ idle }) => idle)) };
}

function mismatchIn(truth: SimulatedTraining['truth'], year: number, reference: CityReference): Mismatch {
  const leavers = new Map(truth.leavers.filter((row) => row.year === year).map((row) => [row.programme, row.leavers]));
  const openings = new Map(
    truth.openings.filter((row) => row.year === year).map((row) => [row.occupation, row.openings]),
  );
  const links = occupationLinks(
    reference.links.filter(({ programme }) => leavers.has(programme)),
    reference.occupations,
  );
  const matched = matchedLeavers(leavers, openings, links);
  return { unmet: sum([...openings.values()]) - matched, idle: sum([...leavers.values()]) - matched };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

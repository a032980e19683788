import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadReference, simulateTraining } from '@gongxu/prisma-seeds';
import {
  backtestSignals,
  DEFAULT_FORWARD_POLICY,
  evaluateLadders,
  FORECASTERS,
  leadTime,
  outcomeOf,
  reliabilityChart,
  reliabilityOf,
  scoreAlarms,
  type ForecasterName,
  type JudgedSignal,
  type OutcomeYear,
  type ProvisionHistory,
} from '@gongxu/warning';
import { publishedLadders } from '../read-ladder.js';
import { median, round, type BenchResult } from './bench.js';
import { scoreSuspicions } from './suspicion-bench.js';
import { trainingRecords } from './training-records.js';

const SEEDS = 10;
const LATEST = 2026;
const FIRST_ISSUE = 2014;
/** Three years before the latest: what was issued then can be judged. */
const LAST_ISSUE = 2023;
const RUNS = 3;

/** Signals of ten past years in each simulated city, judged by the planted truth; and seven ladders over 10,000 provisions. */
export async function benchWarning(seeds = SEEDS): Promise<BenchResult[]> {
  const reference = loadReference();
  const judged: Record<ForecasterName, JudgedSignal[]> = { forward: [], persist: [], placement60: [], climate: [] };
  const outcomes: OutcomeYear[] = [];
  const suspicions: { readonly flagged: boolean; readonly dressed: boolean }[] = [];
  for (let seed = 1; seed <= seeds; seed++) {
    const training = simulateTraining({ seed, reference, year: LATEST });
    const truth = training.truth.ratios.map(({ programme, year, ratio }): OutcomeYear => ({
      programme,
      year,
      outcome: outcomeOf(ratio, 1, DEFAULT_FORWARD_POLICY.tolerance),
    }));
    const result = backtestSignals({
      records: trainingRecords(training, reference),
      years: Array.from({ length: LAST_ISSUE - FIRST_ISSUE + 1 }, (_, place) => FIRST_ISSUE + place),
      outcomes: truth,
    });
    // Programmes of different cities have the same codes: the seed tells them apart.
    const ofSeed = <T extends { readonly programme: string }>(rows: readonly T[]): T[] =>
      rows.map((row) => ({ ...row, programme: `${seed}/${row.programme}` }));
    for (const name of FORECASTERS) judged[name].push(...ofSeed(result.judged[name]));
    outcomes.push(...ofSeed(truth));
    suspicions.push(...scoreSuspicions(training, LATEST));
    const { forward, persist, placement60 } = result.scores;
    const line = [forward, persist, placement60].map(({ brier, f1 }) => `${round(brier ?? 1)} / ${round(f1 ?? 0)}`);
    console.log(`seed ${seed}: Brier / F1 forward ${line[0]}, persist ${line[1]}, placement60 ${line[2]}`);
  }
  const bins = reliabilityOf(
    judged.forward.map(({ over, outcome }) => ({ probability: over, happened: outcome === 'over' })),
  );
  for (const { from, to, signals, forecast, observed } of bins) {
    console.log(
      `P ${from}–${to}: ${signals} signals, forecast ${forecast?.toFixed(3)}, came true ${observed?.toFixed(3)}`,
    );
  }
  if (seeds === SEEDS) {
    writeFileSync(PLOT, reliabilityChart({ bins, title: 'Probability of over-supply', language: 'en' }));
  }
  return [
    ...FORECASTERS.flatMap((name) => scoreResults(name, judged[name], outcomes)),
    ...suspicionResults(suspicions),
    { name: 'warning.ladders_seconds', value: round(median(Array.from({ length: RUNS }, ladderSeconds))), unit: 's' },
  ];
}

/** The plot the documentation shows, of a checkout; a run over all seeds makes it anew. */
const PLOT = join(import.meta.dirname, '../../../../docs/warning-reliability.svg');

function scoreResults(
  name: ForecasterName,
  signals: readonly JudgedSignal[],
  outcomes: readonly OutcomeYear[],
): BenchResult[] {
  const { brier, f1, precision, recall } = scoreAlarms(signals);
  const figures = { brier, f1, precision, recall };
  const scores = Object.entries(figures).flatMap(([figure, value]) =>
    value === null ? [] : [{ name: `${name}.${figure}`, value: round(value), unit: 'ratio' }],
  );
  const { onsets, warned, years } = leadTime(signals, outcomes);
  return [
    ...scores,
    { name: `${name}.onsets_warned`, value: round(warned / Math.max(1, onsets)), unit: 'ratio' },
    ...(years === null ? [] : [{ name: `${name}.lead_time`, value: round(years), unit: 'years' }]),
  ];
}

function suspicionResults(found: readonly { readonly flagged: boolean; readonly dressed: boolean }[]): BenchResult[] {
  const flagged = found.filter((each) => each.flagged);
  const dressed = found.filter((each) => each.dressed);
  const hits = flagged.filter((each) => each.dressed).length;
  return [
    { name: 'suspicion.precision', value: round(hits / Math.max(1, flagged.length)), unit: 'ratio' },
    { name: 'suspicion.recall', value: round(hits / Math.max(1, dressed.length)), unit: 'ratio' },
  ];
}

const PROVISIONS = 10_000;
const YEARS = Array.from({ length: 10 }, (_, place) => LATEST - 9 + place);

/** Processor time; all ladders in force in all ten years, on figures that swing around their thresholds. */
function ladderSeconds(): number {
  const ladders = publishedLadders().map((ladder) => ({ ...ladder, validFrom: YEARS[0]! }));
  const histories = Array.from({ length: PROVISIONS }, (_, place) => historyOf(place));
  const start = process.cpuUsage();
  const tables = evaluateLadders({ ladders, histories, years: YEARS });
  const { user, system } = process.cpuUsage(start);
  const results = tables.reduce((sum, table) => sum + table.results.length, 0);
  if (results !== PROVISIONS * YEARS.length * ladders.length) throw new Error(`${results} results`);
  return (user + system) / 1e6;
}

const historyOf = (place: number): ProvisionHistory => ({
  institution: `institution-${place % 200}`,
  programme: `programme-${Math.floor(place / 200)}`,
  years: YEARS.map((year) => {
    const contract = 20 + ((place * 7 + year * 13) % 60);
    return {
      year,
      destinations: { graduates: 100, contract, entrepreneurship: 1, freelance: 2, flexible: 8, furtherStudy: 5 },
      figures: {
        intake: (place + year) % 11 === 0 ? 60 : 0,
        provision_count: place % 15,
        student_teacher_ratio: 12 + (place % 14),
        first_choice_rate: (year % 10) / 10,
        dual_qualified_share: (place % 9) / 10,
      },
    };
  }),
});

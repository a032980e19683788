import type { SimulatedTable } from '../simulate/city.js';
import { planColleges, type Provision } from '../simulate/college-plan.js';
import { institutionRows, provisionRows } from '../simulate/college-rows.js';
import { HEADINGS } from '../simulate/headings.js';
import type { CityReference } from '../simulate/load-reference.js';
import { CITY } from '../simulate/place.js';
import { createRandom } from '../simulate/random.js';
import type { EnrolmentPlan } from './enrolment-plan.js';
import { occupationLinks } from './occupation-links.js';
import { trainingCycle } from './training-cycle.js';
import { cycleEmploymentRows, cycleEnrolmentRows, cycleGraduateRows } from './training-rows.js';

/** Graduates ÷ openings of a programme's occupations in one year; never part of the files, only for judging signals. */
export interface ProgrammeRatio {
  readonly programme: string;
  readonly year: number;
  readonly ratio: number;
}

/** Openings of an occupation for school leavers in one year. */
export interface OpeningsYear {
  readonly occupation: string;
  readonly year: number;
  readonly openings: number;
}

/** Graduates of a programme who look for work in one year. */
export interface LeaversYear {
  readonly programme: string;
  readonly year: number;
  readonly leavers: number;
}

export interface TrainingTruth {
  readonly seed: number;
  readonly ratios: readonly ProgrammeRatio[];
  readonly openings: readonly OpeningsYear[];
  readonly leavers: readonly LeaversYear[];
  /** Provisions that tell a part of their unplaced graduates as flexibly employed. */
  readonly dressed: readonly { readonly institution: string; readonly programme: string }[];
}

/** A long history of a city's colleges and jobs (模拟数据), in files like the city's own. */
export interface SimulatedTraining {
  readonly seed: number;
  readonly year: number;
  readonly region: string;
  readonly truth: TrainingTruth;
  readonly tables: readonly SimulatedTable[];
}

export interface SimulateTrainingOptions {
  readonly seed: number;
  readonly reference: CityReference;
  /** The latest year. */
  readonly year?: number;
  /** Years in the files. */
  readonly years?: number;
  /** The year whose colleges there are; the latest where not given. */
  readonly collegesOf?: number;
  /** What somebody plans instead of the colleges. */
  readonly plan?: EnrolmentPlan;
}

/** Years simulated before the files begin, so that no programme starts from rest. */
const RUN_UP = 10;
const DRESSED_SHARE = 0.08;

/** The colleges of the simulated city over many years, with over- and under-supply planted in cycles of intakes and jobs. */
export function simulateTraining({
  seed,
  reference,
  year = 2026,
  years = 20,
  collegesOf = year,
  plan,
}: SimulateTrainingOptions): SimulatedTraining {
  const firstYear = year - years + 1;
  const provisions = planColleges(seed, collegesOf, reference).map((each) => longStanding(each, collegesOf, firstYear));
  const links = occupationLinks(reference.links, reference.occupations);
  const cycle = trainingCycle(seed, { firstYear: firstYear - RUN_UP, lastYear: year }, provisions, links, plan);
  const random = createRandom(seed, 'training/dressed');
  const dressed = new Set(provisions.filter(() => random.chance(DRESSED_SHARE)));
  const history = Array.from({ length: years }, (_, place) => firstYear + place);
  const table = (dataset: keyof typeof HEADINGS, rows: SimulatedTable['rows']): SimulatedTable => ({
    dataset,
    year,
    fileName: `${dataset}.training.simulated.csv`,
    headings: HEADINGS[dataset],
    rows,
  });
  return {
    seed,
    year,
    region: CITY,
    truth: {
      seed,
      ratios: [...cycle.ratios].flatMap(([programme, ratios]) =>
        history.map((of) => ({ programme, year: of, ratio: ratios[of - cycle.firstYear]! })),
      ),
      openings: [...cycle.demand].flatMap(([occupation, { openings }]) =>
        history.map((of) => ({ occupation, year: of, openings: openings[of - cycle.firstYear]! })),
      ),
      leavers: [...cycle.leavers].flatMap(([programme, leavers]) =>
        history.map((of) => ({ programme, year: of, leavers: leavers[of - cycle.firstYear]! })),
      ),
      dressed: [...dressed].map(({ college, programme }) => ({ institution: college.code, programme: programme.code })),
    },
    tables: [
      table('institutions', () => institutionRows(provisions)),
      table('employment', () => cycleEmploymentRows(seed, history, cycle)),
      table('provisions', () => provisionRows(seed, provisions)),
      table('enrolment', () => cycleEnrolmentRows(history, provisions, cycle)),
      table('graduates', () => cycleGraduateRows(seed, history, provisions, dressed, cycle)),
    ],
  };
}

/** Provisions older than ten years have been there from the start. */
const longStanding = (provision: Provision, year: number, firstYear: number): Provision =>
  provision.firstIntakeYear < year - 9 ? { ...provision, firstIntakeYear: firstYear - 2 * RUN_UP } : provision;

import { DEFAULT_PLAN_POLICY } from './plan-policy.js';
import type { ChangeLimit, PlanOccupation, PlanProblem, Quota } from './plan-problem.js';
import type { PlanProvision } from './plan-provision.js';

/** For specs: a provision without limits of its own, two classes of ten, all of whom graduate and look for work. */
export const aPlanProvision = (of: Partial<PlanProvision> = {}): PlanProvision => ({
  id: 'college/welding',
  institution: 'college',
  programme: 'welding',
  level: '中职',
  region: '411202',
  lengthYears: 3,
  classSize: 10,
  minimumIntake: 10,
  currentIntake: 20,
  continuing: 0,
  seats: null,
  teachers: null,
  studentsPerTeacher: null,
  workstations: null,
  workstationsPerStudent: 1,
  completionRate: 1,
  entryRate: 1,
  increaseLimit: null,
  decreaseLimit: null,
  ladder: null,
  costPerStudent: 0,
  openingCost: 0,
  ...of,
});

/** For specs: demand of the year in which an intake of 2027 has learnt three years. */
export const aPlanOccupation = (
  id: string,
  demand: number,
  { otherSupply = 0, weight = 1, year = 2030 } = {},
): PlanOccupation => ({ id, weight, years: [{ year, demand, otherSupply }] });

const EVERYONE = { level: null, institution: null, region: null, programme: null };

export const aQuota = (of: Partial<Quota> = {}): Quota => ({
  id: 'quota',
  ...EVERYONE,
  minimum: null,
  maximum: null,
  ...of,
});

export const aChangeLimit = (of: Partial<ChangeLimit> = {}): ChangeLimit => ({
  id: 'places-moved',
  ...EVERYONE,
  students: 0,
  ...of,
});

/** For specs: the intake of 2027 of one provision that leads to welders, of whom 40 are needed. */
export const aPlanProblem = (of: Partial<PlanProblem> = {}): PlanProblem => ({
  year: 2027,
  provisions: [aPlanProvision()],
  occupations: [aPlanOccupation('welder', 40)],
  links: [{ programme: 'welding', region: null, occupation: 'welder', share: 1 }],
  quotas: [],
  changeLimits: [],
  budget: null,
  neighbourhoods: [],
  scenarios: [],
  policy: DEFAULT_PLAN_POLICY,
  ...of,
});

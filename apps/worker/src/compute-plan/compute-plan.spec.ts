import { requestPlan, requestWhatIf, yearsOfPlan, type PlanRecord, type WhatIfRecord } from '@gongxu/data-access';
import type { CobwebWarning, LinearSolver, PlanChange } from '@gongxu/adjustment';
import { solverHere } from '@gongxu/milp';
import {
  loadPolicies,
  loadTownLists,
  OCCUPATIONS,
  testPlatform,
  TOWN,
  workbench,
  type TestPlatform,
  type Workbench,
} from '@gongxu/testing';
import { COOKING, loadPlanTown, NURSING } from '../fixtures/plan-town.js';
import { handlers } from '../handlers.js';
import { jobRunner } from '../job-runner.js';

const { cook, nurse } = OCCUPATIONS;
const PLACE = { region: TOWN, year: 2026 };
const openSolver = () => ({ solver: solverHere, close: async () => undefined });

describe('an enrolment plan', () => {
  let platform: TestPlatform;
  let bench: Workbench;
  let plan: PlanRecord;
  beforeAll(async () => {
    platform = await testPlatform();
    const { database, files } = platform;
    bench = workbench(platform, jobRunner(database, handlers(database, files, openSolver)).run);
    await loadPolicies(platform);
    await loadTownLists(bench);
    await loadPlanTown(bench);
    await bench.compile(TOWN, 2026);
    plan = await planned();
  });
  afterAll(() => platform?.drop());

  const read = () => platform.database.read;
  async function planned(change: { gap?: number; seed?: number } = {}): Promise<PlanRecord> {
    const request = { ...PLACE, requestedBy: 'spec', gap: 0, ...change };
    const id = await requestPlan(platform.database, request);
    await bench.work(id);
    return (await read().planReader.find(id))!;
  }
  async function whatIf(...changes: PlanChange[]): Promise<WhatIfRecord> {
    const id = await requestWhatIf(platform.database, { ...PLACE, changes, requestedBy: 'spec' });
    await bench.work(id);
    return (await read().whatIfs.find(id))!;
  }
  const rows = async (of: PlanRecord) => ({
    lines: (await read().planReader.allLines(of)).map(({ planId: _, ...line }) => line),
    gaps: await read().planReader.allGaps(of),
  });

  it('raises what is short and cuts what nobody looks for, within the limits of a year', async () => {
    expect(plan).toMatchObject({ status: 'done', error: null, number: 1, answer: { status: 'optimal', gap: 0 } });
    const { lines } = await rows(plan);
    expect(lines.map(({ programme, currentIntake, intake, kind }) => [programme, currentIntake, intake, kind])).toEqual(
      [
        [NURSING, 80, 40, 'cut'],
        [COOKING, 80, 120, 'raised'],
      ],
    );
  });

  it('shows the gap of each occupation before and after', async () => {
    const { gaps } = await rows(plan);
    expect(gaps.map(({ occupation, year }) => [occupation, year])).toEqual([
      [nurse, 2029],
      [cook, 2029],
    ]);
    // 40 places more, of which 90 % graduate and half look for work here, in one occupation.
    expect(gaps[1]!.before - gaps[1]!.after).toBeCloseTo(40 * 0.9 * 0.5, 6);
    expect(gaps[0]!.after - gaps[0]!.before).toBeCloseTo(40 * 0.9 * 0.5, 6);
    expect(gaps[1]!.demand).toBeCloseTo(120, 0);
  });

  it('rolls the gaps out over eight years, in which its intakes are the first to change anything', async () => {
    const { gaps } = await rows(plan);
    const years = await yearsOfPlan(read(), plan);
    for (const { occupation, year, before, after } of gaps) {
      const own = years.filter((each) => each.occupation === occupation);
      expect(own.map((each) => each.year)).toEqual([2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034]);
      expect(own.filter((each) => each.year < year).every((each) => each.before === each.after)).toBe(true);
      const graduating = own.find((each) => each.year === year)!;
      expect(graduating.before).toBeCloseTo(before, 6);
      expect(graduating.after).toBeCloseTo(after, 6);
    }
  });

  it('obeys the signals, explains every line and prices what binds', async () => {
    expect(plan.issueId).not.toBeNull();
    const { lines } = await rows(plan);
    const [nurses, cooks] = lines.map(({ explanation }) => explanation!);
    expect(nurses!.binding).toContainEqual({
      constraint: { kind: 'ladder', subject: `A/${NURSING}` },
      direction: 'up',
    });
    expect(nurses!.zh).toContain('内科护士 2029 年');
    expect(cooks!.occupations).toMatchObject([{ occupation: cook, year: 2029 }]);
    const [increase] = plan.unitValues!.filter(({ source }) => source === 're-solve');
    expect(increase).toMatchObject({ constraint: { kind: 'increase', subject: `A/${COOKING}` }, units: 40 });
  });

  it('is made over scenarios of the demand as forecast, and tells what is regretted in each', () => {
    const { scenarios, objective } = plan.answer!;
    expect(scenarios).toHaveLength(20);
    const mean = scenarios.reduce((sum, { total }) => sum + total, 0) / 20;
    expect(mean).toBeCloseTo(objective.total, 6);
    for (const { total, regret, regretAtMost } of scenarios) {
      expect(regret!).toBeGreaterThanOrEqual(0);
      expect(regret!).toBeLessThanOrEqual(total);
      expect(regretAtMost!).toBeGreaterThanOrEqual(regret! - 1e-9);
    }
  });

  it('says what was not collected instead of filling it in', () => {
    const told = new Map(plan.notes.map(({ code, subjects }) => [code, subjects]));
    for (const code of ['seats', 'teachers', 'workstations', 'minimum_class'] as const)
      expect(told.get(code)).toEqual([`A/${NURSING}`]);
    expect(told.get('on_roll')).toBeUndefined();
  });

  it('keeps what it relied on, and the same input gives the same plan', async () => {
    const again = await planned();
    expect(again).toMatchObject({ number: 2, inputHash: plan.inputHash, editionId: plan.editionId });
    expect(await rows(again)).toEqual(await rows(plan));
    expect({ ...again.answer, seconds: 0 }).toEqual({ ...plan.answer, seconds: 0 });
  });

  it('finds its job done when it comes again', async () => {
    const before = await read().planReader.find(plan.id);
    const run = handlers(platform.database, platform.files, openSolver).run['compute-plan'];
    await run({ region: TOWN, planId: plan.id }, () => undefined);
    expect(await read().planReader.find(plan.id)).toEqual(before);
  });

  it('gives its lines in pages of any order', async () => {
    const page = { order: 'change', descending: true, limit: 1 } as const;
    const [first] = await read().planReader.lines(plan, {}, page);
    const after = [40, 'A', COOKING] as const;
    expect(first!.programme).toBe(COOKING);
    const rest = await read().planReader.lines(plan, {}, { ...page, after });
    expect(rest.map(({ programme }) => programme)).toEqual([NURSING]);
    expect(await read().planReader.lines(plan, { kinds: ['kept'] }, page)).toEqual([]);
  });

  it('answers what it would be otherwise, and only that', async () => {
    const suspended = await whatIf({ kind: 'suspend', programme: NURSING });
    expect(suspended).toMatchObject({ status: 'done', error: null });
    expect(suspended.answer!.difference.lines).toEqual([
      { provision: `A/${NURSING}`, currentIntake: 80, before: 40, after: 0 },
    ]);
    const plant = await whatIf({ kind: 'plant', occupation: nurse, jobs: 400, from: 2029, years: 1 });
    expect(plant.answer!.difference.gaps[0]).toMatchObject({ occupation: nurse, year: 2029 });
    // The ladder lets the nurses have no second class, however many are looked for.
    expect(plant.answer!.difference.lines).toEqual([]);
    // Nobody the plan decides about graduates in 2028, but the plant's jobs are missing then all the same.
    const early = (await whatIf({ kind: 'plant', occupation: nurse, jobs: 400, from: 2028, years: 1 })).answer!
      .difference;
    expect(early.lines).toEqual([]);
    expect(early.gaps).toMatchObject([{ occupation: nurse, year: 2028 }]);
    expect(early.gaps[0]!.demandAfter - early.gaps[0]!.demandBefore).toBeCloseTo(400, 6);
    expect(early.gaps[0]!.gapAfter - early.gaps[0]!.gapBefore).toBeCloseTo(400, 6);
    expect((await whatIf({ kind: 'weight', occupation: cook, weight: 1.5 })).answer!.difference.lines).toEqual([]);
  });

  it('cancels what a slider asked before, and leaves what others asked', async () => {
    const { database } = platform;
    const ask = (asker: string | undefined, requestedBy: string) =>
      requestWhatIf(database, { ...PLACE, changes: [{ kind: 'suspend', programme: NURSING }], requestedBy, asker });
    const [first, ofOther, ofNone] = [await ask('a', 'x'), await ask('a', 'y'), await ask(undefined, 'x')];
    const second = await ask('a', 'x');
    for (const id of [first, ofOther, ofNone, second]) await bench.work(id);
    const found = await Promise.all([first, ofOther, ofNone, second].map((id) => read().whatIfs.find(id)));
    expect(found.map((whatIf) => whatIf!.status)).toEqual(['cancelled', 'done', 'done', 'done']);
    expect(found[0]!.answer).toBeNull();
  });

  it('leaves one of what a slider asks at the same time', async () => {
    const ask = () =>
      requestWhatIf(platform.database, {
        ...PLACE,
        changes: [{ kind: 'suspend', programme: NURSING }],
        requestedBy: 'x',
        asker: 'many',
      });
    const ids = await Promise.all(Array.from({ length: 8 }, ask));
    const found = await Promise.all(ids.map((id) => read().whatIfs.find(id)));
    expect(found.filter((whatIf) => whatIf!.status === 'running')).toHaveLength(1);
    for (const id of ids) await bench.work(id);
  });

  it('stops the search nobody waits for any more, and keeps the answer as far as it came', async () => {
    const id = await requestWhatIf(platform.database, {
      ...PLACE,
      changes: [{ kind: 'suspend', programme: NURSING }],
      requestedBy: 'spec',
    });
    const isStopped = new Promise<boolean>((resolve) => {
      const slow: LinearSolver = (_, { signal }) =>
        new Promise((_solved, reject) => {
          void read().whatIfs.cancel(id);
          signal!.addEventListener('abort', () => {
            resolve(true);
            reject(new Error('stopped'));
          });
        });
      const run = handlers(platform.database, platform.files, () => ({ solver: slow, close: async () => undefined }));
      void run.run['compute-what-if']({ region: TOWN, whatIfId: id }, () => undefined).catch(() => undefined);
    });
    expect(await isStopped).toBe(true);
    expect(await read().whatIfs.find(id)).toMatchObject({ status: 'cancelled', answer: { number: 1 } });
  });

  it('names the rules that no plan can obey together', async () => {
    const { status, conflict, answer } = await whatIf({ kind: 'quota', quota: 'A', minimum: 1_000, maximum: 1_200 });
    expect({ status, answer }).toEqual({ status: 'conflict', answer: null });
    expect(conflict!.constraints).toContainEqual({ kind: 'quota-minimum', subject: 'A' });
  });

  it('refuses a change of what is not there, and a plan without a catalogue', async () => {
    const refused = await whatIf({ kind: 'suspend', programme: '999999' });
    expect(refused).toMatchObject({ status: 'failed', error: expect.stringContaining('999999') });
    const request = requestPlan(platform.database, { region: TOWN, year: 2024, requestedBy: 'spec' });
    await expect(request).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('keeps with each line the shortages its cut is part of, and gives those of all lines in pages', async () => {
    const { lines } = await rows(plan);
    const cobweb = (occupation: string, persons: number): Omit<CobwebWarning, 'provision'> => ({
      ...{ occupation, cutIn: 2026, year: 2029, cut: 40, persons },
      ...{ shortageBefore: 0, shortageAfter: persons, probability: null, zh: '少招', en: 'fewer' },
    });
    const provision = `A/${NURSING}`;
    const explanations = lines.map(({ programme, explanation }) => ({
      ...explanation!,
      cobwebs:
        programme === NURSING ? [cobweb(nurse, 4), cobweb(cook, 18)].map((each) => ({ provision, ...each })) : [],
    }));
    const other = await planned({ seed: 5 });
    const { problem } = (await read().plans.basisOf(other))!;
    const intakes = lines.map(({ explanation, ...line }) => ({ ...line, provision: explanation!.provision }));
    await platform.database.transaction(({ plans }) =>
      plans.saveAnswer(
        other,
        { ...other.answer!, year: 2026, intakes, gaps: [] },
        { number: 9, provisions: problem.provisions, explanations },
      ),
    );
    const { planReader } = read();
    const place = { institution: 'A', programme: NURSING };
    expect(await planReader.cobwebs(other, {}, { limit: 1 })).toEqual([{ ...place, ...cobweb(cook, 18) }]);
    const after = [18, 'A', NURSING, cook] as const;
    const next = await planReader.cobwebs(other, { institution: 'A' }, { limit: 5, after });
    expect(next).toEqual([{ ...place, ...cobweb(nurse, 4) }]);
    expect(await planReader.countCobwebs(other, {})).toBe(2);
    expect(await planReader.countCobwebs(other, { institution: 'B' })).toBe(0);
    expect(await planReader.cobwebs(plan, {}, { limit: 5 })).toEqual([]);
  });
});

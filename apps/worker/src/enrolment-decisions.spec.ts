import { proposeEnrolment, takeEditionStep, takeEnrolmentStep, type AskedCaseDetail } from '@gongxu/data-access';
import type { Role } from '@gongxu/domain';
import { followUp, standingOf, type CaseStep, type NewProgramme } from '@gongxu/enrolment-decisions';
import {
  COUNTIES,
  csv,
  loadPolicies,
  loadTownLists,
  OCCUPATIONS,
  testPlatform,
  TOWN,
  workbench,
  type TestPlatform,
  type Workbench,
} from '@gongxu/testing';
import { loadCooksAndNurses } from './fixtures/cooks-and-nurses.js';
import { handlers } from './handlers.js';
import { jobRunner } from './job-runner.js';

const COLLEGE = 'SIM-1';
const NURSING = '520201';
const COOKING = '540202';
const day = (n: number): Date => new Date(Date.UTC(2026, 10, 1 + n));

const aProvision = {
  institution: COLLEGE, programme: NURSING, region: COUNTIES.hubin, length_years: 3, seats: 300, teachers: 15,
  dual_qualified_teachers: 8, workstations: 60, min_class: 20, class_size: 40, first_intake_year: 2015,
}; // prettier-ignore

const cooking: NewProgramme = {
  lengthYears: 3,
  firstIntakeYear: 2027,
  intake: 40,
  teachers: 6,
  dualQualifiedTeachers: 3,
  workstations: 30,
  fundsPerYear: 1_440_000,
  partners: [{ name: '黄河大酒店', places: 10 }],
  promises: { placementRate: 0.9, matchedRate: 0.7 },
};

describe('decisions about enrolment on real data', () => {
  let platform: TestPlatform;
  let bench: Workbench;
  let editionId: string;
  beforeAll(async () => {
    platform = await testPlatform();
    bench = workbench(platform, jobRunner(platform.database, handlers(platform.database, platform.files)).run);
    await loadPolicies(platform);
    await loadTownLists(bench);
    const institutions = csv([{ code: COLLEGE, name_zh: '综合学校', level: '中职', region: TOWN }]);
    const system = { id: 'sim.institution', kind: 'institution', version: '1' };
    await bench.import({
      dataset: 'institutions',
      text: institutions,
      source: { dataset: 'institutions', system, columns: {} },
    });
    await loadCooksAndNurses(bench, 2026);
    await bench.import({ dataset: 'provisions', region: TOWN, year: 2026, text: csv([aProvision]) });
    const planned = [2025, 2026].map((year) => ({
      institution: COLLEGE, programme: NURSING, year, planned: year === 2026 ? 120 : 100, applicants: 150, first_choice: 90,
      admitted: 110, registered: 100, on_roll: 280, left: 4,
    })); // prettier-ignore
    for (const row of planned)
      await bench.import({ dataset: 'enrolment', region: TOWN, year: row.year, text: csv([row]) });
    editionId = (await bench.compile(TOWN, 2026)).editionId!;
    await publish(editionId, '2026 年目录');
  });
  afterAll(() => platform?.drop());

  const publish = (id: string, reason: string) =>
    takeEditionStep(platform.database, { editionId: id, step: 'publish_directly', actor: 'spec', roles: ['admin'], reason, at: day(0) }); // prettier-ignore
  const asker = (role: Role, actor: string = role) => ({
    actor,
    roles: [role],
    institution: role === 'college' ? COLLEGE : null,
  });
  const propose = (detail: AskedCaseDetail & { kind: 'wish' | 'programme' }, programme: string, year = 2027) =>
    proposeEnrolment(platform.database, {
      ...asker('college'),
      region: TOWN,
      subject: { institution: COLLEGE, programme, year },
      detail,
      reason: '本校意见',
      at: day(0),
    });
  const take = (caseId: string, step: CaseStep, detail: AskedCaseDetail | null, role: Role, on = 0, actor?: string) =>
    takeEnrolmentStep(platform.database, { caseId, step, detail, ...asker(role, actor), reason: '理由', at: day(on) });
  const standing = async (id: string) =>
    standingOf(await platform.database.read.enrolmentCases.eventsOf([{ region: TOWN, id }]));

  it('knows the plan before, and takes one case of a provision and year at a time', async () => {
    const id = await propose({ kind: 'wish', wish: { wish: 'raise', planned: 160 } }, NURSING, 2028);
    expect((await standing(id)).wish).toMatchObject({ wish: 'raise', plannedBefore: 120, planned: 160 });
    const again = { kind: 'wish', wish: { wish: 'keep', planned: 120 } } as const;
    await expect(propose(again, NURSING, 2028)).rejects.toThrow(/already about this and stands at proposed/);
    await take(id, 'withdraw', null, 'college');
    expect(await propose(again, NURSING, 2028)).not.toBe(id);
    await expect(propose(again, COOKING)).rejects.toThrow(/no provision of programme "540202" at institution "SIM-1"/);
  });

  it('freezes the edition a decision relied on: a later edition and later changes do not show in it', async () => {
    const id = await propose({ kind: 'wish', wish: { wish: 'keep', planned: 120 } }, NURSING);
    const cut = { action: 'cut', planned: 80 } as const;
    await expect(take(id, 'decide', { kind: 'decision', ...cut }, 'education_bureau')).rejects.toThrow(
      /5 days of notice/,
    );
    await take(id, 'give_notice', { kind: 'notice', ...cut }, 'education_bureau');
    await expect(take(id, 'decide', { kind: 'decision', ...cut }, 'education_bureau', 4)).rejects.toThrow(
      /runs until 2026-11-06/,
    );
    await take(id, 'decide', { kind: 'decision', ...cut }, 'education_bureau', 5);
    const decided = (await standing(id)).decision!;
    expect(decided.evidence.edition).toMatchObject({
      id: editionId,
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      publishedHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      lines: [{ occupation: OCCUPATIONS.nurse, nameZh: '内科护士', demand: 5, supply: 20, gap: -15 }],
    });
    const signals = await platform.database.read.signalIssues.latest({ region: TOWN, id: editionId });
    expect(decided.evidence.signals.map(({ id }) => id)).toEqual(
      ['', COLLEGE].map((institution) => `${signals!.id}/${NURSING}/${institution}`),
    );
    expect(decided.evidence.signals.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
    expect(decided.hash).toMatch(/^[0-9a-f]{64}$/);

    await bench.import({ dataset: 'vacancies', region: TOWN, year: 2026, text: csv([]) });
    await loadCooksAndNurses(bench, 2026, { nurses: 1 });
    const later = (await bench.compile(TOWN, 2026)).editionId!;
    await publish(later, '更正后的目录');
    expect((await platform.database.read.editions.find(editionId))!.state).toBe('superseded');
    expect((await standing(id)).decision).toEqual(decided);

    const next = await propose({ kind: 'wish', wish: { wish: 'cut', planned: 60 } }, NURSING, 2029);
    await take(next, 'decide', { kind: 'decision', action: 'cut', planned: 60 }, 'education_bureau');
    expect((await standing(next)).decision!.evidence.edition).toMatchObject({
      id: later,
      lines: [{ demand: 5, supply: 'c', gap: 'c' }],
    }); // one nurse looks for work
  });

  it('lets a suspended provision be revoked after five years only', async () => {
    const id = await propose({ kind: 'wish', wish: { wish: 'suspend', planned: 0 } }, NURSING, 2030);
    await take(id, 'decide', { kind: 'decision', action: 'suspend', planned: 0 }, 'education_bureau');
    for (const [year, outcome] of [[2034, /stands for 4/], [2035, undefined]] as const) {
      const later = await propose({ kind: 'wish', wish: { wish: 'suspend', planned: 0 } }, NURSING, year);
      const revoke = { action: 'revoke', planned: 0 } as const;
      const notice = take(later, 'give_notice', { kind: 'notice', ...revoke }, 'education_bureau');
      if (outcome) await expect(notice).rejects.toThrow(outcome);
      else await notice;
      const decide = take(later, 'decide', { kind: 'decision', ...revoke }, 'education_bureau', 30);
      if (outcome) await expect(decide).rejects.toThrow(outcome);
      else expect((await decide).state).toBe('decided');
    } // prettier-ignore
  });

  it('scores a new programme on the edition, has it judged, and follows it up', async () => {
    const id = await propose({ kind: 'programme', programme: cooking }, COOKING);
    const { score } = await standing(id);
    expect(score).toMatchObject({ need: { year: 2030, knownShare: expect.any(Number) }, capacity: { score: 100 } });
    expect(score!.need.occupations).toMatchObject([{ occupation: OCCUPATIONS.cook, weight: 1 }]);
    const members = (['industry', 'enterprise', 'enterprise', 'college', 'bureau'] as const).map((side, place) => ({
      name: `评委${place}`,
      side,
      affiliation: `单位${place}`,
    }));
    await take(id, 'convene', { kind: 'panel', members }, 'education_bureau');
    const approve = { kind: 'verdict', isApproved: true } as const;
    await expect(take(id, 'decide', approve, 'education_bureau')).rejects.toThrow(
      /0 of 5 members have reviewed, 4 must/,
    );
    const review = { need: 80, capacity: 70, guidance: 60, recommendation: 'support' } as const;
    for (const { name } of members) await take(id, 'review', { kind: 'review', review }, 'reader', 1, name);
    await take(id, 'decide', approve, 'education_bureau', 2);
    const { verdict } = await standing(id);
    expect(verdict).toMatchObject({ isApproved: true, outcome: { total: 73, inFavour: 5 } });

    const listed = (seenBy: { institution: string | null; member: string }) =>
      platform.database.read.enrolmentCases.list({ kind: 'new_programme', seenBy }, 10);
    expect((await listed({ institution: null, member: '评委3' })).map((found) => found.id)).toEqual([id]);
    expect((await listed({ institution: COLLEGE, member: 'x' })).map((found) => found.id)).toEqual([id]);
    expect(await listed({ institution: 'another', member: '某人' })).toEqual([]);

    const row = {
      institution: COLLEGE, programme: COOKING, year: 2027, planned: 40, applicants: 50, first_choice: 30, admitted: 40,
      registered: 30, on_roll: 30, left: 0,
    }; // prettier-ignore
    await bench.import({ dataset: 'enrolment', region: TOWN, year: 2027, text: csv([row]) });
    const key = { region: TOWN, institution: COLLEGE, programme: COOKING };
    const records = await platform.database.read.provisionRecords.records([key]);
    const { lines } = followUp(cooking, records, { asOf: 2027, tolerance: 0.1, years: 1 });
    expect(lines).toEqual([{ promise: 'intake', year: 2027, promised: 40, actual: 30, standing: 'missed' }]);
  });

  it('does not tell with a decision what became of two graduates, and relies on no draft', async () => {
    const outcomes = (graduates: number) =>
      [2024, 2025, 2026].map((year) => ({
        institution: COLLEGE, programme: NURSING, year, graduates, employed_contract: 0, entrepreneurship: 0, freelance: 0,
        flexible: 0, further_study: 0, abroad: 0, unplaced: graduates, matched: 0, stayed_local: 0,
      })); // prettier-ignore
    const reasonsWith = async (graduates: number, year: number): Promise<string[]> => {
      await bench.import({ dataset: 'graduates', region: TOWN, year: 2026, text: csv(outcomes(graduates)) });
      const compiled = (await bench.compile(TOWN, 2026)).editionId!;
      const id = await propose({ kind: 'wish', wish: { wish: 'cut', planned: 60 } }, NURSING, year);
      const decide = { kind: 'decision', action: 'cut', planned: 60, editionId: compiled } as const;
      await expect(take(id, 'decide', decide, 'education_bureau')).rejects.toThrow(/relies on a published one/);
      await publish(compiled, `${graduates} 名毕业生`);
      await take(id, 'decide', decide, 'education_bureau');
      return (await standing(id)).decision!.evidence.signals.flatMap(({ reasonsZh }) => reasonsZh);
    };
    expect((await reasonsWith(40, 2041)).join()).toContain('落实率 0%');
    const ofTwo = await reasonsWith(2, 2042);
    expect(ofTwo).toContain('c');
    expect(ofTwo.join()).not.toContain('落实率');
  });

  it.each(['UPDATE enrolment_event SET actor = $$x$$', 'DELETE FROM enrolment_event'])(
    'is never changed afterwards: %s',
    async (statement) => {
      await expect(platform.database.dataSource.query(statement)).rejects.toThrow(/append-only/);
    },
  );
});

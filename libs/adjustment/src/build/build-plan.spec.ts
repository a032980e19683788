import { townSources } from '../fixtures/town-sources.js';
import { buildPlan } from './build-plan.js';
import { planSettings } from './plan-settings.js';

const settings = { ...planSettings(), entryRate: 0.5 };
const build = (parts: Parameters<typeof townSources>[0] = {}, change: Partial<typeof settings> = {}) =>
  buildPlan(townSources(parts), { ...settings, ...change });
const notesOf = (basis: ReturnType<typeof buildPlan>) =>
  new Map(basis.notes.map(({ code, subjects }) => [code, subjects]));

describe('the problem of an enrolment plan', () => {
  it('counts places of last autumn, and the students who stay on', () => {
    const [cooks] = build().problem.provisions;
    expect(cooks).toMatchObject({ id: 'A/cook', currentIntake: 80, continuing: 120, studentsPerTeacher: 20 });
  });

  it('never looks at enrolment of the plan’s own autumn or later', () => {
    const later = { institution: 'A', programme: 'cook', year: 2026, planned: 400, admitted: 400, registered: 400 };
    const sources = townSources();
    const basis = build({ enrolment: [...sources.enrolment, { ...later, onRoll: 500 }] });
    expect(basis.problem).toEqual(build().problem);
  });

  it('takes from places to graduates those who register and those who finish', () => {
    const [cooks] = build().problem.provisions;
    expect(cooks!.completionRate).toBeCloseTo(0.9 * (60 / 80), 12);
    expect(cooks!.entryRate).toBeCloseTo(0.8 * 0.5, 12);
  });

  it('lets nobody grow beyond the applicants of the latest years with an intake, as far as they are told', () => {
    const applied = townSources().enrolment.map((row) => ({
      ...row,
      applicants: row.programme === 'cook' ? 90 : null,
    }));
    const closed = { ...applied[0]!, year: 2022, planned: 0, applicants: 0 };
    const basis = build({ enrolment: [...applied.map((row) => ({ ...row, applicants: row.applicants && row.applicants + row.year - 2024 })), closed] }); // prettier-ignore
    expect(basis.problem.provisions.map(({ applicantLimit }) => applicantLimit)).toEqual([90, null]);
    expect(notesOf(basis).get('applicants')).toEqual(['A/nurse']);
    const none = build({ enrolment: applied }, { placesPerApplicant: null });
    expect(none.problem.provisions[0]!.applicantLimit).toBeNull();
    expect(build({ enrolment: applied }, { placesPerApplicant: 0.5 }).problem.provisions[0]!.applicantLimit).toBe(45);
  });

  it('leaves out a limit that is not collected, and says so', () => {
    const basis = build();
    expect(basis.problem.provisions[1]).toMatchObject({
      seats: null,
      teachers: null,
      workstations: null,
      minimumIntake: 1,
    });
    const notes = notesOf(basis);
    for (const code of ['seats', 'teachers', 'workstations', 'minimum_class', 'class_size'] as const)
      expect(notes.get(code)).toEqual(['A/nurse']);
  });

  it('leaves capacity out where it is not known who stays on', () => {
    const [first] = townSources().enrolment;
    const enrolment = [
      { ...first!, year: 2023 },
      { ...first!, year: 2025 },
    ];
    const basis = build({ enrolment });
    expect(basis.problem.provisions[0]).toMatchObject({ seats: null, teachers: null, workstations: null });
    expect(notesOf(basis).get('on_roll')).toContain('A/cook');
  });

  it('counts a provision that the newest file leaves out as closed', () => {
    const enrolment = townSources().enrolment.filter(({ programme, year }) => programme !== 'cook' || year < 2025);
    expect(build({ enrolment }).problem.provisions[0]).toMatchObject({ currentIntake: 0 });
  });

  it('takes demand and seekers of the year of graduation as forecast', () => {
    const [cooks] = build().problem.occupations;
    expect(cooks).toEqual({ id: 'cooks', weight: 1.5, years: [{ year: 2029, demand: 130, otherSupply: 5 + 12 }] });
  });

  it('counts graduates of other intakes, not those of the one decided', () => {
    const sources = townSources();
    const quick = { ...sources.provisions[0]!, institution: 'B', lengthYears: 2 };
    const ahead = { institution: 'B', programme: 'cook', completion: 1, points: [{ year: 2029, persons: 20 }] };
    const graduates = [...sources.graduates, { institution: 'B', programme: 'cook', graduates: 10, entering: 10 }];
    const basis = build({
      provisions: [...sources.provisions, quick],
      graduatesAhead: [...sources.graduatesAhead, ahead],
      graduates,
    });
    const cooks = basis.problem.occupations.find(({ id }) => id === 'cooks')!;
    expect(cooks.years.map(({ year }) => year)).toEqual([2028, 2029]);
    // 2029: seekers 12, account 5, and the twenty of the two-year school, half of whom look for work here.
    expect(cooks.years[1]!.otherSupply).toBe(12 + 5 + 20 * 0.5);
    // 2028: the three-year school's 50 graduates of the latest year on record, of whom 40 % come in.
    expect(cooks.years[0]!.otherSupply).toBeCloseTo(10 + 5 + 50 * 0.8 * 0.5, 12);
  });

  it('takes how far the demand may be off from the limits of its forecast', () => {
    const [cooks, nurses] = townSources().occupations;
    const openingsAhead = [{ year: 2029, persons: 130, lower80: 130 - 12.81552, upper80: 130 + 25.63103 }];
    const [first] = build({ occupations: [{ ...cooks!, trade: '4-03', openingsAhead }, nurses!] }).problem.occupations;
    expect(first).toMatchObject({ trade: '4-03', years: [{ demand: 130, spread: { below: 10, above: 20 } }] });
    expect(notesOf(build()).get('certain_demand')).toEqual(['cooks', 'nurses']);
    expect(notesOf(build({}, { scenarios: { count: 0, common: 0, trade: 0 } })).has('certain_demand')).toBe(false);
  });

  describe('where a programme leads to several occupations', () => {
    const links = [
      { programme: 'cook', occupation: 'cooks', weight: 0.5 },
      { programme: 'cook', occupation: 'nurses', weight: 0.5 },
    ];
    const sharesOf = (basis: ReturnType<typeof build>) =>
      basis.problem.links.map(({ share, published }) => [Math.round(100 * share) / 100, published]);

    it('divides graduates by the openings others leave, the crosswalk’s weight beside', () => {
      const basis = build({ links });
      // Cooks: 130 openings less 12 seekers and 5 others; nurses: 60, no register of seekers.
      expect(sharesOf(basis)).toEqual([
        [0.65, 0.5],
        [0.35, 0.5],
      ]);
      expect(notesOf(basis).get('settled_shares')).toEqual(['cook']);
    });

    it('divides them as the crosswalk says where the policy wants that', () => {
      const basis = build({ links }, { shares: 'published' });
      expect(sharesOf(basis)).toEqual([
        [0.5, undefined],
        [0.5, undefined],
      ]);
      expect(notesOf(basis).has('settled_shares')).toBe(false);
    });

    it('looks at the leavers of the intakes planned', () => {
      const more = [...links, { programme: 'nurse', occupation: 'nurses', weight: 1 }];
      const planned = buildPlan(townSources({ links: more }), settings, new Map([['A/nurse', 0]]));
      expect(sharesOf(build({ links: more }))[0]).toEqual([1, 0.5]);
      expect(sharesOf(planned)[0]).toEqual([0.65, 0.5]);
    });
  });

  it('says which occupations have no figure of demand and which only that of the catalogue’s year', () => {
    const notes = notesOf(build());
    expect(notes.get('no_demand')).toEqual(['carers']);
    expect(notes.get('level_demand')).toEqual(['nurses']);
    expect(notes.get('no_seekers')).toEqual(['nurses']);
  });

  it('counts who moves away beyond all supply as places to be filled', () => {
    const occupations = townSources().occupations.map((each) => ({ ...each, accountSupply: -30 }));
    const [cooks] = build({ occupations }).problem.occupations;
    expect(cooks!.years).toEqual([{ year: 2029, demand: 130 + 18, otherSupply: 0 }]);
  });

  it('keeps an official demand as it is published, whatever the register shows', () => {
    const occupations = townSources().occupations.map((each) => ({ ...each, isRegistered: false }));
    expect(build({ occupations }).problem.occupations[0]!.years[0]!.demand).toBe(100);
  });

  it('hands on what the signals ask for, and says when there are none', () => {
    const signals = [
      { institution: 'A', programme: 'cook', action: 'cut' as const, cap: 30, ladders: ['tianjin-2009'] },
    ];
    const [cooks, nurses] = build({ signals }).problem.provisions;
    expect(cooks!.ladder).toEqual({ ladder: 'tianjin-2009', action: 'cut', cap: 30 });
    expect(nurses!.ladder).toBeNull();
    expect(notesOf(build({ signals: null })).has('no_signals')).toBe(true);
  });

  it('makes quotas of levels and institutions from what runs, and the bureau’s own win', () => {
    const { quotas } = build().problem;
    expect(quotas.find(({ id }) => id === '中职')).toMatchObject({ minimum: null, maximum: 168 });
    expect(quotas.find(({ id }) => id === 'A')).toMatchObject({ minimum: null, maximum: 184 });
    const own = {
      id: '中职',
      level: '中职',
      institution: null,
      region: null,
      programme: null,
      minimum: 0,
      maximum: 100,
    };
    expect(build({}, { quotas: [own] }).problem.quotas.filter(({ id }) => id === '中职')).toEqual([own]);
  });
});

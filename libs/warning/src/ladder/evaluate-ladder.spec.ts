import fc from 'fast-check';
import { placed, placements, provisionWith } from '../fixtures/provision.js';
import { JIANGXI_2022, MOE_2011, PUBLISHED_LADDERS, TIANJIN_2009 } from '../fixtures/published-ladders.js';
import { placementRate } from './destinations.js';
import { evaluateLadder } from './evaluate-ladder.js';
import { disagreementOf, evaluateLadders } from './evaluate-ladders.js';
import type { Ladder } from './ladder.js';

describe('a ladder', () => {
  it('counts the years running, and tells the count before it is enough', () => {
    expect(evaluateLadder(MOE_2011, placements(70, 59), 2025)).toMatchObject({ colour: 'none', run: 1 });
    expect(evaluateLadder(MOE_2011, placements(59, 58, 57), 2025)).toMatchObject({ action: 'cut', run: 3 });
  });

  it('does not decide over a gap, unless the known years decide', () => {
    const gap = (last: number) => provisionWith([{ destinations: placed(50) }, {}, { destinations: placed(last) }]);
    expect(evaluateLadder(MOE_2011, gap(55), 2025)).toMatchObject({ colour: 'undetermined', action: 'none' });
    expect(evaluateLadder(MOE_2011, gap(61), 2025)).toMatchObject({ colour: 'none', action: 'none' });
    expect(evaluateLadder(JIANGXI_2022, gap(49), 2025)).toMatchObject({ colour: 'yellow', isOpenAbove: true });
    expect(evaluateLadder(JIANGXI_2022, placements(49), 2025)).toMatchObject({ isOpenAbove: false });
  });

  it('is undetermined without the latest figure', () => {
    expect(evaluateLadder(TIANJIN_2009, placements(20), 2026)).toMatchObject({ colour: 'undetermined' });
  });

  it('never looks at figures after its year', () => {
    const percent = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(
        fc.array(percent, { minLength: 6, maxLength: 6 }),
        fc.array(percent, { minLength: 6, maxLength: 6 }),
        (a, b) => {
          const mixed = placements(...a.slice(0, 3), ...b.slice(3));
          for (const ladder of PUBLISHED_LADDERS) {
            expect(evaluateLadder(ladder, mixed, 2022)).toEqual(evaluateLadder(ladder, placements(...a), 2022));
          }
        },
      ),
    );
  });

  it('says nothing outside its years', () => {
    expect(evaluateLadder({ ...MOE_2011, validTo: 2024 }, placements(50, 50), 2025)).toBeUndefined();
    expect(evaluateLadder(JIANGXI_2022, placements(...Array<number>(6).fill(49)), 2020)).toBeUndefined();
  });

  it('takes out exempted provisions until the end date, and tells what it would have said', () => {
    const exemption = { programme: '460104', reasonZh: '国家急需', reasonEn: 'needed by the state' };
    const until = (date: string): Ladder => ({ ...MOE_2011, exemptions: [{ ...exemption, until: date }] });
    expect(evaluateLadder(until('2025-12-31'), placements(50, 50), 2025)).toMatchObject({
      colour: 'none',
      action: 'none',
      exemption: { until: '2025-12-31' },
      exempted: { colour: 'yellow', action: 'cut' },
    });
    expect(evaluateLadder(until('2025-12-30'), placements(50, 50), 2025)).toMatchObject({ action: 'cut' });
    const elsewhere = { ...MOE_2011, exemptions: [{ ...exemption, institution: 'other', until: '2030-12-31' }] };
    expect(evaluateLadder(elsewhere, placements(50, 50), 2025)).toMatchObject({ action: 'cut' });
  });
});

describe('the placement rate', () => {
  const destinations = {
    graduates: 100,
    contract: 40,
    entrepreneurship: 2,
    freelance: 3,
    flexible: 12,
    furtherStudy: 8,
  };

  it('counts all flexible employment by the formula of 2021, of it the freelance alone by that of 2024', () => {
    expect(placementRate(destinations, '2021')).toBe(0.62);
    expect(placementRate(destinations, '2024')).toBe(0.53);
  });

  it('is made by the version the ladder pins', () => {
    const history = provisionWith([{ destinations }, { destinations }]);
    expect(evaluateLadder(MOE_2011, history, 2025)).toMatchObject({ action: 'none' });
    expect(evaluateLadder({ ...MOE_2011, placementFormula: '2024' }, history, 2025)).toMatchObject({ action: 'cut' });
  });

  it('is not known without graduates, nor from a rate stated under another formula', () => {
    expect(placementRate({ ...destinations, graduates: 0 }, '2021')).toBeNull();
    const stated = provisionWith([{ statedPlacement: { '2024': 0.29 } }]);
    expect(evaluateLadder(TIANJIN_2009, stated, 2025)).toMatchObject({ colour: 'undetermined' });
    expect(evaluateLadder({ ...TIANJIN_2009, placementFormula: '2024' }, stated, 2025)).toMatchObject({
      action: 'suspend',
    });
  });
});

describe('several ladders side by side', () => {
  it('show where they disagree', () => {
    const [table] = evaluateLadders({ ladders: PUBLISHED_LADDERS, histories: [placements(49, 49, 49)], years: [2025] });
    expect(disagreementOf(table!.results)).toEqual({
      actions: true,
      colours: true,
      mildest: 'warn',
      hardest: 'suspend',
      byColour: {
        red: ['anhui-2022', 'jiangxi-2022', 'sichuan-2023'],
        yellow: ['moe-2011', 'tianjin-2009'],
        undetermined: ['heilongjiang', 'moe-2023'],
      },
      byAction: {
        warn: ['sichuan-2023'],
        cut: ['moe-2011', 'tianjin-2009'],
        suspend: ['anhui-2022', 'jiangxi-2022'],
      },
    });
  });

  it('agree where nothing is wrong', () => {
    const [table] = evaluateLadders({ ladders: PUBLISHED_LADDERS, histories: [placements(90, 90)], years: [2025] });
    expect(disagreementOf(table!.results)).toMatchObject({ actions: false, colours: false, hardest: 'none' });
  });
});

import { placed, placements, provisionWith } from '../fixtures/provision.js';
import {
  ANHUI_2022,
  HEILONGJIANG,
  JIANGXI_2022,
  MOE_2011,
  MOE_2023,
  PUBLISHED_LADDERS,
  SICHUAN_2023,
  TIANJIN_2009,
} from '../fixtures/published-ladders.js';
import { evaluateLadder } from './evaluate-ladder.js';
import type { Ladder } from './ladder.js';
import type { ProvisionHistory } from './provision-history.js';

const said = (ladder: Ladder, history: ProvisionHistory): string => {
  const { colour, action } = evaluateLadder(ladder, history, 2025)!;
  return `${colour} ${action}`;
};

describe('placement of 60 %, 50 %, 40 % and 30 % is decided by the words of each rule', () => {
  it.each<[Ladder, number[], string]>([
    [MOE_2011, [58, 55], 'yellow cut'],
    [MOE_2011, [58, 60], 'none none'],
    [MOE_2011, [60, 59], 'none none'],
    [MOE_2011, [59], 'none none'],
    [JIANGXI_2022, [49], 'yellow warn'],
    [JIANGXI_2022, [50], 'none none'],
    [JIANGXI_2022, [50, 49], 'yellow warn'],
    [JIANGXI_2022, [49, 49], 'red suspend'],
    [SICHUAN_2023, [49], 'none none'],
    [SICHUAN_2023, [49, 49], 'yellow warn'],
    [SICHUAN_2023, [50, 49, 49], 'yellow warn'],
    [SICHUAN_2023, [49, 49, 49], 'red warn'],
    [SICHUAN_2023, [49, 49, 50], 'none none'],
    [ANHUI_2022, [49, 49, 49], 'red suspend'],
    [ANHUI_2022, [59, 60, 59], 'none none'],
    [ANHUI_2022, [59, 59], 'none none'],
    [TIANJIN_2009, [60], 'none none'],
    [TIANJIN_2009, [59], 'yellow cut'],
    [TIANJIN_2009, [40], 'yellow cut'],
    [TIANJIN_2009, [39], 'yellow alternate-year'],
    [TIANJIN_2009, [40, 39], 'yellow alternate-year'],
    [TIANJIN_2009, [39, 39], 'red suspend'],
    [TIANJIN_2009, [30], 'yellow alternate-year'],
    [TIANJIN_2009, [29], 'red suspend'],
  ])('$id, %#: %j → %s', (ladder, percents, expected) => {
    expect(said(ladder, placements(...percents))).toBe(expected);
  });
});

it('lets a Tianjin provision of 59 % plan no more than the 41 who are at work, not those who study on', () => {
  const result = evaluateLadder(TIANJIN_2009, provisionWith([{ destinations: placed(59, 18) }]), 2025);
  expect(result).toMatchObject({ action: 'cut', planCap: 41 });
});

describe('five years without intake', () => {
  const intakes = (...counts: number[]): ProvisionHistory =>
    provisionWith(counts.map((intake) => ({ figures: { intake } })));

  it.each([
    [[40, 0, 0, 0, 0, 0], 'red revoke'],
    [[40, 0, 0, 0, 0], 'none none'],
    [[0, 0, 0, 0, 1], 'none none'],
    [[0, 1, 0, 0, 0, 0], 'none none'],
  ])('%j → %s', (counts, expected) => {
    expect(said(MOE_2023, intakes(...counts))).toBe(expected);
  });
});

describe('any two of five in Heilongjiang', () => {
  const figures = {
    provision_count: 9,
    student_teacher_ratio: 22,
    first_choice_rate: 0.3,
    dual_qualified_share: 0.3,
  };
  const of = (changes: object, percent = 60) =>
    provisionWith([{ destinations: placed(percent), figures: { ...figures, ...changes } }]);

  it.each<[string, ProvisionHistory, string]>([
    ['every value exactly at its threshold but the count', of({}), 'none none'],
    ['one', of({ provision_count: 10 }), 'none none'],
    ['two', of({ provision_count: 10, student_teacher_ratio: 22.1 }), 'yellow warn'],
    ['two with the placement', of({ first_choice_rate: 0.29 }, 59), 'yellow warn'],
    ['one, and one unknown', of({ first_choice_rate: 0.29, provision_count: null }), 'undetermined none'],
    ['two, and one unknown', of({ first_choice_rate: 0.29, student_teacher_ratio: null }, 59), 'yellow warn'],
    ['none, and one unknown', of({ dual_qualified_share: null }), 'none none'],
  ])('%s', (_, history, expected) => {
    expect(said(HEILONGJIANG, history)).toBe(expected);
  });
});

it.each(PUBLISHED_LADDERS)('$id says where it is from', ({ source }) => {
  expect(source.length).toBeGreaterThan(15);
});

it('brings seven ladders under ids of their own', () => {
  expect(new Set(PUBLISHED_LADDERS.map(({ id }) => id)).size).toBe(7);
});

import { basisOf } from './basis-of.js';
import { anEntry, indicator } from './fixtures/small-report.js';

const indicators = [
  indicator('openings_per_seeker', { value: 2.5, points: 2 }),
  indicator('relative_gap', { value: 0.1234, points: 3 }),
  indicator('exit_rate', { value: 0.469, points: 3 }),
  indicator('vacancy_days', { value: 60, points: 3 }),
  indicator('wage_growth', { value: -0.0123, points: 0 }),
  indicator('fill_rate', { reason: 'suppressed' }),
];

describe('the reason of a rating in words', () => {
  it('is the three clearest indicators with their points, equal ones in the order of the catalogue', () => {
    expect(basisOf(anEntry({ indicators }))).toBe(
      '相对缺口 12.3%（3 分）；月就业转出率 46.9%/月（3 分）；空缺时长 60 天（3 分）',
    );
  });

  it('is what speaks against a shortage when there is a surplus', () => {
    expect(basisOf(anEntry({ rating: 'surplus', indicators }))).toBe('工资相对增速 −1.2%/年（0 分）');
  });

  it('is demand, supply and gap under a method that gives no points', () => {
    expect(basisOf(anEntry({ demand: 24200, supply: null, gap: null }))).toBe('需求 24,200 人/年');
  });

  it('is why there is no rating', () => {
    expect(basisOf(anEntry({ rating: 'undetermined', reason: 'too_few_indicators' }))).toBe('可评指标太少');
    expect(basisOf(anEntry({ rating: 'not_listed', reason: 'too_few_jobs' }))).toBe('岗位太少');
  });
});

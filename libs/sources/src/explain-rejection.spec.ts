import { readAll } from './reading.builder.js';
import { explainRejection } from './explain-rejection.js';
import { RULES } from './rules.js';

describe('the reason of a rejection', () => {
  const params = { min: 0, max: 9, kind: 'occupation', found: 3, expected: 4, allowed: 'a, b', low: 5, start: '2026-01-01', openings: 1, total: 'graduates', of: 2, year: 2026, identity: 'b − a', tolerance: 1, firstRow: 2 }; // prettier-ignore

  it.each(RULES)('of %s is a sentence in both languages, with nothing left open', (rule) => {
    const [zh, en] = (['zh', 'en'] as const).map((language) =>
      explainRejection(rule, params, 'COLUMN', 'VALUE', language),
    );
    expect(zh).toMatch(/[\u4e00-\u9fff]{2}/);
    expect(en).toMatch(/^[^\u4e00-\u9fff]*[a-z]{2} [^\u4e00-\u9fff]*$/);
    expect(`${zh}${en}`).not.toMatch(/undefined|NaN|\[object/);
  });

  it('never repeats a citizen ID', async () => {
    const { rejected } = await readAll({
      content:
        '岗位编号,行政区划代码,岗位名称,招聘人数,发布日期\n11010519491231002X,11010519491231002X,厨师,1,11010519491231002X\n',
    });
    expect(rejected.map(({ rule }) => rule)).toEqual([
      'citizen_id',
      'citizen_id',
      'citizen_id',
      'unknown_code',
      'date',
    ]);
    const told = JSON.stringify([
      rejected,
      rejected.map(({ rule, params: p, column, value }) => explainRejection(rule, p, column, value, 'zh')),
    ]);
    expect(told).not.toContain('19491231');
    expect(told).toContain('110105************');
  });
});

import fc from 'fast-check';
import { normaliseTitle } from './normalise-title.js';
import { titleCoder } from './title-coder.js';

/** A part of 中华人民共和国职业分类大典 2022. */
const code = titleCoder({
  names: [
    { code: '4-01-02', name: '销售人员' },
    { code: '4-01-02-01', name: '营销员' },
    { code: '4-01-02-03', name: '商品营业员' },
    { code: '4-13-01-05', name: '全媒体运营师' },
    { code: '6-18-02-04', name: '焊工' },
    { code: '6-31-01-03', name: '电工' },
    { code: '2-02-10-03', name: '计算机软件工程技术人员' },
    { code: '2-02-10-03', name: 'Software engineer' },
  ],
  aliases: [
    { code: '4-01-02', title: '销售' },
    { code: '4-01-02-01', title: '销售代表/业务员' },
    { code: '4-13-01-05', title: '短视频运营' },
    { code: '6-18-02-04', title: '氩弧焊' },
    { code: '4-01-02-01', title: '店长' },
    { code: '4-01-02-03', title: '店长' },
    { code: '4-01-02-01', title: '促销' },
    { code: '4-01-02-01', title: '促销' },
    { code: '4-01-02-03', title: '促销' },
  ],
  parents: new Map([
    ['4-01-02-01', '4-01-02'],
    ['4-01-02-03', '4-01-02'],
  ]),
});

describe('titleCoder', () => {
  it.each([
    ['焊工', 'exact', '6-18-02-04'],
    ['急聘 电 工（包吃住，8000+）', 'exact', '6-31-01-03'],
    ['SOFTWARE  ENGINEER', 'exact', '2-02-10-03'],
    ['高薪诚聘短视频运营5名', 'alias', '4-13-01-05'],
    ['业务员', 'alias', '4-01-02-01'],
    ['促销', 'alias', '4-01-02-01'],
    ['某某公司招聘氩弧焊师傅', 'contained', '6-18-02-04'],
    ['区域销售代表（华东）', 'contained', '4-01-02-01'],
    ['销售人员', 'group', '4-01-02'],
    ['汽车销售-中山', 'group', '4-01-02'],
  ])('%s: %s', (title, kind, expected) => {
    expect(code(title)).toEqual({ kind, code: expected });
  });

  it.each(['店长', '某店长', '焊工兼电工', '总经理', '', '！！！', '5名'])('does not guess "%s"', (title) => {
    expect(code(title)).toEqual({ kind: 'uncoded' });
  });

  it('gives nothing that is not in its lists', () => {
    const parts = fc.array(fc.constantFrom('焊工', '电工', '销售', '(', '】', '高薪', '3名', ' ', 'x'), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(parts, (words) => {
        const coding = code(words.join(''));
        if (coding.kind !== 'uncoded') expect(['6-18-02-04', '6-31-01-03', '4-01-02']).toContain(coding.code);
      }),
    );
  });

  it('codes ten thousand titles over eight thousand names within two seconds', () => {
    const names = Array.from({ length: 8000 }, (_, index) => ({
      code: `c${index}`,
      name: `${han(index)}工程技术人员`,
    }));
    const large = titleCoder({ names, aliases: [], parents: new Map() });
    const start = performance.now();
    const coded = Array.from({ length: 10_000 }, (_, index) =>
      large(`某公司招聘${han(index)}工程技术人员若干名驻外地`),
    );
    expect(performance.now() - start).toBeLessThan(2000);
    expect(coded.filter(({ kind }) => kind === 'contained')).toHaveLength(8000);
  });
});

/** A number written with Chinese characters, always four of them. */
const han = (number: number): string =>
  String.fromCharCode(...[12, 8, 4, 0].map((shift) => 0x4e00 + 16 * (shift + 1) + ((number >> shift) & 15)));

describe('normaliseTitle', () => {
  it.each([
    ['ＪＡＶＡ开发（急！）【双休】', 'java开发'],
    ['c++ / C#工程师', 'c++c#工程师'],
    ['招聘', '招聘'],
    ['保安员（（夜班））', '保安员'],
    ['服务员 3000-4500元/月', '服务员'],
  ])('%s becomes %s', (title, text) => {
    expect(normaliseTitle(title)).toBe(text);
  });

  it('leaves no spaces or punctuation, and something of every title that has a letter or digit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const text = normaliseTitle(title);
        expect(text).toMatch(/^[\p{L}\p{N}+#]*$/u);
        expect(text === '').toBe(!/[\p{L}\p{N}+#]/u.test(title.normalize('NFKC').toLowerCase()));
      }),
    );
  });
});

import fc from 'fast-check';
import { cellCheck } from './cell-check.js';
import { choice, count, date, educationLevel, number, text } from './columns.js';
import { fromCopyText, toCopyText } from './copy-text.js';
import { someCodes } from './reading.builder.js';
import { trimmed } from './trimmed.js';

const faultOf = (rule: string) => expect.objectContaining({ rule }) as unknown;

describe('a cell', () => {
  it.each([
    ['2026-03-05', '2026-03-05'], ['2026-3-5', '2026-03-05'], ['2026/3/5', '2026-03-05'], ['20260305', '2026-03-05'], ['2026年3月5日', '2026-03-05'],
    ['2024-02-29', '2024-02-29'], ['2026-02-29', faultOf('date')], ['2026-13-01', faultOf('date')], ['2026-3', faultOf('date')],
    ['5/3/2026', faultOf('date')], ['1899-12-31', faultOf('date')], ['2026-03-05 10:00', faultOf('date')], ['0000-00-00', faultOf('date')],
  ])('with the date %s', (cell, expected) => expect(cellCheck(date('d', '', ''), someCodes)(cell)).toEqual(expected)); // prettier-ignore

  it.each([
    ['博士', '8'], ['研究生', '7'], ['硕士', '7'], ['本科', '6'], ['大学本科', '6'], ['大专', '5'], ['专科', '5'], ['高职', '5'], ['高中', '3'], ['中专', '3'],
    ['中职', '3'], ['中技', '3'], ['职高', '3'], ['技校', '3'], ['初中', '2'], ['初中及以下', '2'], ['小学', '1'], ['不限', '\\N'], ['无', '\\N'],
    ['大专及以上', '5'], ['0', '0'], ['8', '8'], ['9', faultOf('choice')], ['Bachelor', '6'], ['PRIMARY', '1'], ['toString', faultOf('choice')],
  ])('with the education level %s', (cell, expected) => expect(cellCheck(educationLevel(), someCodes)(cell)).toEqual(expected)); // prettier-ignore

  it('without a value is none, a fault, or what stands for it', () => {
    expect(cellCheck(count('n', '', ''), someCodes)('')).toBe('\\N');
    expect(cellCheck(count('n', '', '', { required: true }), someCodes)('')).toEqual(faultOf('required'));
    expect(cellCheck(choice('k', '', '', { a: 'a' }, { otherwise: 'a' }), someCodes)('')).toBe('a');
  });

  it('with a whole number is stored as that number', () => {
    const check = cellCheck(count('n', '', '', { min: 1 }), someCodes);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000_000 }), fc.nat(3), (n, zeros) =>
        expect(check('0'.repeat(zeros) + n)).toBe(String(n)),
      ),
    );
    expect([check('0'), check('-1'), check('2000000001'), check('9'.repeat(400))]).toEqual(
      Array(4).fill(faultOf('range')),
    );
    expect(['1.0', '1e3', '١', '１', '+1', '0x1', '1,000', ' 1'].map(check)).toEqual(Array(8).fill(faultOf('integer')));
  });

  it('with a decimal number is stored as it is', () => {
    const check = cellCheck(number('n', '', ''), someCodes);
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (n) => {
        const written = n.toFixed(3);
        expect(check(written)).toBe(written);
      }),
    );
    expect(['NaN', 'Infinity', '1e3', '.5', '5.', '1,000', '--1', '1 2'].map(check)).toEqual(
      Array(8).fill(faultOf('number')),
    );
  });

  it('with text is COPY text of one line that means the same', () => {
    const check = cellCheck(text('t', '', '', { maxLength: 1_000 }), someCodes);
    const sound = fc.string({ unit: 'binary' }).filter((value) => value !== '' && !/[\u0000\uFFFD]/.test(value));
    fc.assert(
      fc.property(sound, (value) => {
        const stored = check(value) as string;
        expect(stored).toBe(toCopyText(value));
        expect(stored).not.toMatch(/[\t\n\r]/);
        expect(fromCopyText(stored)).toBe(value);
      }),
    );
    expect(check('\\N')).toBe('\\\\N');
    expect(['a\u0000', '\uFFFD', '\uD842', '\uDFB7x'].map(check)).toEqual(Array(4).fill(faultOf('invalid_characters')));
  });

  it('is trimmed of the white space that String.trim knows', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(' ', '\t', '\u3000', '\u00a0', '\ufeff', '\u2028', '\u180e', 'a', '岗', '~'),
        }),
        (value) => {
          expect(trimmed(value)).toBe(value.trim());
        },
      ),
    );
  });
});

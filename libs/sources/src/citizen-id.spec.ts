import fc from 'fast-check';
import { holdsCitizenId, maskCitizenIds } from './citizen-id.js';

/** The example of GB 11643-1999, appendix A, and the same person's number of 15 digits. */
const LONG = '11010519491231002X';
const SHORT = '110105491231002';

describe('a citizen ID number', () => {
  it.each([
    LONG,
    LONG.toLowerCase(),
    SHORT,
    `张三${LONG}`,
    `${SHORT}，电工`,
    `ID:${LONG};`,
    '１１０１０５１９４９１２３１００２Ｘ',
    `12 ${LONG}`,
  ])('is found in %s', (text) => expect(holdsCitizenId(text)).toBe(true));

  it.each([
    ['a wrong check digit', '110105194912310021'],
    ['a day that is none', '110105194902300026'],
    ['more digits', `1${LONG}`],
    ['15 digits with no date', '110105491331002'],
    ['a serial number with a date of this century', '411202260305001'],
    ['a credit code', '91411200MA45A1B2C3'],
    ['a telephone number', '0398-2812345'],
  ])('is not seen in %s', (_what, text) => expect(holdsCitizenId(text)).toBe(false));

  it('is found by its check digit, and one digit changed is not', () => {
    const id = fc
      .record({
        region: fc.integer({ min: 110000, max: 659999 }),
        born: fc.date({ min: new Date('1930-01-01'), max: new Date('2010-12-31'), noInvalidDate: true }),
        serial: fc.integer({ min: 0, max: 999 }),
      })
      .map(({ region, born, serial }) =>
        withCheckDigit(
          `${region}${born.toISOString().slice(0, 10).replaceAll('-', '')}${String(serial).padStart(3, '0')}`,
        ),
      );
    fc.assert(
      fc.property(id, fc.string(), fc.string(), fc.integer({ min: 14, max: 16 }), (number, before, after, at) => {
        const separated = `${before.replace(/\d$/, '')}号${number}，${after}`;
        expect(holdsCitizenId(separated)).toBe(true);
        expect(maskCitizenIds(separated)).toContain(`号${number.slice(0, 6)}************，`);
        const changed = number.slice(0, at) + String((Number(number[at]) + 1) % 10) + number.slice(at + 1);
        expect(holdsCitizenId(changed)).toBe(false);
      }),
    );
  });

  it('is masked to its region, and what is no ID stays', () => {
    expect(maskCitizenIds(`${LONG} 和 ${SHORT} 和 91411200MA45A1B2C3 和 110105194912310021`)).toBe(
      '110105************ 和 110105********* 和 91411200MA45A1B2C3 和 110105194912310021',
    );
  });
});

/** ISO 7064 MOD 11-2, written the other way round than in the code: weight 2^(17 − i) mod 11. */
function withCheckDigit(body: string): string {
  const sum = [...body].reduce((total, digit, i) => total + Number(digit) * (2 ** (17 - i) % 11), 0);
  const check = (12 - (sum % 11)) % 11;
  return body + (check === 10 ? 'X' : String(check));
}

import { readArguments, required, yearOf } from './command-line.js';
import { UsageError } from './usage-error.js';

const OPTIONS = { region: { type: 'string' }, json: { type: 'boolean', default: false } } as const;

describe('the command line', () => {
  it('takes options and words in any order', () => {
    const { values, positionals } = readArguments(['vacancies', '--region', '411200', 'file.csv'], OPTIONS);
    expect([{ ...values }, positionals]).toEqual([{ region: '411200', json: false }, ['vacancies', 'file.csv']]);
  });

  it.each([
    [['--regoin', '411200'], /--regoin/],
    [['--region'], /--region/],
    [['--json=yes'], /--json/],
  ])('refuses %j in words', (args, words) => {
    expect(() => readArguments(args, OPTIONS)).toThrow(UsageError);
    expect(() => readArguments(args, OPTIONS)).toThrow(words);
  });

  it('reads a year of four digits, or none', () => {
    expect([yearOf('2026'), yearOf(undefined)]).toEqual([2026, undefined]);
  });

  it.each(['26', '2026.5', '二〇二六', ''])('refuses "%s" as a year', (text) => {
    expect(() => yearOf(text)).toThrow(`--year "${text}" is not a year`);
  });

  it.each([undefined, ''])('says what is missing when it is %j', (text) => {
    expect(() => required(text, '--region')).toThrow(new UsageError('--region is missing'));
  });
});

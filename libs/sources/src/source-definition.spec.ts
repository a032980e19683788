import type { DomainError } from '@gongxu/domain';
import { readAll } from './reading.builder.js';
import { parseSourceDefinition } from './source-definition.js';

const refusalOf = (definition: unknown): DomainError => {
  try {
    parseSourceDefinition(definition, 'b.csv');
  } catch (error) {
    return error as DomainError;
  }
  throw new Error('it was accepted');
};

describe('a source definition', () => {
  it.each([
    ['no object', 'x', '(top): '],
    ['another dataset', { dataset: 'births', columns: {} }, 'dataset: '],
    ['a field nobody knows', { dataset: 'vacancies', columns: {}, colour: 1 }, 'colour'],
    [
      'a column the dataset does not have',
      { dataset: 'vacancies', columns: { salary: { from: 'x' } } },
      'columns.salary: vacancies has no such column',
    ],
    ['a misspelt step', { dataset: 'vacancies', columns: { openings: { form: 'x' } } }, 'columns.openings: '],
    [
      'two places for a value',
      { dataset: 'vacancies', columns: { openings: { from: 'x', value: 1 } } },
      'only one of from, value and gather',
    ],
    [
      'a pattern that is none',
      { dataset: 'vacancies', columns: { openings: { strip: '(' } } },
      'columns.openings.strip: not a regular expression',
    ],
    [
      'no-match codes outside a crosswalk',
      { dataset: 'vacancies', columns: {}, noMatch: [{ column: 'x', values: [] }] },
      'noMatch: ',
    ],
    [
      'gathering into a number',
      { dataset: 'vacancies', columns: { openings: { gather: ['x'] } } },
      'columns.openings.gather: ',
    ],
    ['heading row 0', { dataset: 'vacancies', columns: {}, headingRow: 0 }, 'headingRow: '],
  ])('with %s is refused, naming the place', (_fault, definition, place) => {
    const refusal = refusalOf(definition);
    expect(refusal).toMatchObject({ code: 'INVALID_SOURCE_DEFINITION' });
    expect(refusal.message).toContain('source definition for b.csv: ');
    expect(refusal.message).toContain(place);
  });

  it('is told all its faults together', () => {
    expect(refusalOf({ dataset: 'vacancies', columns: { a: {}, b: {} } }).message).toMatch(
      /columns\.a: .*columns\.b: /,
    );
  });
});

describe('the steps of a column', () => {
  const wage = async (cell: string, steps: object, missing?: string[]) => {
    const source = { dataset: 'employment', ...(missing ? { missing } : {}), columns: { region: { value: '411200' }, year: { value: 2025 }, headcount: { value: 1 }, occupation_code: { value: '4-03-02-01' }, median_wage: { from: 'w', ...steps } } }; // prettier-ignore
    const { lines, rejected } = await readAll({ dataset: 'employment', content: `w;x\n${cell};x\n`, source });
    return rejected[0] ? `${rejected[0].rule} ${rejected[0].value}` : lines[0]!.split('\t')[6];
  };

  it.each([
    ['unwrap', '="""12"""', { unwrap: 'excel-text' }, '12'],
    ['part', '12 / 13', { part: { separator: '/', index: 1 } }, '13'],
    ['part that is not there', '12', { part: { separator: '/', index: 1 } }, '\\N'],
    ['strip', '12[3]', { strip: '\\[\\d\\]' }, '12'],
    ['map', '低', { map: { 低: '3000' } }, '3000'],
    ['map without the cell', '中', { map: { 低: '3000' } }, 'choice 中'],
    ['thousands', '1,436.1', { thousands: ',' }, '1436.1'],
    ['thousands in the wrong place', '14,36.1', { thousands: ',' }, 'number 14,36.1'],
    ['scale without float noise', '1436.1', { scale: 1000 }, '1436100'],
    ['scale of what is no number', 'many', { scale: 1000 }, 'number many'],
    [
      'all in their order',
      '="约1,200元 / 年"',
      { unwrap: 'excel-text', part: { separator: '/', index: 0 }, strip: '约|元', thousands: ',', scale: 0.5 },
      '600',
    ],
  ])('%s', async (_step, cell, steps, stored) => {
    expect(
      await wage(/^="""/.test(cell) ? '"=""12"""' : /^="/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell, steps),
    ).toBe(stored);
  });

  it('cells that mean no value', async () => expect(await wage('N/A', {}, ['N/A'])).toBe('\\N'));

  it('take the first heading that the file has', async () => expect(await wage('7', { from: ['v', 'w'] })).toBe('7'));

  it('name a heading the file does not have, and those it has', async () => {
    await expect(wage('7', { from: ['u', 'v'] })).rejects.toThrow(
      'file.csv: there is no heading "u" or "v"; found: w, x',
    );
  });
});

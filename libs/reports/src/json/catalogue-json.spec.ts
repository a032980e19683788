import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aReport, anEntry } from '../fixtures/small-report.js';
import type { Report } from '../report.js';
import { catalogueJson } from './catalogue-json.js';
import { catalogueSchema } from './catalogue-schema.js';

const PUBLISHED = join(import.meta.dirname, '../../../../docs/catalogue.schema.json');
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(catalogueSchema());
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- its shape is what the schema says
const read = (report: Report = aReport()): any => JSON.parse(new TextDecoder().decode(catalogueJson(report)));

describe('the catalogue as JSON', () => {
  it('is what its schema says', () => {
    expect(validate(read())).toBe(true);
    expect(validate(read(aReport({ merge: null, previousEdition: { year: 2025, contentHash: 'c' } })))).toBe(true);
  });

  it.each<[string, (json: ReturnType<typeof read>) => void]>([
    ['a symbol nobody knows', (json) => (json.entries[0].gap = 'y')],
    ['a figure as text', (json) => (json.entries[0].gap = '8')],
    ['no figure and no symbol', (json) => (json.entries[0].gap = null)],
    ['a rating of no scale', (json) => (json.entries[0].rating = 'urgent')],
    ['a field without meaning', (json) => (json.entries[0].extra = 1)],
    ['a line without its rank', (json) => delete json.entries[0].rank],
  ])('with %s is refused', (_fault, spoil) => {
    const json = read();
    spoil(json);
    expect(validate(json)).toBe(false);
  });

  it('puts a symbol where a figure is not shown, and tells what the symbols mean', () => {
    const { entries, symbols } = read();
    expect(Object.keys(symbols)).toEqual(['c', 'x', 'z']);
    const values = entries[0].indicators.map(({ id, value }: { id: string; value: unknown }) => [id, value]);
    expect(Object.fromEntries(values)).toEqual({
      openings_per_seeker: 2.5,
      fill_rate: 'c',
      vacancy_days: 'x',
      hard_to_fill_share: 'x',
      graduate_coverage: 'z',
    });
    expect(entries[2]).toMatchObject({ demand: 'x', score: 'x', previousRank: 'z', nameEn: null });
  });

  it('puts c in the place of what is not published, as its schema allows', () => {
    const json = read(aReport({ entries: [anEntry({ supply: 'c', gap: 'c', surveyDemand: 'c' })] }));
    expect(json.entries[0]).toMatchObject({ supply: 'c', gap: 'c', surveyDemand: 'c' });
    expect(validate(json)).toBe(true);
    expect(validate(read(aReport({ disclosure: null })))).toBe(true);
    json.entries[0].occupation = 'c';
    json.entries[0].regions = 'c';
    expect(validate(json)).toBe(false);
  });

  it('has the schema that is published', () => {
    expect(JSON.parse(readFileSync(PUBLISHED, 'utf8'))).toEqual(JSON.parse(JSON.stringify(catalogueSchema())));
  });
});

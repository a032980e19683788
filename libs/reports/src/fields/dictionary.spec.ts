import { INDICATOR_IDS } from '@gongxu/balance';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aReport } from '../fixtures/small-report.js';
import { columnsOf } from './columns-of.js';
import { dictionaryPage } from './dictionary-page.js';
import { dictionaryRows } from './dictionary-rows.js';
import type { Fields } from './field.js';

interface Line {
  readonly gap: number;
  readonly wage: number | null;
}
const GAP = { zh: '缺口', en: 'gap', meaning: '缺口', kind: 'number', as: 'persons' } as const;
const WAGE = { zh: '工资', en: 'wage', meaning: '工资', kind: 'number', as: 'money' } as const;

describe('the data dictionary', () => {
  it('names, explains and places every field once', () => {
    const rows = dictionaryRows();
    expect(new Set(rows.map(({ path }) => path)).size).toBe(rows.length);
    expect(rows.filter(({ zh, en, meaning }) => zh === '' || en === '' || meaning === '')).toEqual([]);
  });

  it('has every field of a line and every indicator with its formula and datasets', () => {
    const paths = dictionaryRows().map(({ path }) => path);
    const [entry] = aReport().entries;
    expect(paths).toEqual(expect.arrayContaining(Object.keys(entry!).map((field) => `entries[].${field}`)));
    const indicators = dictionaryRows().filter(({ path }) => path.includes('[id='));
    expect(indicators).toHaveLength(INDICATOR_IDS.length);
    expect(indicators.filter(({ formula, unit, datasets }) => !formula || !unit || !datasets)).toEqual([]);
  });

  it('does not compile with a field left out, or with an absence that has no symbol', () => {
    // @ts-expect-error -- `wage` has no line
    const incomplete: Fields<Line> = { gap: GAP };
    // @ts-expect-error -- `wage` may be absent and names no symbol
    const silent: Fields<Line> = { gap: GAP, wage: WAGE };
    const complete: Fields<Line> = { gap: GAP, wage: { ...WAGE, absent: 'x' } };
    expect([incomplete, silent, complete]).toHaveLength(3);
  });

  it('is the page that is published', () => {
    expect(readFileSync(join(import.meta.dirname, '../../../../docs/data-dictionary.md'), 'utf8')).toBe(
      dictionaryPage(),
    );
  });
});

describe('the columns of an edition', () => {
  it('are in the order of the fields, with one for each method and each indicator', () => {
    const ids = columnsOf(aReport()).map(({ id }) => id);
    expect(ids.slice(0, 5)).toEqual(['rank', 'previousRank', 'change', 'occupation', 'nameZh']);
    expect(ids).toEqual(expect.arrayContaining(['ratings.accounts', ...INDICATOR_IDS.map((id) => `indicators.${id}`)]));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

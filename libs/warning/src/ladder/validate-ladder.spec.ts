import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TIANJIN_2009 } from '../fixtures/published-ladders.js';
import { LADDER_SCHEMA } from './ladder-schema.js';
import { parseLadder } from './parse-ladder.js';
import { validateLadder } from './validate-ladder.js';

type Change = readonly [pointer: string, value: unknown];

/** A shipped ladder with the value at each pointer replaced; undefined takes the field away. */
function changed(...changes: readonly Change[]): unknown {
  const ladder = JSON.parse(JSON.stringify(TIANJIN_2009)) as Record<string, unknown>;
  for (const [pointer, value] of changes) {
    const keys = pointer.split('/').slice(1);
    const last = keys.pop()!;
    const parent = keys.reduce((at, key) => at[key] as Record<string, unknown>, ladder);
    if (value === undefined) delete parent[last];
    else parent[last] = value;
  }
  return ladder;
}

const faultsOf = (value: unknown): string[] => {
  const validation = validateLadder(value);
  return validation.kind === 'valid' ? [] : validation.faults.map(({ pointer, en }) => `${pointer}: ${en}`);
};

describe("a city's own ladder", () => {
  it('is taken as it is, but for the name of its schema', () => {
    expect(validateLadder({ $schema: './ladder.schema.json', ...TIANJIN_2009, id: 'sanmenxia-2026' })).toEqual({
      kind: 'valid',
      ladder: { ...TIANJIN_2009, id: 'sanmenxia-2026' },
    });
  });

  const exemption = { programme: '1', reasonZh: '急需', reasonEn: 'needed' };
  const misspelt = { measure: 'intake', comparison: 'less', value: 1 };

  it.each<[string, string, unknown, string]>([
    ['no steps', '/steps', undefined, '/steps: is missing'],
    [
      'an unknown measure',
      '/steps/1/when/0/measure',
      'fame',
      '/steps/1/when/0/measure: must be one of placement_rate,',
    ],
    ['a value in words', '/steps/2/when/1/value', '40%', '/steps/2/when/1/value: must be a number'],
    ['a share in per cent', '/steps/0/when/0/value', 60, '/steps/0/when/0/value: a share runs from 0 to 1'],
    ['a field misspelt', '/steps/0/when/0/year', 2, '/steps/0/when/0/year: is not a known field'],
    ['half a year', '/steps/0/when/0/years', 1.5, '/steps/0/when/0/years: must be a whole number'],
    ['an unknown action', '/steps/0/action', 'stop', '/steps/0/action: must be one of none, warn, cut'],
    ['an unknown formula', '/placementFormula', '2019', '/placementFormula: must be one of 2021, 2024'],
    ['no date', '/exemptions', [{ ...exemption, until: '2026-13-01' }], '/exemptions/0/until: must match'],
    [
      'an exemption of all',
      '/exemptions',
      [{ ...exemption, programme: undefined, until: '2026-12-01' }].map(({ programme: _, ...rest }) => rest),
      '/exemptions/0: must name an institution or a programme',
    ],
    ['years upside down', '/validTo', 2000, '/validTo: is before validFrom'],
    [
      'three of one',
      '/steps/0/when',
      [{ anyOf: 3, conditions: TIANJIN_2009.steps[0]!.when }],
      '/steps/0/when/0/anyOf: is more than there are conditions',
    ],
    [
      'a fault in a group',
      '/steps/0/when',
      [{ anyOf: 1, conditions: [misspelt] }],
      '/steps/0/when/0/conditions/0/comparison: must be one of',
    ],
    ['no label', '/labelZh', ' ', '/labelZh: must not be empty'],
  ])('is refused for %s, with the place', (_, pointer, value, expected) => {
    const faults = faultsOf(changed([pointer, value]));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(expected);
  });

  it('tells all faults at once, in Chinese as well', () => {
    const validation = validateLadder(changed(['/id', 'Sanmenxia 1'], ['/steps/0/colour', 'orange']));
    expect(validation).toMatchObject({
      faults: [{ pointer: '/id' }, { pointer: '/steps/0/colour', zh: '必须是下列之一：none, green, yellow, red' }],
    });
  });

  it.each([[null], ['text'], [[]], [7]])('is no %j', (value) => {
    expect(faultsOf(value)).toEqual([': must be an object']);
  });

  it('escapes what has a meaning in a pointer', () => {
    expect(faultsOf({ ...TIANJIN_2009, 'a/b~c': 1 })).toEqual(['/a~1b~0c: is not a known field']);
  });

  it('has its schema in a file of the library, for editors that know JSON Schema', () => {
    const file = readFileSync(join(import.meta.dirname, '../../ladder.schema.json'), 'utf8');
    expect(JSON.parse(file)).toEqual(LADDER_SCHEMA);
  });
});

describe('a ladder file', () => {
  it('is refused with its name, every place and both languages', () => {
    const text = JSON.stringify(changed(['/steps/0/colour', 'orange'], ['/version', 7]));
    expect(() => parseLadder(text, 'sanmenxia.json')).toThrow(
      'sanmenxia.json /version: must be a text（必须是文本）\n' +
        'sanmenxia.json /steps/0/colour: must be one of none, green, yellow, red（必须是下列之一：none, green, yellow, red）',
    );
    expect(() => parseLadder('[]', 'list.json')).toThrow('list.json /: must be an object（必须是对象）');
  });

  it('is refused when it is no JSON', () => {
    expect(() => parseLadder('{', 'half.json')).toThrow(/^half\.json: is not JSON: /);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemaFaults } from './json-schema-faults.js';
import { METHOD_SCHEMA } from './method-schema.js';

describe('docs/method.schema.json', () => {
  it('is the schema methods are checked by', () => {
    const text = readFileSync(join(import.meta.dirname, '../../../docs/method.schema.json'), 'utf8');
    expect(JSON.parse(text)).toEqual(METHOD_SCHEMA);
  });
});

describe('jsonSchemaFaults', () => {
  it.each([
    [{ type: 'integer' }, 1.5, 'x: must be a whole number'],
    [{ type: 'number' }, '1', 'x: must be a number'],
    [{ type: 'string', pattern: '^a' }, 'b', 'x: must match ^a'],
    [{ enum: ['a', 1] }, 'b', 'x: must be one of a, 1'],
    [{ minimum: 0 }, -1, 'x: must not be below 0'],
    [{ maximum: 1 }, 2, 'x: must not be above 1'],
    [{ exclusiveMinimum: 0 }, 0, 'x: must be above 0'],
    [{ type: 'array', minItems: 1 }, [], 'x: must have at least 1 item(s)'],
    [{ type: 'array', items: { type: 'number' } }, [1, 'b', 3, null], 'x[1]: must be a number; x[3]: must be a number'],
    [
      { required: ['a'], properties: { b: {} }, additionalProperties: false },
      { c: 1 },
      'x.c: is not a known field; x.a: is missing',
    ],
    [{ if: { properties: { k: { enum: [1] } } }, then: { required: ['a'] } }, { k: 1 }, 'x.a: is missing'],
    [{ if: { properties: { k: { enum: [1] } } }, then: { required: ['a'] } }, { k: 2 }, ''],
  ] as const)('%j holds %j: %s', (schema, value, faults) => {
    expect(jsonSchemaFaults(schema as never, value, 'x').join('; ')).toBe(faults);
  });
});

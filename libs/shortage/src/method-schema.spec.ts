import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_METHODS, POINTS } from './default-methods.js';
import { jsonSchemaFaults } from './json-schema-faults.js';
import type { MethodDefinition } from './method-definition.js';
import { METHOD_SCHEMA } from './method-schema.js';

/** Every method that is shipped, and points against a reference period. */
const SHIPPED: readonly MethodDefinition[] = [
  ...DEFAULT_METHODS,
  {
    ...POINTS,
    id: 'points_by_quantiles',
    parameters: {
      ...POINTS.parameters,
      reference: {
        fromYear: 2020,
        toYear: 2024,
        minimumValues: 30,
        scales: [{ indicator: 'fill_rate', direction: 'low', quantiles: [0.5, 0.25, 0.1], weight: 2 }],
      },
    },
  },
];

describe('docs/method.schema.json', () => {
  it('is the schema methods are checked by', () => {
    const text = readFileSync(join(import.meta.dirname, '../../../docs/method.schema.json'), 'utf8');
    expect(JSON.parse(text)).toEqual(METHOD_SCHEMA);
  });

  // Ajv is a validator of its own: what it says of a file, an editor that knows JSON Schema says, too.
  const validate = new Ajv({ strict: true, strictRequired: false, strictTypes: false, allErrors: true }).compile(
    METHOD_SCHEMA,
  );
  const isAccepted = (value: unknown): boolean => jsonSchemaFaults(METHOD_SCHEMA, value, 'method').length === 0;

  it.each(SHIPPED)('takes $id, by Ajv as by our own check', (method) => {
    expect([validate(method), isAccepted(method)]).toEqual([true, true]);
  });

  it.each(SHIPPED)('takes and refuses the same files as Ajv, whatever is changed of $id', (method) => {
    const judged = [...spoilt(JSON.parse(JSON.stringify(method)))].map((value) => ({
      value,
      byAjv: validate(value),
      byUs: isAccepted(value),
    }));
    expect(judged.filter(({ byAjv, byUs }) => byAjv !== byUs)).toEqual([]);
    expect(judged.filter(({ byUs }) => !byUs).length).toBeGreaterThan(100);
    expect(judged.filter(({ byUs }) => byUs).length).toBeGreaterThan(10);
  });
});

/** The value with one of its places changed, left out or added to, for every place and several changes. */
function* spoilt(value: unknown): Generator<unknown> {
  yield* [null, true, 'text', '', -1, 0, 0.5, 7, 1e9, [], {}, [1, 2, 3]];
  if (Array.isArray(value)) {
    yield [...value, ...value];
    for (const [at, item] of value.entries()) {
      yield value.toSpliced(at, 1);
      for (const other of spoilt(item)) yield value.with(at, other);
    }
  } else if (typeof value === 'object' && value !== null) {
    yield { ...value, unheardOf: 1 };
    for (const [name, field] of Object.entries(value)) {
      const { [name]: _, ...rest } = value as Record<string, unknown>;
      yield rest;
      for (const other of spoilt(field)) yield { ...value, [name]: other };
    }
  }
}

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

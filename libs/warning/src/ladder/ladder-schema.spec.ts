import { Ajv2020 } from 'ajv/dist/2020.js';
import { PUBLISHED_LADDERS } from '../fixtures/published-ladders.js';
import { schemaFaults } from '../schema/schema-faults.js';
import { LADDER_SCHEMA } from './ladder-schema.js';

describe('the schema of a ladder file', () => {
  // Ajv is a validator of its own: what it says of a file, an editor that knows JSON Schema says, too.
  const validate = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false }).compile(LADDER_SCHEMA);
  const isAccepted = (value: unknown): boolean => schemaFaults(LADDER_SCHEMA, value).length === 0;

  it.each(PUBLISHED_LADDERS)('takes $id, by Ajv as by our own check', (ladder) => {
    expect([validate(ladder), isAccepted(ladder)]).toEqual([true, true]);
  });

  it.each(PUBLISHED_LADDERS)('takes and refuses the same files as Ajv, whatever is changed of $id', (ladder) => {
    const judged = [...spoilt(ladder)].map((value) => ({ value, byAjv: validate(value), byUs: isAccepted(value) }));
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

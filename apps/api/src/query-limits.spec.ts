import { parse } from 'graphql';
import { sizeOf } from './query-limits.js';

describe('the size of a query', () => {
  it('is its depth and its fields', () => {
    expect(sizeOf(parse('{ a { b { c } d } e }'))).toEqual({ depth: 3, fields: 5 });
  });

  it('counts a fragment wherever it is spread', () => {
    expect(sizeOf(parse('{ a { ...f } b { ...f } } fragment f on T { c { d } }'))).toEqual({ depth: 3, fields: 6 });
  });

  it('leaves introspection out, which tools need whole', () => {
    expect(sizeOf(parse('{ __schema { types { fields { type { ofType { name } } } } } }'))).toEqual({
      depth: 0,
      fields: 0,
    });
  });

  it('is known soon even when fragments double thirty times', () => {
    const doubling = Array.from(
      { length: 30 },
      (_, i) => `fragment f${i} on T { a { ...f${i + 1} } b { ...f${i + 1} } }`,
    );
    const { fields } = sizeOf(parse(`{ ...f0 } ${doubling.join(' ')} fragment f30 on T { c }`));
    expect(fields).toBeGreaterThan(400);
    expect(fields).toBeLessThan(1_000);
  });
});

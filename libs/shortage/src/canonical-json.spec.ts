import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';
import { round6 } from './round6.js';

describe('canonicalJson', () => {
  it('orders keys by code unit at every depth (RFC 8785, section 3.2.3)', () => {
    const value = { '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 };
    expect(Object.keys(JSON.parse(canonicalJson(value)) as object)).toEqual([
      '1',
      '\r',
      '\u0080',
      'ö',
      '€',
      '😀',
      '\ufb33',
    ]);
    expect(canonicalJson([{ b: { d: 1, c: 2 }, a: null, gone: undefined }])).toBe('[{"a":null,"b":{"c":2,"d":1}}]');
  });

  it('writes numbers in their shortest form', () => {
    expect(canonicalJson([333333333.33333329, 1e30, 4.5, 2e-3, 1e-27])).toBe(
      '[333333333.3333333,1e+30,4.5,0.002,1e-27]',
    );
  });

  it.each([NaN, Infinity, -0, undefined, 1n, new Map(), new Date(0), [undefined]])('refuses %p', (value) => {
    expect(() => canonicalJson({ value: [value] })).toThrow(TypeError);
  });

  it('gives the same text whatever the order of the keys, and JSON reads it back', () => {
    const values = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean()), {
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(values, (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(Object.fromEntries(Object.entries(value).reverse()))).toBe(text);
        expect(JSON.parse(text)).toEqual(value);
      }),
    );
  });
});

describe('round6', () => {
  it('keeps six decimals and has one zero', () => {
    expect([round6(0.12345649), round6(1 / 3), round6(1e9 + 0.5)]).toEqual([0.123456, 0.333333, 1000000000.5]);
    expect([round6(-0), round6(-1e-9)].map((value) => Object.is(value, 0))).toEqual([true, true]);
  });
});

import { decodeCursor, encodeCursor, isTimeKey, pageSize, timeKeyOf, toConnection } from './connection.js';

const isNumbers = (key: unknown): key is number[] =>
  Array.isArray(key) && key.every((part) => typeof part === 'number');

describe('a connection', () => {
  it('ends with the cursor of its last item, and knows of a next page by the item beyond', () => {
    const { edges, pageInfo } = toConnection([10, 20, 30], 2, (item) => [item]);
    expect(edges.map(({ node }) => node)).toEqual([10, 20]);
    expect(pageInfo).toEqual({ hasNextPage: true, endCursor: encodeCursor([20]) });
  });

  it('without items has no end', () => {
    expect(toConnection([], 2, () => [])).toEqual({ edges: [], pageInfo: { hasNextPage: false, endCursor: null } });
  });

  it('takes its own cursors back and refuses every other', () => {
    expect(decodeCursor(encodeCursor([1, 2]), isNumbers)).toEqual([1, 2]);
    expect(decodeCursor(null, isNumbers)).toBeUndefined();
    for (const foreign of ['', 'x', encodeCursor(['text']), Buffer.from('{').toString('base64url')]) {
      expect(() => decodeCursor(foreign, isNumbers)).toThrow(expect.objectContaining({ code: 'INVALID_CURSOR' }));
    }
  });

  it('has pages of 1 to 200', () => {
    expect([1, 200].map((first) => pageSize({ first }))).toEqual([1, 200]);
    for (const first of [0, -1, 201, 1.5]) {
      expect(() => pageSize({ first })).toThrow(expect.objectContaining({ code: 'INVALID_ARGUMENT' }));
    }
  });

  it('by time has a date and an id for its key', () => {
    const id = '7f0c0e0e-7f3a-4f50-9d6b-0a6b3a5d8f11';
    expect(isTimeKey(['2026-03-05T08:00:00.000Z', id])).toBe(true);
    expect(isTimeKey(['yesterday', id])).toBe(false);
    expect(timeKeyOf(encodeCursor(['2026-03-05T08:00:00.000Z', id]))).toEqual([
      new Date('2026-03-05T08:00:00.000Z'),
      id,
    ]);
  });
});

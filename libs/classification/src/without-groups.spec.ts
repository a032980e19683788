import { withoutGroups } from './without-groups.js';

const PARENTS = new Map([
  ['2', null],
  ['21', '2'],
  ['211', '21'],
  ['212', '21'],
  ['3', null],
  ['31', '3'],
]);
const row = (occupation: string, table = 'a') => ({ occupation, table });
const kept = (rows: ReturnType<typeof row>[]) =>
  withoutGroups(rows, PARENTS, ({ table }) => table).map(({ occupation, table }) => occupation + table);

describe('withoutGroups', () => {
  it('leaves out a group of any height that has rows below it', () => {
    expect(kept([row('2'), row('21'), row('211'), row('212')])).toEqual(['211a', '212a']);
    expect(kept([row('2'), row('212')])).toEqual(['212a']);
  });

  it('keeps a group that is the finest the table has, and codes nobody lists', () => {
    expect(kept([row('3'), row('21'), row('x')])).toEqual(['3a', '21a', 'xa']);
  });

  it('looks at each table by itself', () => {
    expect(kept([row('21', 'a'), row('211', 'b')])).toEqual(['21a', '211b']);
  });

  it('ends on a list whose codes are above each other', () => {
    const circle = new Map([
      ['p', 'q'],
      ['q', 'p'],
    ]);
    expect(withoutGroups([row('p')], circle, () => '')).toHaveLength(1);
  });
});

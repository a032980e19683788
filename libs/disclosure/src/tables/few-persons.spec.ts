import { tellsFewPersons } from './few-persons.js';

describe('a group of persons with its parts', () => {
  it.each([
    ['nobody', { whole: 0, parts: [0] }, false],
    ['all of enough', { whole: 40, parts: [40, 37, 0] }, false],
    ['a small whole', { whole: 2, parts: [null] }, true],
    ['a small part', { whole: 40, parts: [1] }, true],
    ['a part that leaves two out, as a rate of 95 % does', { whole: 40, parts: [38] }, true],
    ['a part of an unknown whole', { whole: null, parts: [2] }, true],
    ['nothing known', { whole: null, parts: [null] }, false],
  ])('%s', (_, group, expected) => {
    expect(tellsFewPersons(group, 3)).toBe(expected);
  });
});

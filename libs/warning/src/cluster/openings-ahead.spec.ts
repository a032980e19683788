import { openingsAhead } from './openings-ahead.js';

const welders = { employed: 1030, employedBefore: 1000, retirementRate: 0.02, registered: 300 };

describe('openings of an occupation in a year to come', () => {
  it('are expansion and retirements, and those alone who are not made up for by shrinking', () => {
    expect(openingsAhead(welders)).toEqual({ openings: 50, basis: 'employment' });
    expect(openingsAhead({ ...welders, employed: 985 })).toEqual({ openings: 5, basis: 'employment' });
    expect(openingsAhead({ ...welders, employed: 900 })).toEqual({ openings: 0, basis: 'employment' });
  });

  it.each(['employed', 'employedBefore', 'retirementRate'])('are the registered ones without %s', (part) => {
    expect(openingsAhead({ ...welders, [part]: undefined })).toEqual({ openings: 300, basis: 'registered' });
  });

  it('are unknown where nothing tells of them', () => {
    expect(openingsAhead({ ...welders, employed: undefined, registered: undefined })).toBeUndefined();
  });
});

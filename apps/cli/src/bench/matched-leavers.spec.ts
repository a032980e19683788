import fc from 'fast-check';
import { matchedLeavers } from './matched-leavers.js';

const links = [
  { programme: 'welding', occupation: 'welder' },
  { programme: 'welding', occupation: 'fitter' },
  { programme: 'machines', occupation: 'fitter' },
];
const of = (figures: object): Map<string, number> => new Map(Object.entries(figures));

describe('leavers matched to openings', () => {
  it('take the openings only they can take, and leave the others to others', () => {
    expect(matchedLeavers(of({ welding: 10, machines: 10 }), of({ welder: 10, fitter: 10 }), links)).toBeCloseTo(20);
    expect(matchedLeavers(of({ welding: 10, machines: 10 }), of({ welder: 0, fitter: 12 }), links)).toBeCloseTo(12);
    expect(matchedLeavers(of({ cooking: 5 }), of({ welder: 5 }), links)).toBe(0);
  });

  it('are as many as the smallest of every cut', () => {
    const count = fc.nat(20);
    fc.assert(
      fc.property(count, count, count, count, (welding, machines, welder, fitter) => {
        const most = Math.min(welding + machines, welder + fitter, welder + Math.min(fitter, welding + machines), welding + Math.min(machines, fitter)); // prettier-ignore
        expect(matchedLeavers(of({ welding, machines }), of({ welder, fitter }), links)).toBeCloseTo(most);
      }),
    );
  });
});

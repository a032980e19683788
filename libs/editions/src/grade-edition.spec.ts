import fc from 'fast-check';
import { gradeEdition, type Prediction } from './grade-edition.js';

const said = (occupation: string, listed: boolean, probability = Number(listed)): Prediction => ({
  occupation,
  listed,
  probability,
});

describe('the grade of an edition', () => {
  it('counts hits, false alarms and misses, and leaves out what nobody knows', () => {
    const predictions = [said('a', true), said('b', true), said('c', false), said('d', false), said('e', true)];
    const outcomes = new Map([['a', true], ['b', false], ['c', true], ['d', false]]); // prettier-ignore
    expect(gradeEdition(predictions, outcomes)).toMatchObject({
      graded: 4, notKnown: 1, hits: 1, falseAlarms: 1, misses: 1, correctRejections: 1, precision: 0.5, recall: 0.5, brier: 0.5, skill: -1,
    }); // prettier-ignore
  });

  it('scores probabilities by Brier’s mean square error', () => {
    // (0.8 − 1)² = 0.04, (0.3 − 0)² = 0.09: mean 0.065; base rate ½ has 0.25
    const grade = gradeEdition([said('a', true, 0.8), said('b', false, 0.3)], new Map([['a', true], ['b', false]])); // prettier-ignore
    expect(grade.brier).toBeCloseTo(0.065, 12);
    expect(grade.brierOfBaseRate).toBe(0.25);
    expect(grade.skill).toBeCloseTo(0.74, 12);
  });

  it('has no shares of nothing', () => {
    expect(gradeEdition([], new Map())).toMatchObject({ precision: null, recall: null, brier: null, skill: null });
    expect(gradeEdition([said('a', false, 0.2)], new Map([['a', false]]))).toMatchObject({
      precision: null,
      skill: null,
    });
  });

  it('is no better than perfect: a forecast that says what happens scores 0, its opposite 1', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }), (outcomes) => {
        const known = new Map(outcomes.map((short, i) => [String(i), short]));
        expect(gradeEdition(outcomes.map((short, i) => said(String(i), short)), known)).toMatchObject({ brier: 0, falseAlarms: 0, misses: 0 }); // prettier-ignore
        expect(gradeEdition(outcomes.map((short, i) => said(String(i), !short)), known)).toMatchObject({ brier: 1, hits: 0 }); // prettier-ignore
      }),
    );
  });
});

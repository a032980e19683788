import type { CompactModel } from '../model/compact-model.js';

/** The model's lists as flat arrays, for millions of evaluations. */
export interface FlatModel {
  /** Entrants of cell c: places entrantStarts[c] up to entrantStarts[c + 1]. */
  readonly entrantStarts: Int32Array;
  readonly entrantTerms: Int32Array;
  readonly entrantPersons: Float64Array;
  readonly costOfTerm: (term: number, flow: number) => number;
}

export function flatModel({ cells, terms }: CompactModel): FlatModel {
  const entrantStarts = new Int32Array(cells.length + 1);
  cells.forEach(({ entrants }, cell) => (entrantStarts[cell + 1] = entrantStarts[cell]! + entrants.length));
  const entrants = cells.flatMap((cell) => cell.entrants);

  const knotStarts = new Int32Array(terms.length + 1);
  terms.forEach(({ cost }, term) => (knotStarts[term + 1] = knotStarts[term]! + cost.knots.length));
  const knots = new Float64Array(knotStarts[terms.length]!);
  /** Cost at each knot and slope after it. */
  const atKnot = new Float64Array(knots.length);
  const slopeAfter = new Float64Array(knots.length);
  const firstSlope = Float64Array.from(terms, ({ cost }) => cost.slopes[0]!);
  terms.forEach(({ cost }, term) => {
    let at = cost.atFirst;
    cost.knots.forEach((knot, place) => {
      const index = knotStarts[term]! + place;
      if (place > 0) at += cost.slopes[place]! * (knot - cost.knots[place - 1]!);
      knots[index] = knot;
      atKnot[index] = at;
      slopeAfter[index] = cost.slopes[place + 1]!;
    });
  });

  return {
    entrantStarts,
    entrantTerms: Int32Array.from(entrants, ({ term }) => term),
    entrantPersons: Float64Array.from(entrants, ({ persons }) => persons),
    costOfTerm: (term, flow) => {
      const first = knotStarts[term]!;
      if (flow <= knots[first]!) return atKnot[first]! + firstSlope[term]! * (flow - knots[first]!);
      let place = knotStarts[term + 1]! - 1;
      while (flow < knots[place]!) place--;
      return atKnot[place]! + slopeAfter[place]! * (flow - knots[place]!);
    },
  };
}

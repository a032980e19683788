import { DomainError } from '@gongxu/domain';

/** A count and the parts it is the sum of; none for the finest. */
export interface CountTree {
  readonly id: string;
  readonly value: number;
  readonly parts: readonly CountTree[];
}

/**
 * Every count as one of the two multiples of the base beside it, so that parts still sum to their totals: controlled
 * random rounding (Cox 1987, JASA 82:520). On average nothing is added or taken away, and a multiple stays as it is; the
 * parts to be rounded up are drawn systematically, with a probability of remainder ÷ base.
 *
 * @param random numbers from 0 up to 1; the same numbers give the same counts
 */
export function roundedTree(tree: CountTree, base: number, random: () => number): ReadonlyMap<string, number> {
  if (!(base > 0)) throw new DomainError('INVALID_ARGUMENT', `${base} is no base to round to`);
  const rounded = new Map<string, number>();
  const isUp = random() < remainderOf(tree.value, base);
  place(tree, isUp, { base, random, rounded });
  return rounded;
}

interface Rounding {
  readonly base: number;
  readonly random: () => number;
  readonly rounded: Map<string, number>;
}

function place({ id, value, parts }: CountTree, isUp: boolean, rounding: Rounding): void {
  const { base, random, rounded } = rounding;
  const remainder = remainderOf(value, base);
  rounded.set(id, base * (Math.floor(value / base + NOISE) + Number(isUp)));
  if (parts.length === 0) return;
  const sum = parts.reduce((all, part) => all + part.value, 0);
  if (Math.abs(sum - value) > NOISE * Math.max(1, Math.abs(value)))
    throw new DomainError('INVALID_ARGUMENT', `${id}: its parts sum to ${sum}, not to ${value}`);
  // One draw for all parts: the total is rounded up exactly when the draw is below its own remainder.
  const draw = isUp ? random() * remainder : remainder + random() * (1 - remainder);
  let marks = 0;
  for (const part of parts) {
    const next = marks + remainderOf(part.value, base);
    place(part, Math.ceil(next - draw - NOISE) > Math.ceil(marks - draw - NOISE), rounding);
    marks = next;
  }
}

const NOISE = 1e-9;

/** What is left above the multiple below, as a share of the base. */
function remainderOf(value: number, base: number): number {
  const share = value / base - Math.floor(value / base + NOISE);
  return Math.max(0, share < NOISE ? 0 : share);
}

import type { IndicatorId } from '@gongxu/balance';
import type { MethodDefinition, PointScale, QuantileScale, ReferencePeriod } from '../method-definition.js';
import { round6 } from '../round6.js';

/** An indicator's value of any occupation in an earlier year. */
export interface ReferenceValue {
  readonly year: number;
  readonly id: IndicatorId;
  readonly value: number;
}

/** The reference period a method needs; none for a method with cut points of its own. */
export const referenceOf = (method: MethodDefinition): ReferencePeriod | undefined =>
  method.kind === 'points' ? method.parameters.reference : undefined;

/**
 * The method with the cut points its reference period gives; any it had from an earlier reading are replaced. Cut points
 * have six decimals: the catalogue shows the ones it was rated with.
 */
export function withReference(method: MethodDefinition, values: readonly ReferenceValue[]): MethodDefinition {
  if (method.kind !== 'points' || !method.parameters.reference) return method;
  const { reference } = method.parameters;
  const found = reference.scales.flatMap((scale) => cutPointsOf(scale, reference, values));
  const rule = writtenMethod(method) as typeof method;
  return { ...rule, parameters: { ...rule.parameters, scales: [...rule.parameters.scales, ...found] } };
}

/** The method as its file says it, without the cut points a reading gave it: those are data. */
export function writtenMethod(method: MethodDefinition): MethodDefinition {
  if (method.kind !== 'points' || !method.parameters.reference) return method;
  const { reference, scales } = method.parameters;
  const own = scales.filter(({ indicator }) => !reference.scales.some((scale) => scale.indicator === indicator));
  return { ...method, parameters: { ...method.parameters, scales: own } };
}

function cutPointsOf(
  { quantiles, ...scale }: QuantileScale,
  { fromYear, toYear, minimumValues }: ReferencePeriod,
  values: readonly ReferenceValue[],
): PointScale[] {
  const ordered = values
    .filter(({ id, year }) => id === scale.indicator && fromYear <= year && year <= toYear)
    .map(({ value }) => value)
    .sort((a, b) => a - b);
  if (ordered.length < Math.max(1, minimumValues)) return [];
  const [first, second, third] = quantiles.map((share) => round6(quantileOf(ordered, share)));
  return [{ ...scale, cutPoints: [first!, second!, third!] }];
}

/** Linear between order statistics (type 7 of Hyndman & Fan 1996). */
export function quantileOf(ordered: readonly number[], share: number): number {
  const place = (ordered.length - 1) * share;
  const below = ordered[Math.floor(place)]!;
  const above = ordered[Math.ceil(place)]!;
  return below + (above - below) * (place - Math.floor(place));
}

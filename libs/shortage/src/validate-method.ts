import { DomainError } from '@gongxu/domain';
import { jsonSchemaFaults } from './json-schema-faults.js';
import type { MethodDefinition, PointsMethod } from './method-definition.js';
import { METHOD_SCHEMA } from './method-schema.js';

/**
 * Reads a method from a policy or a file of its own.
 * @param place what the errors call the whole, e.g. the name of the file
 * @throws DomainError INVALID_POLICY with every fault and its place
 */
export function validateMethod(value: unknown, place = 'method'): MethodDefinition {
  const inForm = jsonSchemaFaults(METHOD_SCHEMA, value, place);
  const faults = inForm.length > 0 ? inForm : faultsOfRule(value as MethodDefinition, `${place}.parameters`);
  if (faults.length > 0) throw new DomainError('INVALID_POLICY', faults.join('; '));
  return value as MethodDefinition;
}

/** Reads a method written as JSON text. */
export function parseMethod(json: string, place: string): MethodDefinition {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new DomainError('INVALID_POLICY', `${place}: is not JSON: ${(error as Error).message}`);
  }
  return validateMethod(value, place);
}

/** What the form cannot say: which thresholds must not pass each other. */
function faultsOfRule(method: MethodDefinition, place: string): string[] {
  switch (method.kind) {
    case 'points':
      return faultsOfPoints(method.parameters, place);
    case 'ratio_gap':
      return notBelow(method.parameters, ['veryShortFrom', 'shortFrom'], place);
    case 'growth_share':
      return notBelow(method.parameters, ['inDemandGrowth', 'notInDemandGrowth'], place);
    case 'accounts':
      return notBelow(method.parameters, ['strongGap', 'moderateGap'], place);
    case 'conditions':
      return [];
    case 'standardised':
      return notBelow(method.parameters, ['shortageFrom', 'observationFrom'], place);
    case 'fill_rate':
      return notBelow(method.parameters, ['observationBelow', 'shortageBelow'], place);
  }
}

const notBelow = <K extends string>(
  parameters: Readonly<Record<K, unknown>>,
  [higher, lower]: readonly [K, K],
  place: string,
): string[] =>
  (parameters[higher] as number) < (parameters[lower] as number)
    ? [`${place}.${higher}: must not be below ${lower}`]
    : [];

function faultsOfPoints(parameters: PointsMethod['parameters'], place: string): string[] {
  const { scales, reference, minimumRated } = parameters;
  const indicators = new Set([...scales, ...(reference?.scales ?? [])].map(({ indicator }) => indicator));
  return [
    ...repeated(scales, `${place}.scales`),
    ...scales.flatMap(({ direction, cutPoints }, index) =>
      outOfOrder(direction, cutPoints, `${place}.scales[${index}].cutPoints`),
    ),
    ...repeated(reference?.scales ?? [], `${place}.reference.scales`),
    ...(reference?.scales ?? []).flatMap(({ direction, quantiles }, index) =>
      outOfOrder(direction, quantiles, `${place}.reference.scales[${index}].quantiles`),
    ),
    ...(reference ? notBelow(reference, ['toYear', 'fromYear'], `${place}.reference`) : []),
    ...(indicators.size < minimumRated ? [`${place}.minimumRated: more than there are scales`] : []),
    ...notBelow(parameters, ['shortageFrom', 'observationFrom'], place),
    ...notBelow(parameters, ['observationFrom', 'surplusBelow'], place),
  ];
}

function repeated(scales: readonly { readonly indicator: string }[], place: string): string[] {
  const ids = scales.map(({ indicator }) => indicator);
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...twice].map((id) => `${place}: indicator "${id}" stands twice`);
}

function outOfOrder(direction: 'high' | 'low', cuts: readonly [number, number, number], place: string): string[] {
  const sign = direction === 'high' ? 1 : -1;
  const rises = sign * (cuts[1] - cuts[0]) >= 0 && sign * (cuts[2] - cuts[1]) >= 0;
  return rises ? [] : [`${place}: must go from the weakest sign of shortage to the clearest`];
}

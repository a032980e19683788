import { INDICATOR_IDS, type IndicatorId } from '@gongxu/balance';
import type { MethodDefinition, MethodKind, PointScale } from './method-definition.js';
import { PolicyObject } from './policy-object.js';

/** Reads a method from a policy file; the first broken rule is told with its path. */
export function validateMethod(value: unknown): MethodDefinition {
  const method = new PolicyObject('method', value);
  const head = {
    id: method.text('id'),
    version: method.text('version'),
    labelZh: method.text('labelZh'),
    labelEn: method.text('labelEn'),
    source: method.text('source'),
  };
  const kind = method.choice('kind', METHOD_KINDS);
  const parameters = method.object('parameters');
  method.nothingBut('kind', 'parameters', ...Object.keys(head));
  switch (kind) {
    case 'points':
      return { kind, ...head, parameters: pointsParameters(parameters) };
    case 'ratio_gap':
      return { kind, ...head, parameters: ratioGapParameters(parameters) };
    case 'growth_share':
      return {
        kind,
        ...head,
        parameters: parameters.numbers([
          'inDemandGrowth',
          'inDemandShare',
          'notInDemandGrowth',
          'notInDemandShare',
          'minimumJobs',
        ]),
      };
    case 'accounts':
      return { kind, ...head, parameters: accountsParameters(parameters) };
  }
}

const METHOD_KINDS: readonly MethodKind[] = ['points', 'ratio_gap', 'growth_share', 'accounts'];

const POINT_NUMBERS = [
  'minimumRated',
  'minimumObservations',
  'shortageFrom',
  'observationFrom',
  'surplusBelow',
  'surplusRatioBelow',
] as const;

function pointsParameters(parameters: PolicyObject) {
  const scales = parameters.list('scales').map(pointScale);
  const seen = new Set<string>();
  for (const { indicator } of scales) {
    if (seen.has(indicator)) parameters.refuse('scales', `indicator "${indicator}" stands twice`);
    seen.add(indicator);
  }
  const { minimumRated, minimumObservations, shortageFrom, observationFrom, surplusBelow, surplusRatioBelow } =
    parameters.numbers(POINT_NUMBERS, 'scales');
  if (scales.length < minimumRated) parameters.refuse('minimumRated', 'more than there are scales');
  if (minimumRated < 1) parameters.refuse('minimumRated', 'must be at least 1');
  if (shortageFrom < observationFrom) parameters.refuse('shortageFrom', 'must not be below observationFrom');
  if (observationFrom < surplusBelow) parameters.refuse('observationFrom', 'must not be below surplusBelow');
  return { scales, minimumRated, minimumObservations, shortageFrom, observationFrom, surplusBelow, surplusRatioBelow };
}

function pointScale(scale: PolicyObject): PointScale {
  const indicator = scale.choice<IndicatorId>('indicator', INDICATOR_IDS);
  const direction = scale.choice('direction', ['high', 'low'] as const);
  const [first, second, third, ...more] = scale.listOfNumbers('cutPoints');
  scale.nothingBut('indicator', 'direction', 'cutPoints', 'weight');
  const weight = scale.has('weight') ? { weight: scale.number('weight') } : {};
  if (first === undefined || second === undefined || third === undefined || more.length > 0)
    return scale.refuse('cutPoints', 'must be three numbers');
  const sign = direction === 'high' ? 1 : -1;
  if (sign * (second - first) < 0 || sign * (third - second) < 0)
    scale.refuse('cutPoints', 'must go from the weakest sign of shortage to the clearest');
  return { indicator, direction, cutPoints: [first, second, third], ...weight };
}

function ratioGapParameters(parameters: PolicyObject) {
  const read = parameters.numbers([
    'minimumObservations',
    'shortFrom',
    'veryShortFrom',
    'surplusRatioBelow',
    'subRegionTop',
  ]);
  if (read.veryShortFrom < read.shortFrom) parameters.refuse('veryShortFrom', 'must not be below shortFrom');
  if (read.surplusRatioBelow > 1) parameters.refuse('surplusRatioBelow', 'must not be above 1');
  return read;
}

function accountsParameters(parameters: PolicyObject) {
  const read = parameters.numbers(['moderateGap', 'strongGap', 'minimumEmployment']);
  if (read.moderateGap <= 0) parameters.refuse('moderateGap', 'must be above 0');
  if (read.strongGap < read.moderateGap) parameters.refuse('strongGap', 'must not be below moderateGap');
  return read;
}

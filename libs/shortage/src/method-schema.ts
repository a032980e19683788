import { INDICATOR_IDS } from '@gongxu/balance';
import { EDUCATION_LEVELS } from '@gongxu/domain';
import type { JsonSchema } from './json-schema-faults.js';

const threshold: JsonSchema = { type: 'number', minimum: 0 };
const share: JsonSchema = { type: 'number', minimum: 0, maximum: 1 };
const text: JsonSchema = { type: 'string', pattern: '\\S' };
const indicator: JsonSchema = { enum: [...INDICATOR_IDS] };
const direction: JsonSchema = { enum: ['high', 'low'], description: 'On which side a value is a sign of shortage.' };

/** An object with these fields; those named in `optional` may be absent. */
const record = (properties: Readonly<Record<string, JsonSchema>>, optional: readonly string[] = []): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});

const numbers = (names: readonly string[], schema: JsonSchema = threshold): Record<string, JsonSchema> =>
  Object.fromEntries(names.map((name) => [name, schema]));

const listOf = (items: JsonSchema, minItems: number, maxItems?: number): JsonSchema => ({
  type: 'array',
  items,
  minItems,
  ...(maxItems === undefined ? {} : { maxItems }),
});

/** The parameters of each kind of method. */
const PARAMETERS: Readonly<Record<string, JsonSchema>> = {
  points: record(
    {
      scales: listOf(
        record({ indicator, direction, cutPoints: listOf({ type: 'number' }, 3, 3), weight: threshold }, ['weight']),
        0,
      ),
      reference: record({
        fromYear: { type: 'integer', minimum: 1900, maximum: 2200 },
        toYear: { type: 'integer', minimum: 1900, maximum: 2200 },
        minimumValues: { type: 'integer', minimum: 1 },
        scales: listOf(
          record({ indicator, direction, quantiles: listOf(share, 3, 3), weight: threshold }, ['weight']),
          1,
        ),
      }),
      minimumRated: { type: 'integer', minimum: 1 },
      ...numbers(['minimumObservations', 'shortageFrom', 'observationFrom', 'surplusBelow', 'surplusRatioBelow']),
    },
    ['reference'],
  ),
  ratio_gap: record({
    ...numbers(['minimumObservations', 'shortFrom', 'veryShortFrom', 'subRegionTop']),
    surplusRatioBelow: share,
  }),
  growth_share: record(
    numbers(['inDemandGrowth', 'inDemandShare', 'notInDemandGrowth', 'notInDemandShare', 'minimumJobs']),
  ),
  accounts: record({
    moderateGap: { type: 'number', exclusiveMinimum: 0 },
    ...numbers(['strongGap', 'minimumEmployment']),
  }),
  conditions: record({
    conditions: listOf(
      record({
        indicator,
        test: { enum: ['above_mean_by', 'at_least', 'at_most', 'below'] },
        value: { type: 'number' },
      }),
      1,
    ),
  }),
  standardised: record({
    components: listOf(
      record({
        indicator,
        direction,
        against: { enum: ['economy', 'own_past'] },
        weight: { type: 'number', exclusiveMinimum: 0 },
      }),
      1,
    ),
    limit: { type: 'number', exclusiveMinimum: 0 },
    minimumPastYears: { type: 'integer', minimum: 2 },
    ...numbers(['minimumWeight', 'shortageFrom', 'observationFrom', 'surplusFrom'], share),
  }),
  fill_rate: record({
    ...numbers(['shortageBelow', 'observationBelow', 'highSeparation'], share),
    fewApplicants: threshold,
    longTrainingFrom: { enum: [...EDUCATION_LEVELS] },
  }),
};

/** JSON Schema (draft-07) of a method in a file: the form; `validateMethod` adds what the form cannot say. */
export const METHOD_SCHEMA: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'A method of the shortage catalogue',
  description: 'A rule that turns indicators into a rating, held as data. 紧缺评定方法',
  ...record({
    kind: { enum: Object.keys(PARAMETERS) },
    id: { type: 'string', pattern: '^[a-z][a-z0-9_]{0,39}$' },
    version: text,
    labelZh: text,
    labelEn: text,
    source: { ...text, description: 'Where the rule is published, and which of its numbers are choices.' },
    parameters: { type: 'object' },
  }),
  allOf: Object.entries(PARAMETERS).map(([kind, parameters]) => ({
    if: { properties: { kind: { enum: [kind] } } },
    then: { properties: { parameters } },
  })),
};

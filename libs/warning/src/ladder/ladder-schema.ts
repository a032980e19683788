import { ACTIONS } from '../action.js';
import type { JsonSchema } from '../schema/json-schema.js';
import { PLACEMENT_FORMULAS } from './destinations.js';
import { COMPARISONS } from './ladder.js';
import { MEASURES } from './provision-history.js';

const text: JsonSchema = { type: 'string', minLength: 1 };
const year: JsonSchema = { type: 'integer', minimum: 1949, maximum: 2200 };

const measureCondition: JsonSchema = {
  type: 'object',
  required: ['measure', 'comparison', 'value'],
  additionalProperties: false,
  properties: {
    measure: { enum: MEASURES, description: 'Shares run from 0 to 1.' },
    comparison: { enum: COMPARISONS, description: '"below" leaves out exactly the value, "at_most" takes it in.' },
    value: { type: 'number', minimum: 0 },
    years: { type: 'integer', minimum: 1, maximum: 20, description: 'Calendar years running, the latest included.' },
  },
};

const someCondition: JsonSchema = {
  type: 'object',
  required: ['anyOf', 'conditions'],
  additionalProperties: false,
  properties: {
    anyOf: { type: 'integer', minimum: 1 },
    conditions: { type: 'array', minItems: 1, items: measureCondition },
  },
};

/** JSON Schema of a ladder file; a city validates its own with it. */
export const LADDER_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'A ladder of programme warnings held as data',
  type: 'object',
  required: ['id', 'version', 'labelZh', 'labelEn', 'source', 'validFrom', 'placementFormula', 'steps'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    id: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]*$' },
    version: text,
    labelZh: text,
    labelEn: text,
    source: { ...text, description: 'Who published the rule and where; which numbers are choices of its author here.' },
    validFrom: { ...year, description: 'First year whose figures it judges.' },
    validTo: { ...year, description: 'Last year whose figures it judges; left out while in force.' },
    placementFormula: {
      enum: PLACEMENT_FORMULAS,
      description: 'The version of 落实率 every placement rate is made by.',
    },
    steps: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['colour', 'action', 'when'],
        additionalProperties: false,
        properties: {
          colour: { enum: ['none', 'green', 'yellow', 'red'] },
          action: { enum: ACTIONS },
          when: {
            type: 'array',
            minItems: 1,
            description: 'One condition is enough.',
            items: { oneOf: [measureCondition, someCondition] },
          },
          cap: { enum: ['employed_last_year'] },
        },
      },
    },
    exemptions: {
      type: 'array',
      items: {
        type: 'object',
        required: ['reasonZh', 'reasonEn', 'until'],
        additionalProperties: false,
        properties: {
          institution: text,
          programme: text,
          reasonZh: text,
          reasonEn: text,
          until: { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' },
        },
      },
    },
  },
};

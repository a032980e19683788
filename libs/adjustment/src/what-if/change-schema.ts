import type { JsonSchema } from '@gongxu/warning';
import { CAPACITIES } from './plan-change.js';

const text: JsonSchema = { type: 'string', minLength: 1 };
const year: JsonSchema = { type: 'integer', minimum: 1949, maximum: 2200 };
const persons: JsonSchema = { type: 'number', minimum: 0 };
const cost: JsonSchema = { type: 'number', minimum: 0 };
const choice = {
  institution: { ...text, description: 'Only its provisions.' },
  programme: { ...text, description: 'Only provisions of it.' },
  level: { ...text, description: 'Only provisions of it, e.g. 中职.' },
} satisfies Record<string, JsonSchema>;

const change = (
  kind: string,
  description: string,
  properties: Readonly<Record<string, JsonSchema>>,
  optional: readonly string[] = [],
): JsonSchema => ({
  title: kind,
  description,
  type: 'object',
  required: ['kind', ...Object.keys(properties).filter((key) => !optional.includes(key))],
  additionalProperties: false,
  properties: { kind: { enum: [kind] }, ...properties },
});

const OF_PROVISIONS = Object.keys(choice);

const steps: JsonSchema = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    required: ['beyond', 'perPerson'],
    additionalProperties: false,
    properties: { beyond: { type: 'number', minimum: 0 }, perPerson: cost },
  },
};

const judging: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    shortfall: steps,
    surplus: steps,
    changePerStudent: cost,
    closing: cost,
    opening: cost,
    crowding: cost,
    yearDiscount: { type: 'number', minimum: 0, maximum: 1 },
    cutShare: { type: 'number', minimum: 0, maximum: 1 },
    scenarios: { enum: ['average', 'worst'] },
  },
};

/** Shapes of a change, by kind. */
export const CHANGE_SHAPES: readonly JsonSchema[] = [
  change(
    'openings',
    'More openings of an occupation in each year from one on, up to and with `until` when given.',
    { occupation: text, persons, from: year, until: year },
    ['until'],
  ),
  change('plant', 'A plant whose jobs in an occupation are filled in equal parts over so many years.', {
    occupation: text,
    jobs: persons,
    from: year,
    years: { type: 'integer', minimum: 1, maximum: 20 },
  }),
  change(
    'retirement',
    'The age of retirement rises by so many months a year: fewer retire meanwhile.',
    { monthsPerYear: { type: 'number', minimum: 0, maximum: 12 }, from: year, until: year },
    ['until'],
  ),
  change('suspend', 'No intake (停招).', choice, OF_PROVISIONS),
  change(
    'capacity',
    'More seats, teachers or workstations of each provision chosen; fewer when negative.',
    { of: { enum: CAPACITIES }, by: { type: 'number' }, ...choice },
    OF_PROVISIONS,
  ),
  change(
    'class_size',
    'Students of one class.',
    { students: { type: 'integer', minimum: 1, maximum: 500 }, ...choice },
    OF_PROVISIONS,
  ),
  change(
    'quota',
    'Another minimum or maximum of a quota of the plan.',
    { quota: text, minimum: persons, maximum: persons },
    ['minimum', 'maximum'],
  ),
  change('weight', 'How much one person too few or too many counts in an occupation.', {
    occupation: text,
    weight: { type: 'number', minimum: 0 },
  }),
  change('judging', 'Other costs a plan is judged by (see PlanPolicy in docs/adjustment.md).', { policy: judging }),
];

/** JSON Schema of a what-if file. */
export const WHAT_IF_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'What a region’s enrolment plan would be if something were otherwise',
  type: 'object',
  required: ['region', 'year', 'changes'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    region: text,
    year,
    changes: { type: 'array', minItems: 1, items: { oneOf: CHANGE_SHAPES } },
  },
};

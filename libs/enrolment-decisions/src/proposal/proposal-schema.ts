import type { JsonSchema } from '@gongxu/warning';
import { WISHES } from '../case/case-event.js';
import type { CaseKind } from '../case/case-state.js';

const text: JsonSchema = { type: 'string', minLength: 1 };
const count: JsonSchema = { type: 'integer', minimum: 0 };
const share: JsonSchema = { type: 'number', minimum: 0, maximum: 1 };
const year: JsonSchema = { type: 'integer', minimum: 1949, maximum: 2200 };

const whole = (properties: Readonly<Record<string, JsonSchema>>, description: string): JsonSchema => ({
  description,
  type: 'object',
  required: Object.keys(properties),
  additionalProperties: false,
  properties,
});

const proposal = (
  kind: CaseKind,
  description: string,
  properties: Readonly<Record<string, JsonSchema>>,
): JsonSchema => ({
  ...whole(
    { kind: { enum: [kind] }, region: text, institution: text, programme: text, reason: text, ...properties },
    description,
  ),
  title: kind,
});

/** Shapes of a proposal, by kind. */
export const PROPOSAL_SHAPES: readonly JsonSchema[] = [
  proposal('provision', 'What a college asks for one of its provisions. 专业点招生调整', {
    year: { ...year, description: 'The autumn whose intake it is about.' },
    wish: { enum: WISHES },
    planned: { ...count, description: 'Students to be taken in.' },
  }),
  proposal('new_programme', 'What a college puts forward as a new provision. 新专业设置', {
    proposed: whole(
      {
        lengthYears: { type: 'integer', minimum: 1, maximum: 8 },
        firstIntakeYear: year,
        intake: { ...count, description: 'Students a year.' },
        teachers: count,
        dualQualifiedTeachers: count,
        workstations: count,
        fundsPerYear: { type: 'number', minimum: 0, description: 'CNY, once every year is full.' },
        partners: {
          type: 'array',
          items: whole(
            { name: text, places: count },
            'An employer and the graduates it undertakes to employ each year.',
          ),
        },
        promises: whole({ placementRate: share, matchedRate: share }, 'What later years are held against.'),
      },
      'The programme as it is to be.',
    ),
  }),
];

/** JSON Schema of a file that opens a case. */
export const PROPOSAL_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'What a college asks for a provision, or a new programme',
  oneOf: PROPOSAL_SHAPES,
};

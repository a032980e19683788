import { anyFields, type AnyField, type AnyFields, type AnyKind } from '../fields/field.js';
import { REPORT_FIELDS } from '../fields/report-fields.js';
import { SYMBOLS } from '../not-shown.js';

export const SCHEMA_ID = 'urn:gongxu:schema:catalogue:1';

type Schema = Readonly<Record<string, unknown>>;

/** JSON Schema (draft 2020-12) of the JSON report, from the same fields as the report itself. */
export const catalogueSchema = (): Schema => {
  const body = objectSchema(anyFields(REPORT_FIELDS));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: SCHEMA_ID,
    title: '年度紧缺职业目录 · Annual catalogue of shortage occupations',
    ...body,
    properties: {
      $schema: { const: SCHEMA_ID },
      symbols: {
        type: 'object',
        properties: Object.fromEntries(Object.keys(SYMBOLS).map((symbol) => [symbol, { type: 'string' }])),
        required: Object.keys(SYMBOLS),
      },
      ...(body['properties'] as Schema),
    },
    required: ['$schema', 'symbols', ...(body['required'] as string[])],
    $defs: {
      notShown: {
        title: '不公布数值的符号 · what stands where a value is not shown',
        enum: Object.keys(SYMBOLS),
        description: Object.entries(SYMBOLS).map(([symbol, { zh, en }]) => `${symbol}: ${zh} · ${en}`).join('; '), // prettier-ignore
      },
    },
  };
};

const objectSchema = (fields: AnyFields): Schema => ({
  type: 'object',
  properties: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldSchema(field)])),
  required: Object.entries(fields).flatMap(([name, { optional }]) => (optional ? [] : [name])),
  additionalProperties: false,
});

function fieldSchema(field: AnyField): Schema {
  const { zh, en, meaning, formula } = field;
  return {
    title: `${zh} · ${en}`,
    description: formula === undefined ? meaning : `${meaning}。${formula}`,
    ...(field.absent === undefined && !field.hideable ? kindSchema(field) : orNotShown(field)),
  };
}

/** A symbol in the place of a figure or choice, or of anything suppressed; null for a text or group that is not there. */
function orNotShown(field: AnyField): Schema {
  const isFigure = field.kind === 'number' || field.kind === 'choice';
  const isSymbol = isFigure || field.hideable;
  const isNull = !isFigure && field.absent !== undefined;
  return {
    anyOf: [
      kindSchema(field),
      ...(isSymbol ? [{ $ref: '#/$defs/notShown' }] : []),
      ...(isNull ? [{ type: 'null' }] : []),
    ],
  };
}

function kindSchema(kind: AnyKind): Schema {
  switch (kind.kind) {
    case 'flag':
      return { type: 'boolean' };
    case 'number':
      return { type: kind.as === 'count' || kind.as === 'year' ? 'integer' : 'number' };
    case 'text':
      return { type: 'string' };
    case 'choice':
      return { enum: Object.keys(kind.words!) };
    case 'list':
      return { type: 'array', items: kindSchema(kind.of!) };
    case 'group':
      return objectSchema(kind.fields!);
    case 'open':
      return { type: 'object' };
  }
}

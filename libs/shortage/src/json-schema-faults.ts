/** The keywords of JSON Schema this product's schemas use; the meaning is that of draft-07. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
  readonly enum?: readonly (string | number)[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly allOf?: readonly JsonSchema[];
  readonly if?: JsonSchema;
  readonly then?: JsonSchema;
}

/** Every place where the value breaks the schema, in words: `method.parameters.limit: must be above 0`. */
export function jsonSchemaFaults(schema: JsonSchema, value: unknown, place: string): string[] {
  const own = faultsOfValue(schema, value).map((fault) => `${place}: ${fault}`);
  if (own.length > 0) return own;
  return [
    ...faultsOfFields(schema, value, place),
    ...faultsOfItems(schema, value, place),
    ...(schema.allOf ?? []).flatMap((part) => jsonSchemaFaults(part, value, place)),
    ...(schema.if && schema.then && jsonSchemaFaults(schema.if, value, place).length === 0
      ? jsonSchemaFaults(schema.then, value, place)
      : []),
  ];
}

function faultsOfValue(schema: JsonSchema, value: unknown): string[] {
  if (schema.type && !isOf(schema.type, value)) return [`must be ${IN_WORDS[schema.type]}`];
  if (schema.enum && !schema.enum.some((choice) => choice === value))
    return [`must be one of ${schema.enum.join(', ')}`];
  if (typeof value === 'string' && schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(value))
    return [schema.pattern === '\\S' ? 'must not be empty' : `must match ${schema.pattern}`];
  if (typeof value === 'number') return faultsOfNumber(schema, value);
  if (!Array.isArray(value)) return [];
  const { minItems = 0, maxItems = Infinity } = schema;
  if (value.length >= minItems && value.length <= maxItems) return [];
  return [minItems === maxItems ? `must have ${minItems} items` : `must have at least ${minItems} item(s)`];
}

function faultsOfNumber({ minimum, maximum, exclusiveMinimum }: JsonSchema, value: number): string[] {
  if (minimum !== undefined && value < minimum) return [`must not be below ${minimum}`];
  if (maximum !== undefined && value > maximum) return [`must not be above ${maximum}`];
  return exclusiveMinimum !== undefined && value <= exclusiveMinimum ? [`must be above ${exclusiveMinimum}`] : [];
}

function faultsOfFields(schema: JsonSchema, value: unknown, place: string): string[] {
  if (!isOf('object', value)) return [];
  const fields = value as Readonly<Record<string, unknown>>;
  const { properties = {}, required = [], additionalProperties } = schema;
  const unknown =
    additionalProperties === false ? Object.keys(fields).filter((name) => !Object.hasOwn(properties, name)) : [];
  return [
    ...unknown.map((name) => `${place}.${name}: is not a known field`),
    ...required.filter((name) => !Object.hasOwn(fields, name)).map((name) => `${place}.${name}: is missing`),
    ...Object.entries(properties).flatMap(([name, property]) =>
      Object.hasOwn(fields, name) ? jsonSchemaFaults(property, fields[name], `${place}.${name}`) : [],
    ),
  ];
}

const faultsOfItems = ({ items }: JsonSchema, value: unknown, place: string): string[] =>
  items && Array.isArray(value)
    ? value.flatMap((item: unknown, index) => jsonSchemaFaults(items, item, `${place}[${index}]`))
    : [];

function isOf(type: NonNullable<JsonSchema['type']>, value: unknown): boolean {
  switch (type) {
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    case 'number':
      return Number.isFinite(value);
    case 'string':
    case 'boolean':
      return typeof value === type;
  }
}

const IN_WORDS: Readonly<Record<NonNullable<JsonSchema['type']>, string>> = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
};

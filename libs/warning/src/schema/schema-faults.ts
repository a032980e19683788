import type { JsonSchema } from './json-schema.js';
import { pointerTo, type SchemaFault } from './schema-fault.js';

/** Every rule of the schema the value breaks, in the order of the file. */
export function schemaFaults(schema: JsonSchema, value: unknown, pointer = ''): SchemaFault[] {
  const fault = (zh: string, en: string): SchemaFault => ({ pointer, zh, en });
  if (schema.oneOf) return faultsOfNearest(schema.oneOf, value, pointer);
  if (schema.enum && !schema.enum.some((each) => each === value)) {
    const choices = schema.enum.join(', ');
    return [fault(`必须是下列之一：${choices}`, `must be one of ${choices}`)];
  }
  switch (schema.type) {
    case 'object':
      return isObject(value) ? faultsOfObject(schema, value, pointer) : [fault('必须是对象', 'must be an object')];
    case 'array':
      if (!Array.isArray(value)) return [fault('必须是数组', 'must be a list')];
      if (value.length < (schema.minItems ?? 0)) {
        return [fault(`至少要有 ${schema.minItems} 项`, `must have at least ${schema.minItems} item`)];
      }
      return value.flatMap((item, place) => schemaFaults(schema.items ?? {}, item, pointerTo(pointer, place)));
    case 'string':
      if (typeof value !== 'string') return [fault('必须是文本', 'must be a text')];
      if (value.trim().length < (schema.minLength ?? 0)) return [fault('不能为空', 'must not be empty')];
      if (schema.pattern && !new RegExp(schema.pattern, 'u').test(value)) {
        return [fault(`不符合格式 ${schema.pattern}`, `must match ${schema.pattern}`)];
      }
      return [];
    case 'number':
    case 'integer':
      return faultsOfNumber(schema, value).map(([zh, en]) => fault(zh, en));
    case undefined:
      return [];
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function faultsOfObject(schema: JsonSchema, value: Readonly<Record<string, unknown>>, pointer: string): SchemaFault[] {
  const { properties = {}, required = [] } = schema;
  const missing = required
    .filter((key) => !Object.hasOwn(value, key))
    .map((key) => ({ pointer: pointerTo(pointer, key), zh: '缺少此项', en: 'is missing' }));
  const found = Object.entries(value).flatMap(([key, item]) => {
    const at = pointerTo(pointer, key);
    if (Object.hasOwn(properties, key)) return schemaFaults(properties[key]!, item, at);
    return schema.additionalProperties === false ? [{ pointer: at, zh: '不认识的项', en: 'is not a known field' }] : [];
  });
  return [...missing, ...found];
}

function faultsOfNumber({ type, minimum, maximum }: JsonSchema, value: unknown): (readonly [string, string])[] {
  if (typeof value !== 'number' || !Number.isFinite(value)) return [['必须是数字', 'must be a number']];
  if (type === 'integer' && !Number.isInteger(value)) return [['必须是整数', 'must be a whole number']];
  if (minimum !== undefined && value < minimum) return [[`不得小于 ${minimum}`, `must be ${minimum} or more`]];
  if (maximum !== undefined && value > maximum) return [[`不得大于 ${maximum}`, `must be ${maximum} or less`]];
  return [];
}

/** The faults of the shape whose required keys the value has most of: the one its author meant. */
function faultsOfNearest(shapes: readonly JsonSchema[], value: unknown, pointer: string): SchemaFault[] {
  const has = ({ required = [] }: JsonSchema): number =>
    isObject(value) ? required.filter((key) => Object.hasOwn(value, key)).length : 0;
  const nearest = shapes.reduce((best, shape) => (has(shape) > has(best) ? shape : best));
  return schemaFaults(nearest, value, pointer);
}

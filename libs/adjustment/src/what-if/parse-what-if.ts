import { jsonValue, pointerTo, refuseFaults, schemaFaults, type SchemaFault } from '@gongxu/warning';
import { CHANGE_SHAPES, WHAT_IF_SCHEMA } from './change-schema.js';
import type { PlanChange, WhatIf } from './plan-change.js';

/**
 * Reads a what-if written as JSON text.
 * @param file what the errors call it
 * @throws DomainError INVALID_ARGUMENT with every fault and its place
 */
export function parseWhatIf(json: string, file: string): WhatIf {
  const value = jsonValue(json, file);
  const shell = { ...WHAT_IF_SCHEMA.properties, changes: { ...WHAT_IF_SCHEMA.properties!['changes'], items: {} } };
  const faults = [
    ...schemaFaults({ ...WHAT_IF_SCHEMA, properties: shell }, value),
    ...faultsOfChanges((value as { changes?: unknown } | null)?.changes, '/changes'),
  ];
  refuseFaults(faults, file);
  const { region, year, changes } = value as WhatIf;
  return { region, year, changes };
}

/** Reads a list of changes that came as data. @throws DomainError INVALID_ARGUMENT */
export function parseChanges(json: string, name: string): readonly PlanChange[] {
  const value = jsonValue(json, name);
  const isList = Array.isArray(value) && value.length > 0;
  refuseFaults(
    isList ? faultsOfChanges(value, '') : [{ pointer: '', zh: '必须是非空数组', en: 'must be a list of changes' }],
    name,
  );
  return value as PlanChange[];
}

/** Each change against the shape of its kind, so that the fault told is the one its author meant. */
function faultsOfChanges(changes: unknown, pointer: string): SchemaFault[] {
  if (!Array.isArray(changes)) return [];
  return changes.flatMap((change: unknown, place): SchemaFault[] => {
    const at = pointerTo(pointer, place);
    const kind = (change as { kind?: unknown } | null)?.kind;
    const shape = CHANGE_SHAPES.find(({ title }) => title === kind);
    if (shape) return [...schemaFaults(shape, change, at), ...faultsOfSpan(change, at)];
    const kinds = CHANGE_SHAPES.map(({ title }) => title).join(', ');
    return [{ pointer: pointerTo(at, 'kind'), zh: `必须是下列之一：${kinds}`, en: `must be one of ${kinds}` }];
  });
}

function faultsOfSpan(change: unknown, at: string): SchemaFault[] {
  const { from, until } = change as { from?: number; until?: number };
  return from !== undefined && until !== undefined && until < from
    ? [{ pointer: pointerTo(at, 'until'), zh: '早于 from', en: 'is before from' }]
    : [];
}

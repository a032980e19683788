import { DomainError } from '@gongxu/domain';
import type { SchemaFault } from './schema-fault.js';

/**
 * The value a JSON text holds.
 * @param name what the errors call it, such as a file's
 * @throws DomainError INVALID_ARGUMENT
 */
export function jsonValue(json: string, name: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new DomainError('INVALID_ARGUMENT', `${name}: is not JSON: ${(error as Error).message}`);
  }
}

/** @throws DomainError INVALID_ARGUMENT with every fault and its place */
export function refuseFaults(faults: readonly SchemaFault[], name: string): void {
  if (faults.length === 0) return;
  const told = faults.map(({ pointer, en, zh }) => `${name} ${pointer || '/'}: ${en}（${zh}）`);
  throw new DomainError('INVALID_ARGUMENT', told.join('\n'));
}

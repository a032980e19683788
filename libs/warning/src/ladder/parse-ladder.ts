import { DomainError } from '@gongxu/domain';
import type { Ladder } from './ladder.js';
import { validateLadder } from './validate-ladder.js';

/**
 * Reads a ladder written as JSON text.
 * @param file what the errors call it
 * @throws DomainError INVALID_POLICY with every fault and its place
 */
export function parseLadder(json: string, file: string): Ladder {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new DomainError('INVALID_POLICY', `${file}: is not JSON: ${(error as Error).message}`);
  }
  const validation = validateLadder(value);
  if (validation.kind === 'valid') return validation.ladder;
  const faults = validation.faults.map(({ pointer, en, zh }) => `${file} ${pointer || '/'}: ${en}（${zh}）`);
  throw new DomainError('INVALID_POLICY', faults.join('\n'));
}

import { parseChanges, type PlanChange } from '@gongxu/adjustment';
import { DomainError } from '@gongxu/domain';
import type { PlanChangeInput } from './what-if.type.js';

/** The changes as data, checked like those of a file. @throws DomainError INVALID_ARGUMENT with the place */
export const planChangesOf = (inputs: readonly PlanChangeInput[]): readonly PlanChange[] =>
  parseChanges(JSON.stringify(inputs.map(changeOf)), 'changes');

function changeOf(input: PlanChangeInput, place: number): object {
  const [field, value] = Object.entries(input).find(([, given]) => given !== undefined && given !== null) ?? [];
  if (field === undefined) throw new DomainError('INVALID_ARGUMENT', `changes[${place}] changes nothing`);
  if (field === 'judging') return { kind: 'judging', policy: policyOf(value as string, place) };
  return { kind: field === 'classSize' ? 'class_size' : field, ...given(value as object) };
}

/** Without what was given as null. */
const given = (value: object): object =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null && each !== undefined));

function policyOf(json: string, place: number): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch (error) {
    throw new DomainError('INVALID_ARGUMENT', `changes[${place}].judging is not JSON: ${(error as Error).message}`);
  }
}

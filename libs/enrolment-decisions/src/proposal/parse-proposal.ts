import { jsonValue, refuseFaults, schemaFaults } from '@gongxu/warning';
import type { ProvisionWish } from '../case/case-event.js';
import type { NewProgramme } from './new-programme.js';
import { PROPOSAL_SHAPES } from './proposal-schema.js';

/** What opens a case, as a file tells it. */
export type Proposal = {
  readonly region: string;
  readonly institution: string;
  readonly programme: string;
  readonly reason: string;
} & (
  | ({ readonly kind: 'provision'; readonly year: number } & Pick<ProvisionWish, 'wish' | 'planned'>)
  | { readonly kind: 'new_programme'; readonly proposed: NewProgramme }
);

/**
 * Reads a proposal written as JSON text.
 * @param file what the errors call it
 * @throws DomainError INVALID_ARGUMENT with every fault and its place
 */
export function parseProposal(json: string, file: string): Proposal {
  const value = jsonValue(json, file);
  const kind = (value as { kind?: unknown } | null)?.kind;
  const shape = PROPOSAL_SHAPES.find(({ title }) => title === kind);
  const kinds = PROPOSAL_SHAPES.map(({ title }) => title).join(', ');
  const unknown = { pointer: '/kind', zh: `必须是下列之一：${kinds}`, en: `must be one of ${kinds}` };
  refuseFaults(shape ? schemaFaults(shape, value) : [unknown], file);
  return value as Proposal;
}

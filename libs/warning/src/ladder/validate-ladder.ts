import { pointerTo, type SchemaFault } from '../schema/schema-fault.js';
import { schemaFaults } from '../schema/schema-faults.js';
import { LADDER_SCHEMA } from './ladder-schema.js';
import { isSomeCondition, type Condition, type Ladder } from './ladder.js';

export type LadderValidation =
  | { readonly kind: 'valid'; readonly ladder: Ladder }
  | { readonly kind: 'invalid'; readonly faults: readonly SchemaFault[] };

/** Reads a parsed ladder file; all faults are told together, each with its place. */
export function validateLadder(value: unknown): LadderValidation {
  const faults = schemaFaults(LADDER_SCHEMA, value);
  if (faults.length > 0) return { kind: 'invalid', faults };
  const { $schema: _, ...ladder } = value as Ladder & { readonly $schema?: string };
  const broken = brokenSense(ladder);
  return broken.length > 0 ? { kind: 'invalid', faults: broken } : { kind: 'valid', ladder };
}

/** What a schema cannot say. */
function brokenSense({ validFrom, validTo, steps, exemptions = [] }: Ladder): SchemaFault[] {
  const faults: SchemaFault[] = [];
  if (validTo !== undefined && validTo < validFrom) {
    faults.push({ pointer: '/validTo', zh: '早于 validFrom', en: 'is before validFrom' });
  }
  for (const [step, { when }] of steps.entries()) {
    for (const [place, condition] of when.entries()) {
      const at = pointerTo(pointerTo(`/steps/${step}`, 'when'), place);
      faults.push(...brokenCondition(condition, at));
    }
  }
  for (const [place, { institution, programme }] of exemptions.entries()) {
    if (institution === undefined && programme === undefined) {
      const pointer = `/exemptions/${place}`;
      faults.push({ pointer, zh: '必须写明院校或专业', en: 'must name an institution or a programme' });
    }
  }
  return faults;
}

function brokenCondition(condition: Condition, pointer: string): SchemaFault[] {
  if (isSomeCondition(condition)) {
    if (condition.anyOf > condition.conditions.length) {
      return [{ pointer: pointerTo(pointer, 'anyOf'), zh: '多于条件的个数', en: 'is more than there are conditions' }];
    }
    return condition.conditions.flatMap((each, place) => brokenCondition(each, `${pointer}/conditions/${place}`));
  }
  return SHARES.has(condition.measure) && condition.value > 1
    ? [{ pointer: pointerTo(pointer, 'value'), zh: '比率取 0 至 1', en: 'a share runs from 0 to 1' }]
    : [];
}

const SHARES: ReadonlySet<string> = new Set([
  'placement_rate',
  'matched_rate',
  'satisfaction',
  'first_choice_rate',
  'registration_rate',
  'dual_qualified_share',
]);

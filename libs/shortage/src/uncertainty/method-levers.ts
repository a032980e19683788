import type { MethodDefinition } from '../method-definition.js';

/** A number of a method that somebody might have chosen otherwise. */
export interface MethodLever {
  /** Where it stands in the method, e.g. `scales.fill_rate.weight`. */
  readonly name: string;
  readonly kind: 'weight' | 'threshold';
  readonly value: number;
  readonly path: readonly (string | number)[];
}

/**
 * Fewest records, occupations or places say when to be silent, not what a shortage is; a reference period is there in the
 * cut points it gave.
 */
const NO_LEVER = /^minimum|Top$|^reference$/;

/** The weights of a method, those of 1 that are not written included, and its thresholds. */
export function leversOf(method: MethodDefinition): MethodLever[] {
  const found: MethodLever[] = [];
  const visit = (node: unknown, path: readonly (string | number)[], name: readonly string[], weighs: boolean): void => {
    if (typeof node === 'number') {
      found.push({ name: name.join('.'), kind: weighs ? 'weight' : 'threshold', value: node, path });
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    for (const [key, child] of Object.entries(node)) {
      if (NO_LEVER.test(key)) continue;
      const label = (child as { readonly indicator?: string } | null)?.indicator ?? key;
      visit(child, [...path, key], [...name, label], weighs || /^weights?$/.test(key));
    }
  };
  visit(withWeightsWritten(method).parameters, ['parameters'], [], false);
  return found;
}

/** The method with some of its levers at other values. */
export function withLevers(
  method: MethodDefinition,
  changes: readonly (readonly [MethodLever, number])[],
): MethodDefinition {
  const copy = structuredClone(withWeightsWritten(method));
  for (const [{ path }, value] of changes) {
    let node = copy as unknown as Record<string | number, unknown>;
    for (const key of path.slice(0, -1)) node = node[key] as Record<string | number, unknown>;
    node[path.at(-1)!] = value;
  }
  return copy;
}

function withWeightsWritten(method: MethodDefinition): MethodDefinition {
  if (!('scales' in method.parameters)) return method;
  const scales = method.parameters.scales.map((scale) => ({ ...scale, weight: scale.weight ?? 1 }));
  return { ...method, parameters: { ...method.parameters, scales } } as MethodDefinition;
}

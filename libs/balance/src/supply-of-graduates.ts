import { compareText } from '@gongxu/domain';
import type { BalanceInput } from './balance-input.js';

/**
 * School leavers led to each occupation: graduates entering the labour market × weight of the link × entry rate. An
 * occupation no programme with graduates leads to is absent.
 */
export function supplyOfGraduates({
  graduates,
  links,
  parameters,
}: Pick<BalanceInput, 'graduates' | 'links' | 'parameters'>): ReadonlyMap<string, number> {
  const entering = new Map<string, number>();
  for (const { programmeSystem, programme, entering: persons } of graduates) {
    const key = keyOf(programmeSystem, programme);
    entering.set(key, (entering.get(key) ?? 0) + persons);
  }
  const supply = new Map<string, number>();
  const ordered = [...links].sort(
    (a, b) =>
      compareText(a.occupation, b.occupation) ||
      compareText(a.programmeSystem, b.programmeSystem) ||
      compareText(a.programme, b.programme) ||
      a.weight - b.weight,
  );
  for (const { programmeSystem, programme, occupation, weight } of ordered) {
    const persons = entering.get(keyOf(programmeSystem, programme));
    if (persons !== undefined)
      supply.set(occupation, (supply.get(occupation) ?? 0) + persons * weight * parameters.entryRate);
  }
  return supply;
}

const keyOf = (system: string, programme: string): string => JSON.stringify([system, programme]);

import { groupBy } from '@gongxu/domain';

export interface LeaverLink {
  readonly programme: string;
  readonly occupation: string;
}

/**
 * The most leavers who can take an opening in one of their programme's occupations, nobody twice: a maximum flow from
 * programmes to occupations (shortest augmenting paths; Edmonds and Karp 1972, Journal of the ACM 19:248).
 */
export function matchedLeavers(
  leavers: ReadonlyMap<string, number>,
  openings: ReadonlyMap<string, number>,
  links: readonly LeaverLink[],
): number {
  const occupationsOf = groupBy(links, ({ programme }) => programme);
  const programmesOf = groupBy(links, ({ occupation }) => occupation);
  const idle = new Map(leavers);
  const free = new Map(openings);
  const flow = new Map<string, number>();
  const flowOn = (programme: string, occupation: string): number => flow.get(`${programme}/${occupation}`) ?? 0;
  const move = (programme: string, occupation: string, persons: number): void =>
    void flow.set(`${programme}/${occupation}`, flowOn(programme, occupation) + persons);
  let matched = 0;
  for (;;) {
    const cameFrom = new Map<string, string>();
    const queue: string[] = [...idle].filter(([, persons]) => persons > LEAST).map(([programme]) => programme);
    const seen = new Set(queue);
    let end: string | undefined;
    for (let next = 0; next < queue.length && end === undefined; next++) {
      const programme = queue[next]!;
      for (const { occupation } of occupationsOf.get(programme) ?? []) {
        if (seen.has(occupation) || !free.has(occupation)) continue;
        seen.add(occupation);
        cameFrom.set(occupation, programme);
        if (free.get(occupation)! > LEAST) {
          end = occupation;
          break;
        }
        for (const { programme: other } of programmesOf.get(occupation)!) {
          if (seen.has(other) || flowOn(other, occupation) <= LEAST) continue;
          seen.add(other);
          cameFrom.set(other, occupation);
          queue.push(other);
        }
      }
    }
    if (end === undefined) return matched;
    let persons = free.get(end)!;
    const path: (readonly [programme: string, occupation: string, back: string | undefined])[] = [];
    for (let occupation: string | undefined = end; occupation !== undefined;) {
      const programme: string = cameFrom.get(occupation)!;
      const back = cameFrom.get(programme);
      path.push([programme, occupation, back]);
      persons = Math.min(persons, back === undefined ? idle.get(programme)! : flowOn(programme, back));
      occupation = back;
    }
    for (const [programme, occupation, back] of path) {
      move(programme, occupation, persons);
      if (back === undefined) idle.set(programme, idle.get(programme)! - persons);
      else move(programme, back, -persons);
    }
    free.set(end, free.get(end)! - persons);
    matched += persons;
  }
}

/** Persons below which nothing is moved. */
const LEAST = 1e-6;

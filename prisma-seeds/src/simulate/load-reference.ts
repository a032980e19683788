import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inferSchema, initParser } from 'udsv';
import { dataFolder } from '../data-folder.js';

/** What the simulator needs of the real code lists. */
export interface CityReference {
  /** Occupations of the finest level (细类). */
  readonly occupations: readonly OccupationEntry[];
  readonly programmes: readonly ProgrammeEntry[];
  /** Every resolved link, those to occupation groups included. */
  readonly links: readonly LinkEntry[];
  /** Free job titles that name exactly one occupation. */
  readonly titles: readonly TitleEntry[];
  readonly industries: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
}

export interface OccupationEntry {
  readonly code: string;
  readonly name: string;
}

export interface ProgrammeEntry {
  readonly code: string;
  readonly name: string;
  /** 中职, 高职专科 or 高职本科. */
  readonly level: string;
}

export interface LinkEntry {
  readonly programme: string;
  readonly occupation: string;
}

export interface TitleEntry {
  readonly title: string;
  readonly code: string;
}

/** Reads the lists the simulator stands on from `prisma-seeds/data/reference`. */
export function loadReference(): CityReference {
  const occupations = read('cn_occupation_2022').filter((row) => row['level'] === '细类');
  const names = new Map(occupations.map((row) => [row['code']!, row['name']!]));
  return {
    occupations: [...names].map(([code, name]) => ({ code, name })),
    programmes: read('cn_programme_vocational_2021')
      .filter((row) => row['node'] === '专业')
      .map((row) => ({ code: row['code']!, name: row['name']!, level: row['level']! })),
    links: read('cn_programme_vocational_2021_to_occupation_2022')
      .filter((row) => row['resolved'] === '1')
      .map((row) => ({ programme: row['programme_code']!, occupation: row['occupation_code']! })),
    titles: unambiguousTitles(names),
    industries: new Set(read('cn_industry_gbt4754_2017').map((row) => row['code']!)),
    regions: new Set(read('cn_region_2023').map((row) => row['code']!)),
  };
}

function unambiguousTitles(names: ReadonlyMap<string, string>): TitleEntry[] {
  const all = [
    ...read('cn_occupation_2022_aliases').map((row) => ({ title: row['alias']!, code: row['code']! })),
    ...read('cn_occupation_2022_job_titles').map((row) => ({
      title: row['job_title']!,
      code: row['occupation_code']!,
    })),
  ];
  const codesOf = new Map<string, Set<string>>();
  for (const { title, code } of [...all, ...[...names].map(([code, name]) => ({ title: name, code }))]) {
    const key = plain(title);
    codesOf.set(key, (codesOf.get(key) ?? new Set()).add(code));
  }
  return all.filter(({ title, code }) => names.has(code) && codesOf.get(plain(title))!.size === 1);
}

const plain = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');

function read(name: string): Record<string, string>[] {
  const text = readFileSync(join(dataFolder, 'reference', `${name}.csv`), 'utf8');
  return initParser(inferSchema(text)).stringObjs(text) as Record<string, string>[];
}

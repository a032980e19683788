import { existsSync, readFileSync } from 'node:fs';
import { inferSchema, initParser } from 'udsv';
import { policies } from './policies.js';
import { referenceFiles } from './reference-files.js';
import { regionalFiles } from './regional-files.js';
import { samplePaths } from './sample-paths.js';

interface Definition {
  readonly dataset: string;
  readonly origin?: string;
  readonly licence?: string;
  readonly system?: { readonly id: string };
  readonly codeSystems?: Readonly<Record<string, string>>;
  readonly columns: Readonly<Record<string, { readonly from?: string; readonly gather?: readonly string[] }>>;
}

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

const headingsOf = (path: string): string[] => {
  const text = readFileSync(path, 'utf8');
  return inferSchema(text).cols.map(({ name }) => name);
};

const rowsOf = (path: string): Record<string, string>[] => {
  const text = readFileSync(path, 'utf8');
  return initParser(inferSchema(text)).stringObjs(text) as Record<string, string>[];
};

const files = [...referenceFiles(), ...regionalFiles, ...samplePaths.us];

describe.each(files)('$dataset in $definitionPath', ({ dataset, path, definitionPath }) => {
  const definition = readJson<Definition>(definitionPath);

  it('is defined for its dataset, with origin and licence', () => {
    expect(definition.dataset).toBe(dataset);
    expect(definition.origin).toBeTruthy();
    expect(definition.licence).toBeTruthy();
  });

  it('names only columns the file has', () => {
    const headings = headingsOf(path);
    const named = Object.values(definition.columns).flatMap(({ from, gather }) => [
      ...(from ? [from] : []),
      ...(gather ?? []),
    ]);
    expect(named).not.toEqual([]);
    expect(headings).toEqual(expect.arrayContaining(named));
  });
});

describe('the reference lists', () => {
  it('come in an order in which every code system stands before what refers to it', () => {
    const known = new Set<string>();
    for (const { definitionPath } of files) {
      const { system, codeSystems = {} } = readJson<Definition>(definitionPath);
      for (const id of Object.values(codeSystems)) expect(known).toContain(id);
      if (system) known.add(system.id);
    }
  });

  it('have one row for each code, and every parent', () => {
    for (const { path, definitionPath } of referenceFiles()) {
      const { system, columns } = readJson<Definition>(definitionPath);
      if (!system) continue;
      const rows = rowsOf(path);
      const codes = new Set(rows.map((row) => row[columns['code']!.from!]));
      expect(codes.size).toBe(rows.length);
      const parents = rows.map((row) => row[columns['parent_code']?.from ?? ''] ?? '').filter((code) => code !== '');
      expect(parents.filter((code) => !codes.has(code))).toEqual([]);
    }
  });

  it('hold the published numbers of codes', () => {
    const count = (name: string): number =>
      rowsOf(referenceFiles().find(({ path }) => path.endsWith(`/${name}.csv`))!.path).length;
    // 大典 2022: 8 + 79 + 449 + 1,641 · GB/T 4754-2017: 20 + 97 + 473 + 1,381 · ISO 3166-1: 249 · NCES crosswalk: 6,097
    expect(count('cn_occupation_2022')).toBe(8 + 79 + 449 + 1641);
    expect(count('cn_industry_gbt4754_2017')).toBe(20 + 97 + 473 + 1381);
    expect(count('iso_3166')).toBe(249);
    expect(count('us_cip_2020_to_soc_2018')).toBe(6097);
  });
});

describe('the policies', () => {
  it('name code systems that the reference lists bring', () => {
    const known = referenceFiles().flatMap(
      ({ definitionPath }) => readJson<Definition>(definitionPath).system?.id ?? [],
    );
    expect(policies().map(({ id }) => id)).toEqual(['cn', 'us']);
    for (const { id, path } of policies()) {
      expect(existsSync(path)).toBe(true);
      const policy = readJson<{
        id: string;
        regionSystem: string;
        occupationSystem: string;
        programmeSystems: string[];
      }>(path);
      expect(policy.id).toBe(id);
      expect(known).toEqual(
        expect.arrayContaining([policy.regionSystem, policy.occupationSystem, ...policy.programmeSystems]),
      );
    }
  });
});

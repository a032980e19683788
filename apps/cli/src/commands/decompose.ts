import type { DecomposedOccupation, Decomposition } from '@gongxu/labour-market';
import { employmentDecomposition, type Database } from '@gongxu/data-access';
import Table from 'cli-table3';
import { readArguments, required, yearOf } from '../command-line.js';
import { withPlatform } from '../platform.js';
import { UsageError } from '../usage-error.js';

const OPTIONS = {
  region: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  occupation: { type: 'string' },
  top: { type: 'string', default: '20' },
  json: { type: 'boolean', default: false },
} as const;

/** Shift-share and annual replacement rate; the largest changes first, or one occupation with its industries. */
export async function decomposeCommand(args: string[]): Promise<number> {
  const { values } = readArguments(args, OPTIONS);
  const region = required(values.region, '--region');
  const [from, to] = [yearOf(required(values.from, '--from'))!, yearOf(required(values.to, '--to'))!];
  return withPlatform(
    async ({ database }) => {
      const all = await employmentDecomposition(database.read, { region, from, to });
      const chosen = values.occupation
        ? all.occupations.filter(({ occupation }) => occupation === values.occupation)
        : [...all.occupations].sort((a, b) => Math.abs(b.change) - Math.abs(a.change)).slice(0, Number(values.top));
      if (chosen.length === 0)
        throw new UsageError(`nobody is employed in ${values.occupation ?? 'any occupation'} in ${from} or ${to}`);
      if (values.json) console.log(JSON.stringify({ ...all, occupations: chosen }, null, 2));
      else await print(database, region, all, chosen);
      return 0;
    },
    { worker: false },
  );
}

async function print(
  database: Database,
  region: string,
  { from, to, start, end, growthFactor, fits }: Decomposition,
  chosen: readonly DecomposedOccupation[],
): Promise<void> {
  const { occupationSystem } = await database.read.policies.forRegion(region);
  const entries = await database.read.codeLists.find(
    chosen.map(({ occupation }) => ({ system: occupationSystem, code: occupation })),
  );
  const names = new Map(entries.map(({ code, nameZh, nameEn }) => [code, nameZh ?? nameEn ?? '']));
  console.log(
    `\n${region} ${from}–${to}: ${start.toFixed(0)} → ${end.toFixed(0)} employed, growth ${growthFactor.toFixed(4)}`,
  );
  for (const { year, converged, iterations, largestDeviation } of fits)
    if (iterations > 0)
      console.log(
        `${year}: cells fitted to totals in ${iterations} rounds${converged ? '' : `, NOT converged: ${largestDeviation.toFixed(1)} off`}`,
      );
  const table = new Table({
    head: ['code', '职业 occupation', String(from), String(to), '变动', '规模', '行业结构', '职业效应', '年替补率'],
    style: { head: [], border: [] },
  });
  for (const one of chosen) {
    const { occupation, change, scale, industryMix, occupationEffect, annualReplacementRate: rate } = one;
    const persons = [one.start, one.end, change, scale, industryMix, occupationEffect].map((value) => value.toFixed(1));
    table.push([
      occupation,
      names.get(occupation) ?? '',
      ...persons,
      rate === null ? 'x' : `${(100 * rate).toFixed(2)} %`,
    ]);
  }
  console.log(table.toString());
  if (chosen.length === 1)
    for (const { industry, start: persons, mix } of chosen[0]!.byIndustry)
      console.log(`industry ${industry}: ${persons.toFixed(1)} in ${from}, mix ${mix.toFixed(1)}`);
}

import { DEFAULT_BALANCE_PARAMETERS, pastIndicators, type BalanceLine, type IndicatorValue } from '@gongxu/balance';
import type { CompileRun, Repositories, StoredBalance } from '@gongxu/data-access';
import { groupBy } from '@gongxu/domain';
import type { NamedSubject } from '@gongxu/shortage';
import { accountsOf } from '../run-accounts.js';
import { importsOf } from '../run-inputs.js';

/** Every occupation with its balance, indicators of this and earlier years, the accounts that cover the year, and names. */
export async function namedSubjects(
  repositories: Repositories,
  run: CompileRun,
  stored: readonly StoredBalance<BalanceLine, IndicatorValue[]>[],
): Promise<NamedSubject[]> {
  const { balances, codeLists } = repositories;
  const accounts = await accountsOf(repositories, run);
  const covering = accounts.filter(({ periodStart, periodEnd }) => periodStart <= run.year && run.year <= periodEnd);
  const covers = groupBy(covering, ({ occupation }) => occupation);
  const past = pastIndicators({
    region: run.region,
    year: run.year,
    employment: await balances.employment(importsOf(run, 'employment'), run.region),
    parameters: DEFAULT_BALANCE_PARAMETERS,
  });
  const names = new Map(
    (await codeLists.entriesOfImports(importsOf(run, 'occupations'))).map((entry) => [entry.code, entry]),
  );
  return stored.map(({ occupation, line, indicators }) => ({
    occupation,
    line,
    indicators,
    accounts: covers.get(occupation) ?? [],
    past: past.get(occupation) ?? [],
    nameZh: names.get(occupation)?.nameZh ?? null,
    nameEn: names.get(occupation)?.nameEn ?? null,
  }));
}

import type { OccupationAccount } from '@gongxu/balance';
import { withoutGroups } from '@gongxu/classification';
import type { CompileRun, Repositories } from '@gongxu/data-access';
import { importsOf } from './run-inputs.js';

/** The accounts the run counts: of a group and the occupations below it, those below. */
export async function accountsOf(
  { balances, codeLists }: Repositories,
  run: CompileRun,
): Promise<readonly OccupationAccount[]> {
  const accounts = await balances.accounts(importsOf(run, 'occupation_accounts'), run.region);
  const occupations = await codeLists.entriesOfImports(importsOf(run, 'occupations'));
  const parents = new Map(occupations.map(({ code, parentCode }) => [code, parentCode]));
  return withoutGroups(accounts, parents, ({ periodStart, periodEnd }) => `${periodStart}-${periodEnd}`);
}

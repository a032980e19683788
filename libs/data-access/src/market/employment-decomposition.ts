import { decomposeEmployment, type Decomposition } from '@gongxu/labour-market';
import type { DatasetName } from '@gongxu/domain';
import type { Repositories } from '../database.js';
import { inputsFor } from './request-compile.js';

export interface DecompositionRequest {
  readonly region: string;
  readonly from: number;
  readonly to: number;
}

/** A series sent in a later year tells of the years before it too. */
const ANY_YEAR = 2200;

/** The change of employment in a region between two years, with the files that count now. */
export async function employmentDecomposition(
  repositories: Repositories,
  { region, from, to }: DecompositionRequest,
): Promise<Decomposition> {
  const { decompositions, policies } = repositories;
  const inputs = await inputsFor(repositories, await policies.forRegion(region), region, ANY_YEAR);
  const of = (dataset: DatasetName): string[] =>
    inputs.filter((input) => input.dataset === dataset).map(({ importId }) => importId);
  const scope = { region, from, to, employment: of('employment'), accounts: of('occupation_accounts') };
  return decomposeEmployment({
    from,
    to,
    start: await decompositions.cells(scope, from),
    end: await decompositions.cells(scope, to),
    replacement: await decompositions.replacement(scope),
  });
}

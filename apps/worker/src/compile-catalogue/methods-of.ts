import type { IndicatorId } from '@gongxu/balance';
import type { CompileRun, EditionRecord, Repositories } from '@gongxu/data-access';
import { DEFAULT_METHODS, referenceOf, validateMethod, withReference, type MethodDefinition } from '@gongxu/shortage';

/** An earlier edition that a method's reference period was read from. */
export interface ReferenceEdition {
  readonly year: number;
  readonly contentHash: string;
}

export interface RunMethods {
  readonly methods: readonly MethodDefinition[];
  readonly referenceEditions: readonly ReferenceEdition[];
}

/**
 * The methods of the run, those with a reference period with the cut points it gives. Of earlier years counts the
 * newest edition there was when the run was asked for: a later one does not change it. A replay uses the methods and the
 * cut points the edition was made with.
 */
export async function methodsOf(
  repositories: Repositories,
  run: CompileRun,
  replayed: EditionRecord | undefined,
): Promise<RunMethods> {
  if (replayed) return ofEdition(replayed);
  const asked = run.policy.methods ? run.policy.methods.map((method) => validateMethod(method)) : DEFAULT_METHODS;
  return readFor(repositories, run, asked);
}

/** The methods with the cut points their reference periods gave when the run was asked for: its data, whatever the methods. */
export async function readFor(
  { editions }: Pick<Repositories, 'editions'>,
  run: CompileRun,
  asked: readonly MethodDefinition[],
): Promise<RunMethods> {
  const stood = { region: run.region, policyId: run.policy.id, asOf: run.createdAt };
  const read = new Map<number, string>();
  const methods: MethodDefinition[] = [];
  for (const method of asked) {
    const reference = referenceOf(method);
    if (!reference) {
      methods.push(method);
      continue;
    }
    const period = { fromYear: reference.fromYear, toYear: Math.min(reference.toYear, run.year - 1) };
    const ids = reference.scales.map(({ indicator }) => indicator);
    const rows = await editions.indicatorsOfYears(stood, period, ids);
    for (const { year, contentHash } of rows) read.set(year, contentHash);
    methods.push(
      withReference(
        method,
        rows.map(({ year, id, value }) => ({ year, id: id as IndicatorId, value })),
      ),
    );
  }
  const referenceEditions = [...read].sort(([a], [b]) => a - b).map(([year, contentHash]) => ({ year, contentHash }));
  return { methods, referenceEditions };
}

function ofEdition({ header }: EditionRecord): RunMethods {
  const { methods, referenceEditions = [] } = header as Partial<RunMethods>;
  return { methods: (methods ?? []).map((method) => validateMethod(method)), referenceEditions };
}

import { seededRandom } from '@gongxu/forecasting';
import { assessUncertainty, seededStreams, type CatalogueUncertainty, type UncertaintyInput } from '@gongxu/shortage';
import { attentively } from '../attentively.js';

/** How sure a method is of each line of a balance. */
export async function catalogueUncertainty(
  input: UncertaintyInput,
  report: (share: number) => void,
): Promise<CatalogueUncertainty> {
  const { parameters } = input;
  const work = assessUncertainty(input, seededStreams(parameters.seed, seededRandom));
  return { parameters, lines: await attentively(work, report) };
}

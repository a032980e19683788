import type { SurveyReport } from '@gongxu/balance';
import { disclosedEntry, hiddenFigures, SUPPRESSED, type CountedRows, type HiddenFigures } from '@gongxu/disclosure';
import type { CatalogueEntry } from '@gongxu/shortage';
import type { Repositories } from '../database.js';
import { disclosureRuleOf } from '../market/policy.repository.js';
import type { EditionRecord } from './edition-record.js';

/** What an edition does not publish, by the rule of the policy it was compiled under. */
export interface EditionDisclosure {
  readonly hidden: HiddenFigures;
  readonly minimum: number;
  readonly defaultMethod: string;
  /** Occupations whose figure is hidden, by what entries can be ordered by: an order tells a figure, too. */
  readonly concealed: Readonly<Record<ConcealedOrder, readonly string[]>>;
}

const CONCEALED_ORDERS = ['score', 'supply', 'gap'] as const;
export type ConcealedOrder = (typeof CONCEALED_ORDERS)[number];

interface Header {
  readonly survey?: SurveyReport | null;
  readonly merge?: { readonly jobSeekers: CountedRows } | null;
}

export async function editionDisclosure(
  { editions, runs }: Pick<Repositories, 'editions' | 'runs'>,
  edition: EditionRecord,
): Promise<EditionDisclosure> {
  const { defaultMethod } = edition;
  const { survey = null, merge } = edition.header as Header;
  const rule = disclosureRuleOf((await runs.find(edition.runId))!.policy);
  const records = await editions.entriesOf<CatalogueEntry>(edition.region, edition.id);
  const entries = records.map(({ content }) => content);
  const hidden = hiddenFigures({ defaultMethod, entries, survey, jobSeekers: merge?.jobSeekers ?? null }, rule);
  const shown = entries.map((entry) => disclosedEntry(entry, hidden, defaultMethod));
  const without = (order: ConcealedOrder): string[] =>
    shown.filter((entry) => entry[order] === SUPPRESSED).map(({ occupation }) => occupation);
  return {
    hidden,
    minimum: rule.minimum,
    defaultMethod,
    concealed: { score: without('score'), supply: without('supply'), gap: without('gap') },
  };
}

export const isConcealedOrder = (order: string): order is ConcealedOrder =>
  (CONCEALED_ORDERS as readonly string[]).includes(order);

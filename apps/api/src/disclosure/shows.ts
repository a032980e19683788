import type { SurveyReport } from '@gongxu/balance';
import { isConcealedOrder, type EditionKey, type EntryPage, type ForecastOfEdition, type StandingEntry } from '@gongxu/data-access'; // prettier-ignore
import {
  disclosedChains,
  disclosedRows,
  disclosedSignal,
  disclosedSurvey,
  type CountedRows,
  type DisclosedChain,
  type DisclosedEntry,
  type DisclosedRows,
  type DisclosedSignal,
  type DisclosedSurvey,
} from '@gongxu/disclosure';
import type { ObjectDetail, ObjectionResult } from '@gongxu/editions';
import type { ChainCoverage, IssuedSignal } from '@gongxu/warning';
import type { Disclosures } from './edition-disclosures.js';
import { publicEntry } from './public-entry.js';
import { publicObjection } from './public-objection.js';
import { publicForecast } from './public-forecast.js';

/** How counts show to the one who asks: all of them, or without those an edition does not publish. */
export interface Shows {
  entries<E extends StandingEntry>(entries: readonly E[]): Promise<(E & StandingEntry<DisclosedEntry>)[]>;
  forecasts<F extends ForecastOfEdition>(forecasts: readonly F[]): Promise<F[]>;
  survey(editionId: string, survey: SurveyReport): Promise<DisclosedSurvey>;
  jobSeekers(editionId: string, rows: CountedRows): Promise<DisclosedRows>;
  signals<S extends IssuedSignal>(editionId: string, signals: readonly S[]): Promise<DisclosedSignal<S>[]>;
  chains(editionId: string, chains: readonly ChainCoverage[]): Promise<DisclosedChain[]>;
  objection(editionId: string, object: ObjectDetail, result: ObjectionResult): Promise<ObjectionResult>;
  /** Entries whose place in an order must not tell their figure. */
  concealed(editions: readonly EditionKey[], order: EntryPage['order']): Promise<NonNullable<EntryPage['concealed']>>;
}

/** For those who work on editions. */
export const SHOWS_ALL: Shows = {
  entries: async (entries) => entries as never,
  forecasts: async (forecasts) => [...forecasts],
  survey: async (_, survey) => survey,
  jobSeekers: async (_, rows) => rows,
  signals: async (_, signals) => [...signals],
  chains: async (_, chains) => [...chains],
  objection: async (_, __, result) => result,
  concealed: async () => [],
};

/** For everyone else. */
export const showsPublished = (of: Disclosures): Shows => ({
  entries: (entries) => Promise.all(entries.map(async (entry) => publicEntry(entry, await of(entry.editionId)))),
  forecasts: (forecasts) => Promise.all(forecasts.map(async (one) => publicForecast(one, await of(one.editionId)))),
  survey: async (editionId, survey) => disclosedSurvey(survey, (await of(editionId)).hidden),
  jobSeekers: async (editionId, rows) => disclosedRows(rows, (await of(editionId)).hidden),
  signals: async (editionId, signals) => {
    const { minimum } = await of(editionId);
    return signals.map((signal) => disclosedSignal(signal, minimum));
  },
  chains: async (editionId, chains) => disclosedChains(chains, await of(editionId)),
  objection: async (editionId, object, result) => publicObjection(result, object, await of(editionId)),
  concealed: async (editions, order) => {
    if (!isConcealedOrder(order)) return [];
    const concealed = editions.map(async ({ id }) =>
      (await of(id)).concealed[order].map((occupation) => ({ editionId: id, occupation })),
    );
    return (await Promise.all(concealed)).flat();
  },
});

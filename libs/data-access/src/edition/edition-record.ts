import type { Rating, TalentTier } from '@gongxu/domain';
import type { EditionState } from '@gongxu/editions';

export interface EditionRecord {
  readonly id: string;
  readonly region: string;
  readonly year: number;
  readonly number: number;
  readonly policyId: string;
  readonly occupationSystem: string;
  readonly defaultMethod: string;
  /** SHA-256 of the canonical content; the same inputs give the same hash on any machine. */
  readonly contentHash: string;
  /** Everything of the content but the entries. */
  readonly header: unknown;
  readonly entryCount: number;
  readonly listedCount: number;
  readonly runId: string;
  readonly createdBy: string;
  readonly createdAt: Date;
  /** Where its life stands. */
  readonly state: EditionState;
}

/** What can be filtered and ordered of an entry, beside its whole content. */
export interface EntryRecord<Content = unknown> {
  readonly region: string;
  readonly editionId: string;
  readonly occupation: string;
  readonly rank: number;
  readonly previousRank: number | null;
  readonly rating: Rating;
  readonly listed: boolean;
  readonly score: number | null;
  readonly demand: number | null;
  readonly supply: number | null;
  readonly gap: number | null;
  readonly educationLevel: string | null;
  readonly talentTier: TalentTier;
  readonly medianWage: number | null;
  readonly nameZh: string | null;
  readonly nameEn: string | null;
  readonly content: Content;
}

/** An entry as it stands: `rating` and `listed` after a change by a person. */
export interface StandingEntry<Content = unknown> extends EntryRecord<Content> {
  readonly computedRating: Rating;
}

export interface NewEntry extends Omit<EntryRecord, 'region' | 'editionId'> {
  /** Names and titles in every language, for text search. */
  readonly searchText: string;
  readonly industryCodes: readonly string[];
  readonly areaCodes: readonly string[];
  readonly programmeCodes: readonly string[];
}

/** State after the last event of the row of `edition` at hand. */
export const EDITION_STATE = `coalesce((SELECT v.state FROM edition_event v WHERE v.region = edition.region AND v.edition_id = edition.id
  ORDER BY v.number DESC LIMIT 1), 'draft')`;

/** The rating a person gave the entry `e` in place of the computed one, if any. */
export const ADJUSTED_RATING = `(SELECT v.detail -> 'adjust' ->> 'rating' FROM edition_event v
  WHERE v.region = e.region AND v.edition_id = e.edition_id AND v.step = 'adjust' AND v.detail -> 'adjust' ->> 'occupation' = e.occupation
  ORDER BY v.number DESC LIMIT 1)`;

/** Columns of a row of `edition`. */
export const EDITION_COLUMNS = `id, region, year, number, policy_id AS "policyId", occupation_system AS "occupationSystem",
  default_method AS "defaultMethod", content_hash AS "contentHash", header, entry_count AS "entryCount",
  listed_count AS "listedCount", run_id AS "runId", created_by AS "createdBy", created_at AS "createdAt",
  ${EDITION_STATE} AS state`;

const ENTRY_FIGURES = `e.region, e.edition_id AS "editionId", e.occupation, e.rank, e.previous_rank AS "previousRank",
  e.score, e.demand, e.supply, e.gap, e.education_level AS "educationLevel", e.talent_tier AS "talentTier",
  e.median_wage AS "medianWage", e.name_zh AS "nameZh", e.name_en AS "nameEn", e.content`;

/** An entry `e` as it was computed. */
export const ENTRY_COLUMNS = `${ENTRY_FIGURES}, e.rating, e.listed`;

/** An entry `e` as it stands. */
export const STANDING_ENTRY_COLUMNS = `${ENTRY_FIGURES}, coalesce(${ADJUSTED_RATING}, e.rating) AS rating,
  coalesce(${ADJUSTED_RATING} = 'shortage', e.listed) AS listed, e.rating AS "computedRating"`;

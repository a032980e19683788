import type { SuppressionRule } from '../tables/suppress.js';

/** What a policy may say under `disclosure`. */
export type DisclosureRule = SuppressionRule;

/**
 * Three persons or respondents, as the German Federal Employment Agency publishes its counts: values below 3, and those
 * from which one could be worked out, are not shown (Statistik der Bundesagentur für Arbeit, Statistische Geheimhaltung).
 */
export const DEFAULT_DISCLOSURE: DisclosureRule = { minimum: 3 };

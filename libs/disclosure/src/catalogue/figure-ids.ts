/** Names of the counts of an edition; a count that shows in several places has one name. */
export const FIGURES = {
  /** All job seekers the register counts. */
  registered: 'registered',
  seekers: (occupation: string, area?: string) => named('seekers', occupation, area),
  /** A part of the supply, by its place among the components. */
  part: (occupation: string, index: number) => named('part', occupation, String(index)),
  supply: (occupation: string) => named('supply', occupation),
  gap: (occupation: string) => named('gap', occupation),
  employment: (occupation: string, area?: string) => named('employment', occupation, area),
  graduates: (system: string, programme: string, institution?: string) =>
    named('graduates', system, programme, institution),
  survey: (occupation: string) => named('survey', occupation),
  surveyTier: (occupation: string, tier: string) => named('survey', occupation, 'tier', tier),
  surveyEducation: (occupation: string, level: string) => named('survey', occupation, 'education', level),
  responded: (by: ResponseBy, key: string) => named('responded', by, key),
  employers: (by: ResponseBy, key: string) => named('employers', by, key),
} as const;

export const RESPONSE_BY = ['byRegion', 'bySection', 'bySize'] as const;
export type ResponseBy = (typeof RESPONSE_BY)[number] | 'total';

const named = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join('/');

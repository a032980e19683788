import type { IssuedSignal } from '../report/issued-signal.js';

/**
 * A signal as another department sees it without consent: colours, actions and the outlook of the region's occupations stay,
 * everything made of the institution's own figures is left out.
 */
export const withoutFigures = (signal: IssuedSignal): IssuedSignal => ({
  ...signal,
  planCap: null,
  reasons: signal.reasons.filter(({ code }) => code === 'forward'),
  counters: [],
  flips: signal.flips.filter(({ code }) => code === 'forward'),
  confidence: { ...signal.confidence, doubts: signal.confidence.doubts.filter(({ code }) => code === 'few_years') },
  verdicts: signal.verdicts.map(({ reason: _, ...verdict }) => ({ ...verdict, run: 0, planCap: null })),
});

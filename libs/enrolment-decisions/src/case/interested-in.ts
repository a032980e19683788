import type { InterestedParties } from '../panel/composition-faults.js';
import type { CaseStanding } from './case-standing.js';
import type { CaseSubject } from './parties-of.js';

/** The proposing institution and the employers that take part in its proposal: none of them judges it. */
export const interestedIn = ({ institution }: CaseSubject, { programme }: CaseStanding): InterestedParties => ({
  institution,
  partners: (programme?.partners ?? []).map(({ name }) => name),
});

import { SUPPRESSED } from '@gongxu/disclosure';
import type { FrozenEvidence, FrozenLine } from '@gongxu/enrolment-decisions';
import { shown } from '../disclosure/public-entry.js';
import type { FrozenEvidenceType, FrozenLineType } from './evidence.type.js';

/** Evidence with null in the place of what is hidden, as everywhere in the API. */
export const shownEvidence = (evidence: FrozenEvidence): FrozenEvidenceType => ({
  ...evidence,
  edition: evidence.edition && { ...evidence.edition, lines: evidence.edition.lines.map(shownLine) },
});

const shownLine = (line: FrozenLine): FrozenLineType => ({
  ...line,
  supply: shown(line.supply),
  gap: shown(line.gap),
  suppressed: (['supply', 'gap'] as const).filter((name) => line[name] === SUPPRESSED),
});

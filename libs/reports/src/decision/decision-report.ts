import type { CaseEvent, CaseStanding, DecisionPolicy } from '@gongxu/enrolment-decisions';
import type { NamedCode } from '../report.js';

/** Everything the document of a decision says: the case with its events, and names. */
export interface DecisionReport {
  readonly id: string;
  readonly region: NamedCode;
  readonly institution: NamedCode;
  readonly programme: NamedCode;
  readonly year: number;
  readonly standing: CaseStanding;
  readonly events: readonly CaseEvent[];
  readonly appeal: DecisionPolicy['appeal'];
  /** Warnings that must stand wherever the data shows, e.g. 模拟数据. */
  readonly notices: readonly string[];
}

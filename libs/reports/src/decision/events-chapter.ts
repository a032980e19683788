import { CASE_STEP_ZH, type CaseEvent } from '@gongxu/enrolment-decisions';
import type { Chapter } from '../docx/official-document.js';
import { officialTable } from '../docx/official-table.js';

/** Who did what, when and why. */
export const eventsChapter = (events: readonly CaseEvent[]): Chapter => ({
  heading: '办理过程',
  content: [
    officialTable(
      [
        { heading: '序号', width: 12, align: 'center' },
        { heading: '步骤', width: 24, align: 'center' },
        { heading: '办理人', width: 34, align: 'left' },
        { heading: '日期', width: 24, align: 'center' },
        { heading: '理由', width: 62, align: 'left' },
      ],
      events.map(({ number, step, actor, at, reason }) => [
        String(number),
        CASE_STEP_ZH[step],
        actor,
        at.toISOString().slice(0, 10),
        reason ?? '',
      ]),
    ),
  ],
});

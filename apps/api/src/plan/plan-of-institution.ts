import { provisionId, type PlanReport } from '@gongxu/adjustment';

/** Stands wherever a plan shows one institution's provisions alone. */
const NOTICE = '仅含本校专业点 own provisions only';

/** The plan as one institution sees it: its own lines and what more room would bring to it; the region's occupations stay. */
export function planOfInstitution(report: PlanReport, institution: string): PlanReport {
  const lines = report.lines.filter((line) => line.institution === institution);
  const own = new Set([institution, ...lines.map(provisionId)]);
  const others = new Set(report.lines.map(provisionId).filter((id) => !own.has(id)));
  return {
    ...report,
    notices: [...report.notices, NOTICE],
    lines,
    unitValues: report.unitValues.filter(({ constraint }) => own.has(constraint.subject)),
    notes: report.notes.flatMap((note) => {
      const subjects = note.subjects.filter((subject) => !others.has(subject));
      return subjects.length === 0 && note.subjects.length > 0 ? [] : [{ ...note, subjects }];
    }),
  };
}

import { round6 } from '@gongxu/shortage';
import type { ProposalPolicy } from '../policy/decision-policy.js';
import { studentsOf, type NewProgramme } from './new-programme.js';

export const CAPACITY_PARTS = ['teachers', 'workstations', 'dualQualified', 'finances'] as const;

export type CapacityPart = (typeof CAPACITY_PARTS)[number];

export const CAPACITY_PART_ZH: { readonly [P in CapacityPart]: string } = {
  teachers: '专业教师（人）',
  workstations: '实训工位（个）',
  dualQualified: '双师型教师占比',
  finances: '年经费（元）',
};

/** What there is against what the policy asks of a programme of this size. */
export interface CapacityLine {
  readonly part: CapacityPart;
  readonly have: number;
  readonly need: number;
  /** From 0 to 1; more than enough counts no more than enough. */
  readonly met: number;
}

export interface CapacityScore {
  /** Of 100. */
  readonly score: number;
  /** When every year is full. */
  readonly students: number;
  readonly lines: readonly CapacityLine[];
}

/** Capacity: teachers, workstations, the share of dual-qualified teachers and funds, against what all its students need. */
export function scoreCapacity(programme: NewProgramme, { capacity }: Pick<ProposalPolicy, 'capacity'>): CapacityScore {
  const students = studentsOf(programme);
  const { teachers, dualQualifiedTeachers, workstations, fundsPerYear } = programme;
  const compared: Readonly<Record<CapacityPart, readonly [have: number, need: number]>> = {
    teachers: [teachers, Math.ceil(students / capacity.studentsPerTeacher)],
    workstations: [workstations, Math.ceil(students * capacity.workstationsPerStudent)],
    dualQualified: [teachers === 0 ? 0 : dualQualifiedTeachers / teachers, capacity.dualQualifiedShare],
    finances: [fundsPerYear, students * capacity.costPerStudent],
  };
  const lines = CAPACITY_PARTS.map((part): CapacityLine => {
    const [have, need] = compared[part];
    return {
      part,
      have: round6(have),
      need,
      met: need <= 0 ? 1 : round6(Math.min(1, have / need)),
    };
  });
  return {
    score: round6(100 * lines.reduce((sum, { part, met }) => sum + capacity.weights[part] * met, 0)),
    students,
    lines,
  };
}

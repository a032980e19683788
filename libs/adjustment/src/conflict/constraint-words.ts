import { groupBy } from '@gongxu/domain';
import type { Conflict } from '../plan/conflict.js';
import type { Constraint, ConstraintKind } from '../plan/constraint.js';
import type { PlanProblem } from '../problem/plan-problem.js';

export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** Names of the kinds of rules. */
export const CONSTRAINT_NAMES: Readonly<Record<ConstraintKind, Words>> = {
  'minimum-class': { zh: '最小开班人数', en: 'minimum class' },
  seats: { zh: '学位数', en: 'seats' },
  teachers: { zh: '教师数与生师比', en: 'teachers and student–teacher ratio' },
  workstations: { zh: '实训工位数', en: 'workstations' },
  applicants: { zh: '生源（近年报考人数）', en: 'recent applicants' },
  ladder: { zh: '预警措施', en: 'ladder action' },
  increase: { zh: '增招幅度', en: 'limit of increase' },
  decrease: { zh: '减招幅度', en: 'limit of decrease' },
  'quota-minimum': { zh: '招生计划下限', en: 'quota at least' },
  'quota-maximum': { zh: '招生计划上限', en: 'quota at most' },
  'change-limit': { zh: '调整总量上限', en: 'places moved at most' },
  budget: { zh: '经费预算', en: 'budget' },
};

/** A rule with its subject and, where it has one, its number. */
export function constraintWords(problem: PlanProblem, { kind, subject }: Constraint): Words {
  const { zh, en } = CONSTRAINT_NAMES[kind];
  const amount = amountOf(problem, { kind, subject });
  return amount === null
    ? { zh: `${subject} 的${zh}`, en: `${en} of ${subject}` }
    : {
        zh: `${subject} 的${zh} ${amount.number} ${amount.zh}`,
        en: `${en} ${amount.number} ${amount.en} of ${subject}`,
      };
}

function amountOf(
  { quotas, changeLimits, budget, provisions }: PlanProblem,
  { kind, subject }: Constraint,
): (Words & { readonly number: number }) | null {
  const amount = (number: number | null | undefined, zh: string, en: string) =>
    number === null || number === undefined ? null : { number: Number(number.toPrecision(6)), zh, en };
  const provision = provisions.find(({ id }) => id === subject);
  switch (kind) {
    case 'quota-minimum':
      return amount(quotas.find(({ id }) => id === subject)?.minimum, '人', 'students');
    case 'quota-maximum':
      return amount(quotas.find(({ id }) => id === subject)?.maximum, '人', 'students');
    case 'change-limit':
      return amount(changeLimits.find(({ id }) => id === subject)?.students, '人', 'students');
    case 'budget':
      return amount(budget?.amount, '元', 'CNY');
    case 'seats':
      return amount(provision?.seats, '个', 'seats');
    case 'teachers':
      return amount(provision?.teachers, '人', 'teachers');
    case 'workstations':
      return amount(provision?.workstations, '个', 'workstations');
    case 'applicants':
      return amount(provision?.applicantLimit, '人', 'students');
    case 'minimum-class':
      return amount(provision?.minimumIntake, '人', 'students');
    case 'increase':
      return amount(provision?.increaseLimit, '人', 'students');
    case 'decrease':
      return amount(provision?.decreaseLimit, '人', 'students');
    case 'ladder':
      return amount(provision?.ladder?.cap, '人', 'students');
  }
}

/** More rules of one kind than this are counted instead of named. */
const NAMED = 6;

/** The conflict as one sentence. */
export function conflictWords(
  problem: PlanProblem,
  constraints: readonly Constraint[],
  isMinimal: boolean,
): Pick<Conflict, 'zh' | 'en'> {
  const words = [...groupBy(constraints, ({ kind }) => kind)].flatMap(([kind, rules]): Words[] => {
    if (rules.length <= NAMED) return rules.map((rule) => constraintWords(problem, rule));
    const { zh, en } = CONSTRAINT_NAMES[kind];
    return [{ zh: `${rules.length} 个专业点的${zh}`, en: `${en} of ${rules.length} provisions` }];
  });
  const zh = words.map((each) => each.zh).join('；');
  const en = words.map((each) => each.en).join('; ');
  return {
    zh: `下列规则不能同时满足：${zh}。${isMinimal ? '放宽其中任何一条，其余各条即可同时满足。' : ''}`,
    en: `These rules cannot be obeyed together: ${en}.${isMinimal ? ' Without any one of them the others can be.' : ''}`,
  };
}

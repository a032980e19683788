import type { Shown } from '../not-shown.js';
import type { Report } from '../report.js';

const COLUMNS = [
  { heading: '方法', width: 28, format: null },
  { heading: '对照方法', width: 28, format: null },
  { heading: '均评\n（个）', width: 10, format: '0' },
  { heading: '一致\n（个）', width: 10, format: '0' },
  { heading: '一致率\n（%）', width: 10, format: '0.0%' },
  { heading: 'Kappa\n系数', width: 10, format: '0.00' },
] as const;

/** 方法一致度: how far each pair of methods says the same. */
export function agreementTable({ agreement, methods }: Pick<Report, 'agreement' | 'methods'>) {
  const labels = new Map(methods.map(({ id, labelZh }) => [id, labelZh]));
  return {
    name: '方法一致度',
    title: '各方法评级的一致程度',
    about: '两两之间评级相同的占比与 Kappa 系数，只计两者都评的职业',
    columns: COLUMNS,
    rows: agreement.map(({ methods: [first, second], bothRated, agreeing, share, kappa }): Shown[] => [
      labels.get(first) ?? first,
      labels.get(second) ?? second,
      bothRated,
      agreeing,
      share ?? 'x',
      kappa ?? 'x',
    ]),
  };
}

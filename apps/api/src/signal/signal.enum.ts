import { registerEnumType } from '@nestjs/graphql';
import { SIGNAL_ORDERS } from '@gongxu/data-access';
import { ACTIONS, CONFIDENCE_LEVELS, SIGNAL_COLOURS, SIGNAL_LISTS } from '@gongxu/warning';

type Constant<T extends string> = T extends `${infer Head}-${infer Tail}`
  ? `${Uppercase<Head>}_${Uppercase<Tail>}`
  : Uppercase<T>;

const constants = <T extends string>(values: readonly T[]) =>
  Object.fromEntries(values.map((value) => [value.toUpperCase().replaceAll('-', '_'), value])) as Record<
    Constant<T>,
    T
  >;

export const SignalColourEnum = constants(SIGNAL_COLOURS);
registerEnumType(SignalColourEnum, {
  name: 'SignalColour',
  description:
    'RED 红色预警 and YELLOW 黄色预警: too many are trained · GREEN 急需: too few · NONE: neither · UNDETERMINED: the figures cannot decide.',
});

export const SignalActionEnum = constants(ACTIONS);
registerEnumType(SignalActionEnum, {
  name: 'SignalAction',
  description:
    'Each harder than the one before. WARN 预警 · CUT 调减计划 · ALTERNATE_YEAR 隔年招生 · SUSPEND 停招 · REVOKE 撤销',
});

export const SignalConfidenceEnum = constants(CONFIDENCE_LEVELS);
registerEnumType(SignalConfidenceEnum, { name: 'SignalConfidence' });

export const SignalListEnum = constants(SIGNAL_LISTS);
registerEnumType(SignalListEnum, { name: 'SignalListName', description: 'URGENT 急需专业 · SURPLUS 过剩预警专业' });

export const SignalOrderField = constants(SIGNAL_ORDERS);
registerEnumType(SignalOrderField, {
  name: 'SignalOrderField',
  description: 'SEVERITY: by colour, red the highest, then by action. OVER, UNDER: probability of too many, too few.',
});

export enum SignalKind {
  PROGRAMME = 'programme',
  PROVISION = 'provision',
}
registerEnumType(SignalKind, {
  name: 'SignalKind',
  description: 'PROGRAMME: in the whole region. PROVISION 专业点: one institution offering it.',
});

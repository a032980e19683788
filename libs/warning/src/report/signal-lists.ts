import { compareText } from '@gongxu/domain';
import { isAlarm } from '../signal-colour.js';
import type { IssuedSignal } from './issued-signal.js';
import type { SignalList } from './signal-report.js';

/** Whether a signal stands on a list: green is 急需, yellow and red are 过剩预警. */
export const isOnList = ({ colour }: Pick<IssuedSignal, 'colour'>, list: SignalList): boolean =>
  list === 'urgent' ? colour === 'green' : isAlarm(colour);

/** The list in its order: red before yellow, then the likeliest first, then by code. */
export const listOf = <T extends IssuedSignal>(signals: readonly T[], list: SignalList): T[] =>
  signals.filter((signal) => isOnList(signal, list)).sort((a, b) => inListOrder(a, b, list));

const inListOrder = (a: IssuedSignal, b: IssuedSignal, list: SignalList): number =>
  Number(b.colour === 'red') - Number(a.colour === 'red') ||
  likelihood(b, list) - likelihood(a, list) ||
  compareText(a.programme, b.programme) ||
  compareText(a.institution, b.institution);

const likelihood = ({ over, under }: IssuedSignal, list: SignalList): number =>
  (list === 'urgent' ? under : over) ?? -1;

/** Day the lists of a year are due. */
export const dueOn = (year: number): string => `${year}-07-31`;

/** @param today ISO date in the region */
export const isOverdue = (year: number, today: string): boolean => today > dueOn(year);

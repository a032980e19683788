import { compareText } from '@gongxu/domain';
import { isAlarm } from '../signal-colour.js';
import type { IssuedSignal } from './issued-signal.js';
import type { SignalList } from './signal-report.js';

/** Whether a signal stands on a list: green is 急需, yellow and red are 过剩预警. */
export const isOnList = ({ colour }: Pick<IssuedSignal, 'colour'>, list: SignalList): boolean =>
  list === 'urgent' ? colour === 'green' : isAlarm(colour);

/** What decides the place on a list; a probability that is not published is a text and tells no place. */
interface Listed extends Pick<IssuedSignal, 'colour' | 'programme' | 'institution'> {
  readonly over: number | string | null;
  readonly under: number | string | null;
}

/** The list in its order: red before yellow, then the likeliest first, then by code. */
export const listOf = <T extends Listed>(signals: readonly T[], list: SignalList): T[] =>
  signals.filter((signal) => isOnList(signal, list)).sort((a, b) => inListOrder(a, b, list));

const inListOrder = (a: Listed, b: Listed, list: SignalList): number =>
  Number(b.colour === 'red') - Number(a.colour === 'red') ||
  likelihood(b, list) - likelihood(a, list) ||
  compareText(a.programme, b.programme) ||
  compareText(a.institution, b.institution);

function likelihood({ over, under }: Listed, list: SignalList): number {
  const told = list === 'urgent' ? under : over;
  return typeof told === 'number' ? told : -1;
}

/** Day the lists of a year are due. */
export const dueOn = (year: number): string => `${year}-07-31`;

/** @param today ISO date in the region */
export const isOverdue = (year: number, today: string): boolean => today > dueOn(year);

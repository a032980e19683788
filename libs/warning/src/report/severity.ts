import { severityOf } from '../action.js';
import type { IssuedSignal } from './issued-signal.js';

const COLOURS = ['undetermined', 'none', 'green', 'yellow', 'red'] as const;

/** Orders signals: by colour, red the highest, then by action. */
export const signalSeverity = ({ colour, action }: Pick<IssuedSignal, 'colour' | 'action'>): number =>
  10 * COLOURS.indexOf(colour) + severityOf(action);

/**
 * 预警 of a programme or provision: red and yellow warn of too many graduates, green tells of too few, none of neither;
 * undetermined means the data cannot decide, which is an answer of its own.
 */
export const SIGNAL_COLOURS = ['none', 'green', 'yellow', 'red', 'undetermined'] as const;

export type SignalColour = (typeof SIGNAL_COLOURS)[number];

/** Whether the colour warns of too many graduates. */
export const isAlarm = (colour: SignalColour): boolean => colour === 'red' || colour === 'yellow';

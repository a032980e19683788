/** `internal`: everything, for the department the figures belong to; `publication`: the released lists alone. */
export type SignalAudience = 'internal' | 'publication';

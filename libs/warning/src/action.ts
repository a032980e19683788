/** What is done about a provision, each step harder than the one before; to suspend (停招) is not to revoke (撤销). */
export const ACTIONS = ['none', 'warn', 'cut', 'alternate-year', 'suspend', 'revoke'] as const;

export type Action = (typeof ACTIONS)[number];

export const severityOf = (action: Action): number => ACTIONS.indexOf(action);

/** The harder of two actions. */
export const harderAction = (a: Action, b: Action): Action => (severityOf(a) >= severityOf(b) ? a : b);

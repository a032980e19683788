/** What stands in the place of a figure that is not published. */
export const SUPPRESSED = 'c';
export type Suppressed = typeof SUPPRESSED;

/** A figure, or the sign that it is not published. */
export type Open<V> = V | Suppressed;

/** The same, but for some of its fields. */
export type With<T, Fields extends Partial<Record<keyof T, unknown>>> = Omit<T, keyof Fields> & Readonly<Fields>;

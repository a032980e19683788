import { severityOf, type Action } from '@gongxu/warning';
import type { StandingAction } from './check-notice.js';

/** The action a provision lies under after its decisions, and since which year it or a harder one has. */
export function standingActionOf(
  decisions: readonly { readonly year: number; readonly action: Action }[],
): StandingAction | null {
  const inOrder = [...decisions].sort((a, b) => a.year - b.year);
  const last = inOrder.at(-1);
  if (!last) return null;
  const softer = inOrder.findLastIndex(({ action }) => severityOf(action) < severityOf(last.action));
  return { action: last.action, since: inOrder[softer + 1]!.year };
}

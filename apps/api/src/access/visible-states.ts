import { INSIDERS } from '@gongxu/domain';
import { EDITION_STATES, PUBLIC_STATES, type EditionState } from '@gongxu/editions';
import type { Principal } from './principal.js';

/** Those who work on an edition: the organisation department, the bureaus it consults, the committee. */
export const isInsider = (principal: Principal): boolean =>
  principal.kind === 'key' && principal.roles.some((role) => INSIDERS.includes(role));

/** Editions anyone may see, and drafts only for those who work on them. */
export const visibleStates = (principal: Principal): readonly EditionState[] =>
  isInsider(principal) ? EDITION_STATES : PUBLIC_STATES;

import type { Principal } from '../access/principal.js';
import { isInsider } from '../access/visible-states.js';

/** The institution whose provisions alone a principal sees; null for those who see all. A college of none sees none: ''. */
export const ownInstitution = (principal: Principal): string | null =>
  isInsider(principal) ? null : principal.kind === 'key' ? (principal.institution ?? '') : '';

import { DomainError, type Role } from '@gongxu/domain';

/** Whether the employment figures of an institution may go to other departments; the last word counts. */
export interface ReleaseConsent {
  readonly region: string;
  readonly institution: string;
  readonly number: number;
  readonly isGiven: boolean;
  readonly actor: string;
  readonly at: Date;
  readonly reason: string;
}

/** Who asks for figures; the institution of a college's key. */
export interface FigureReader {
  readonly roles: readonly Role[];
  readonly institution: string | null;
}

/** The department the figures belong to; it needs nobody's consent. */
const OWN_DEPARTMENT: readonly Role[] = ['admin', 'education_bureau'];

/** Whether somebody belongs to the department the figures belong to. */
export const ownsFigures = (roles: readonly Role[]): boolean => roles.some((role) => OWN_DEPARTMENT.includes(role));

/** A sum over so many institutions is no longer the figure of one of them; this product's choice. */
const FEWEST_TOGETHER = 3;

/** Whether employment figures of the institutions together may be seen. */
export const mayReadFigures = (
  { roles, institution }: FigureReader,
  institutions: readonly string[],
  hasConsented: (institution: string) => boolean,
): boolean =>
  ownsFigures(roles) ||
  institutions.length >= FEWEST_TOGETHER ||
  institutions.every((each) => (roles.includes('college') && each === institution) || hasConsented(each));

/**
 * The institution itself and the education bureau may give and take back the consent.
 * @throws DomainError FORBIDDEN, INVALID_ARGUMENT without a reason
 */
export function nextConsent(
  last: ReleaseConsent | undefined,
  { reader, ...asked }: Omit<ReleaseConsent, 'number'> & { readonly reader: FigureReader },
): ReleaseConsent {
  const isOwn = reader.roles.includes('college') && reader.institution === asked.institution;
  if (!isOwn && !ownsFigures(reader.roles))
    throw new DomainError('FORBIDDEN', `the consent is given by ${asked.institution} itself or the education_bureau`);
  const reason = asked.reason.trim();
  if (reason === '') throw new DomainError('INVALID_ARGUMENT', 'a consent and its withdrawal need a reason');
  return { ...asked, reason, number: (last?.number ?? 0) + 1 };
}

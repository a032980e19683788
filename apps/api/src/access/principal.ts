import type { ApiKeyRepository } from '@gongxu/data-access';
import type { Role } from '@gongxu/domain';

/** Who asks. Published catalogues and reference lists are open to everyone; the rest needs a key. */
export type Principal =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'refused'; readonly reason: string }
  | {
      readonly kind: 'key';
      readonly name: string;
      readonly roles: readonly Role[];
      readonly institution: string | null;
    };

/** `Authorization: Bearer gx_…`. A key we do not know is refused, never taken for an anonymous visitor. */
export async function principalFor(apiKeys: ApiKeyRepository, authorization: string | undefined): Promise<Principal> {
  if (!authorization) return { kind: 'anonymous' };
  const secret = /^Bearer\s+(\S+)$/i.exec(authorization)?.[1];
  if (!secret) return { kind: 'refused', reason: 'the Authorization header must read "Bearer <API key>"' };
  const key = await apiKeys.findBySecret(secret);
  if (!key) return { kind: 'refused', reason: 'the API key is not known or was revoked' };
  return { kind: 'key', name: key.name, roles: key.roles, institution: key.institution };
}

import { DomainError } from '@gongxu/domain';
import { DEFAULT_METHODS, validateMethod, type MethodDefinition } from '@gongxu/shortage';
import type { Policy } from './policy.repository.js';

/**
 * The policy with every method written out, so that the run is the same later under another version of the product: the
 * policy's or the product's, and those of the asker's own.
 * @throws DomainError INVALID_POLICY when no method has the id of the default one
 */
export function withMethods(policy: Policy, own: readonly MethodDefinition[], defaultMethod?: string): Policy {
  const shipped = policy.methods ? policy.methods.map((method) => validateMethod(method)) : DEFAULT_METHODS;
  const methods = [...shipped.filter(({ id }) => !own.some((method) => method.id === id)), ...own];
  const deciding = defaultMethod ?? policy.defaultMethod;
  if (!methods.some(({ id }) => id === deciding)) {
    const known = methods.map(({ id }) => id).join(', ');
    throw new DomainError('INVALID_POLICY', `defaultMethod: there is no method "${deciding}"; there are ${known}`);
  }
  return { ...policy, methods, defaultMethod: deciding };
}

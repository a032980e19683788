import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Inject } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import { Database } from '@gongxu/data-access';
import { DomainError, type Role } from '@gongxu/domain';
import type { RequestContext } from '../loaders.js';
import { principalFor, type Principal } from './principal.js';

const ROLES_KEY = 'roles';

/** The operation is for these roles; `admin` may do everything. Without it the operation is open. */
export const ForRoles = (...roles: readonly Role[]) => SetMetadata(ROLES_KEY, roles);

/** Bureaus and the operator: who may see files, quarantine and jobs. */
export const STAFF: readonly Role[] = ['organisation', 'hr_bureau', 'education_bureau', 'college'];

@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Database) private readonly database: Database,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const wanted = this.reflector.getAllAndOverride<readonly Role[] | undefined>(ROLES_KEY, [
      context.getHandler(),
      context.getClass(),
    ]);
    const principal = await this.principalOf(context);
    if (principal.kind === 'refused') throw new DomainError('UNAUTHENTICATED', principal.reason);
    if (!wanted) return true;
    if (principal.kind === 'anonymous')
      throw new DomainError('UNAUTHENTICATED', 'this needs an API key: Authorization: Bearer <key>');
    if (!principal.roles.some((role) => role === 'admin' || wanted.includes(role))) {
      throw new DomainError(
        'FORBIDDEN',
        `this is for ${wanted.join(', ')}; the key "${principal.name}" has ${principal.roles.join(', ')}`,
      );
    }
    return true;
  }

  private async principalOf(context: ExecutionContext): Promise<Principal> {
    if (context.getType<'graphql' | 'http'>() === 'graphql') {
      return GqlExecutionContext.create(context).getContext<RequestContext>().principal;
    }
    const request = context.switchToHttp().getRequest<{ headers: { authorization?: string }; principal?: Principal }>();
    request.principal = await principalFor(this.database.read.apiKeys, request.headers.authorization);
    return request.principal;
  }
}

export const nameOf = (principal: Principal): string => (principal.kind === 'key' ? principal.name : 'anonymous');

import { Catch, type ArgumentsHost } from '@nestjs/common';
import type { GqlExceptionFilter } from '@nestjs/graphql';
import { DomainError, type DomainErrorCode } from '@gongxu/domain';
import type { FastifyReply } from 'fastify';
import { GraphQLError } from 'graphql';

/** Stable codes: programs of other bureaus branch on them. `reason` tells the rule. */
const ANSWER = {
  INVALID_CODE: ['BAD_USER_INPUT', 400],
  INVALID_YEAR: ['BAD_USER_INPUT', 400],
  INVALID_CURSOR: ['BAD_USER_INPUT', 400],
  INVALID_ARGUMENT: ['BAD_USER_INPUT', 400],
  INVALID_SOURCE_DEFINITION: ['BAD_USER_INPUT', 400],
  INVALID_POLICY: ['BAD_USER_INPUT', 400],
  UNREADABLE_FILE: ['UNPROCESSABLE', 422],
  UNKNOWN_DATASET: ['BAD_USER_INPUT', 400],
  UNKNOWN_CODE_SYSTEM: ['BAD_USER_INPUT', 400],
  UNKNOWN_POLICY: ['BAD_USER_INPUT', 400],
  NOT_FOUND: ['NOT_FOUND', 404],
  NO_INPUT_DATA: ['UNPROCESSABLE', 422],
  CONFLICT: ['CONFLICT', 409],
  UNAUTHENTICATED: ['UNAUTHENTICATED', 401],
  FORBIDDEN: ['FORBIDDEN', 403],
} as const satisfies Record<DomainErrorCode, readonly [string, number]>;

/** The only place that turns a domain error into an API error. Anything else stays a logged internal error. */
@Catch(DomainError)
export class DomainErrorFilter implements GqlExceptionFilter {
  catch({ code, message }: DomainError, host: ArgumentsHost): GraphQLError | undefined {
    const [answer, status] = ANSWER[code];
    if (host.getType<'graphql' | 'http'>() === 'graphql') {
      return new GraphQLError(message, { extensions: { code: answer, reason: code } });
    }
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    void reply.status(status).send({ error: { code: answer, reason: code, message } });
    return undefined;
  }
}

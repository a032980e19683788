import { unwrapResolverError, ApolloServerErrorCode } from '@apollo/server/errors';
import { Catch, type ArgumentsHost } from '@nestjs/common';
import type { GqlExceptionFilter } from '@nestjs/graphql';
import { DomainError, type DomainErrorCode } from '@gongxu/domain';
import type { FastifyReply } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

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

const extensionsOf = ({ code }: DomainError) => ({ code: ANSWER[code][0], reason: code });

/**
 * Answers for fields, which Nest's filters do not see, and keeps the words of unexpected errors from strangers: they are
 * logged here and told as an internal error.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const original = unwrapResolverError(error);
  if (original instanceof DomainError) return { ...formatted, extensions: extensionsOf(original) };
  if (isUnstorableText(original))
    return { ...formatted, message: UNSTORABLE.message, extensions: extensionsOf(UNSTORABLE) };
  if (formatted.extensions?.['code'] !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR) return formatted;
  console.error('api:', original);
  return { ...formatted, message: 'internal error; the server’s log has more' };
}

/** PostgreSQL's `character_not_in_repertoire`: its texts hold no NUL. */
const isUnstorableText = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === '22021';
const UNSTORABLE = new DomainError('INVALID_ARGUMENT', 'a text holds a NUL character');

/** The only place, with `formatError`, that turns a domain error into an API error. */
@Catch(DomainError)
export class DomainErrorFilter implements GqlExceptionFilter {
  catch(error: DomainError, host: ArgumentsHost): GraphQLError | undefined {
    if (host.getType<'graphql' | 'http'>() === 'graphql') {
      return new GraphQLError(error.message, { extensions: extensionsOf(error) });
    }
    const { code, message } = error;
    const [answer, status] = ANSWER[code];
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    void reply.status(status).send({ error: { code: answer, reason: code, message } });
    return undefined;
  }
}

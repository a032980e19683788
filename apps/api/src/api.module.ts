import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { Database, FileStore, JobChanges } from '@gongxu/data-access';
import type { FastifyReply } from 'fastify';
import { AccessGuard } from './access/access.guard.js';
import { principalFor } from './access/principal.js';
import { CatalogueFileController } from './catalogue/catalogue-file.controller.js';
import { isInsider, visibleStates } from './access/visible-states.js';
import { disclosures } from './disclosure/edition-disclosures.js';
import { SHOWS_ALL, showsPublished } from './disclosure/shows.js';
import { DomainErrorFilter, formatError } from './domain-error.filter.js';
import { DecisionFileController } from './enrolment-case/decision-file.controller.js';
import { FileController } from './file/file.controller.js';
import { HealthController } from './health/health.controller.js';
import { loaders, type RequestContext } from './loaders.js';
import { queryLimits } from './query-limits.js';
import { RESOLVERS } from './resolvers.js';
import { PlanFileController } from './plan/plan-file.controller.js';
import { SignalFileController } from './signal/signal-file.controller.js';
import { SETTINGS, type Settings } from './settings.js';
import { SurveyTemplateController } from './survey/survey-template.controller.js';

export interface ApiParts {
  readonly database: Database;
  readonly changes: JobChanges;
  readonly files: FileStore;
  readonly config: Settings;
}

@Module({})
class ApiModule {}

/** The whole API, on one page. */
export function apiModule({ database, changes, files, config }: ApiParts): DynamicModule {
  const published = showsPublished(disclosures(database.read));
  const contextFor = async (
    authorization: string | undefined,
    language: string | undefined,
    gone: AbortSignal,
  ): Promise<RequestContext> => {
    const principal = await principalFor(database.read.apiKeys, authorization);
    const answerIn = /^en\b/i.test(language ?? '') ? 'en' : 'zh';
    const shows = isInsider(principal) ? SHOWS_ALL : published;
    const sight = { states: visibleStates(principal), shows };
    return { principal, language: answerIn, shows, gone, ...loaders(database.read, sight) };
  };
  return {
    module: ApiModule,
    imports: [
      GraphQLModule.forRoot<ApolloDriverConfig>({
        driver: ApolloDriver,
        autoSchemaFile: true,
        sortSchema: true,
        graphiql: false,
        introspection: true,
        csrfPrevention: true,
        includeStacktraceInErrorResponses: false,
        formatError,
        hideSchemaDetailsFromClientErrors: false,
        parseOptions: { maxTokens: 2_000 },
        plugins: [queryLimits()],
        context: (request: IncomingRequest | SocketContext, reply: FastifyReply) =>
          'extra' in request
            ? contextFor(
                text(request.connectionParams?.authorization),
                text(request.connectionParams?.['accept-language']),
                NEVER_GONE,
              )
            : contextFor(request.headers.authorization, request.headers['accept-language'], goneBefore(reply.raw)),
        subscriptions: { 'graphql-ws': true },
      }),
    ],
    controllers: [
      CatalogueFileController,
      DecisionFileController,
      FileController,
      HealthController,
      PlanFileController,
      SignalFileController,
      SurveyTemplateController,
    ],
    providers: [
      { provide: Database, useValue: database },
      { provide: JobChanges, useValue: changes },
      { provide: FileStore, useValue: files },
      { provide: SETTINGS, useValue: config },
      { provide: APP_GUARD, useClass: AccessGuard },
      { provide: APP_FILTER, useClass: DomainErrorFilter },
      ...RESOLVERS,
    ],
  };
}

interface IncomingRequest {
  readonly headers: { readonly authorization?: string; readonly 'accept-language'?: string };
}

interface SocketContext {
  readonly extra: unknown;
  readonly connectionParams?: Readonly<Record<string, unknown>>;
}

/** A subscriber that leaves ends its subscription. */
const NEVER_GONE = new AbortController().signal;

/** Aborted when the connection closes before the answer is written. */
function goneBefore(response: FastifyReply['raw']): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

import { Inject } from '@nestjs/common';
import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Database,
  FileStore,
  requestImport,
  type ImportRecord,
  type JobRecord,
  type QuarantinedRow,
} from '@gongxu/data-access';
import { DomainError, type DatasetName } from '@gongxu/domain';
import { acceptableFileName, explainRejection, type RuleName } from '@gongxu/sources';
import { ForRoles, nameOf, STAFF } from '../access/access.guard.js';
import { decodeCursor, PageArgs, pageSize, timeKey, timeKeyOf, toConnection, type Connection } from '../connection.js';
import type { RequestContext } from '../loaders.js';
import { JobType } from '../job/job.type.js';
import { isUuid } from '../uuid.js';
import {
  DatasetEnum,
  ImportConnection,
  ImportFileInput,
  ImportStatusType,
  ImportType,
  QuarantinedRowConnection,
  type QuarantinedRowType,
} from './import.type.js';

@Resolver(() => ImportType)
export class ImportResolver {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(FileStore) private readonly files: FileStore,
  ) {}

  @Query(() => ImportType, { nullable: true })
  @ForRoles(...STAFF)
  async import(@Args('id', { type: () => ID }) id: string): Promise<ImportRecord | undefined> {
    return isUuid(id) ? this.database.read.imports.find(id) : undefined;
  }

  @Query(() => ImportConnection, { description: 'Newest first.' })
  @ForRoles(...STAFF)
  async imports(
    @Args() page: PageArgs,
    @Args('dataset', { type: () => DatasetEnum, nullable: true }) dataset?: DatasetName | null,
    @Args('region', { type: () => ID, nullable: true }) region?: string | null,
    @Args('year', { type: () => Int, nullable: true }) year?: number | null,
    @Args('status', { type: () => ImportStatusType, nullable: true }) status?: ImportStatusType | null,
  ): Promise<Connection<ImportRecord>> {
    const first = pageSize(page);
    const filter = {
      dataset: dataset ?? undefined,
      region: region ?? undefined,
      year: year ?? undefined,
      status: status ?? undefined,
    };
    const items = await this.database.read.imports.list(filter, first + 1, timeKeyOf(page.after));
    return toConnection(items, first, timeKey);
  }

  @Mutation(() => ImportType, {
    description: 'Queues an uploaded file for loading. The same file twice changes nothing.',
  })
  @ForRoles('hr_bureau', 'education_bureau', 'college')
  async importFile(
    @Args('input', { type: () => ImportFileInput }) input: ImportFileInput,
    @Context() context: RequestContext,
  ): Promise<ImportRecord> {
    const file = await this.files.find(input.fileId);
    if (!file) throw new DomainError('NOT_FOUND', `no file "${input.fileId}" was uploaded; POST /files first`);
    const id = await requestImport(this.database, {
      dataset: input.dataset,
      file,
      fileName: acceptableFileName(input.fileName),
      region: input.region ?? undefined,
      year: input.year ?? undefined,
      part: input.part ?? undefined,
      system: input.system ?? undefined,
      source: input.source ? parseJson(input.source) : undefined,
      sender: nameOf(context.principal),
    });
    return (await this.database.read.imports.find(id))!;
  }

  @ResolveField(() => Int)
  rowsRead(@Parent() { counts }: ImportRecord): number {
    return counts.read;
  }

  @ResolveField(() => Int)
  rowsLoaded(@Parent() { counts }: ImportRecord): number {
    return counts.loaded;
  }

  @ResolveField(() => Int)
  rowsRejected(@Parent() { counts }: ImportRecord): number {
    return counts.rejected;
  }

  @ResolveField(() => Int, { description: 'Total and group rows the source definition says to pass over.' })
  rowsSkipped(@Parent() { counts }: ImportRecord): number {
    return counts.skipped;
  }

  @ResolveField(() => [JobType])
  jobs(@Parent() { id }: ImportRecord, @Context() context: RequestContext): Promise<JobRecord[]> {
    return context.jobsOfGroup.load(id);
  }

  @ResolveField(() => QuarantinedRowConnection)
  async quarantine(
    @Parent() { id, fileName }: ImportRecord,
    @Args() page: PageArgs,
    @Context() { language, quarantine }: RequestContext,
  ): Promise<Connection<QuarantinedRowType>> {
    const first = pageSize(page);
    const after = decodeCursor(page.after, isRowKey);
    const rows = await quarantine.load({ importId: id, page: { limit: first + 1, after } });
    const { edges, pageInfo } = toConnection(rows, first, ({ rowNumber, fault }) => [rowNumber, fault]);
    return {
      pageInfo,
      edges: edges.map(({ node, cursor }) => ({ cursor, node: toQuarantinedRow(node, fileName, language) })),
    };
  }
}

const toQuarantinedRow = (row: QuarantinedRow, fileName: string, language: 'zh' | 'en'): QuarantinedRowType => ({
  fileName,
  rowNumber: row.rowNumber,
  column: row.column,
  value: row.value,
  rule: row.rule,
  message: explainRejection(row.rule as RuleName, row.params, row.column, row.value, language),
  raw: row.raw,
});

const isRowKey = (key: unknown): key is [number, number] =>
  Array.isArray(key) && key.length === 2 && key.every(Number.isInteger);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DomainError(
      'INVALID_SOURCE_DEFINITION',
      `the source definition is not JSON: ${(error as Error).message}`,
    );
  }
}

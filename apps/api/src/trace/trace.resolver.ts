import { Inject } from '@nestjs/common';
import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { INDICATORS } from '@gongxu/balance';
import { Database, traceScopeOf, type ImportRecord, type TracedDataset, type TraceScope } from '@gongxu/data-access';
import { groupBy } from '@gongxu/domain';
import type { CatalogueEntry } from '@gongxu/shortage';
import { ForRoles, STAFF } from '../access/access.guard.js';
import { decodeCursor, PageArgs, pageSize, toConnection, type Connection } from '../connection.js';
import type { RequestContext } from '../loaders.js';
import { isUuid } from '../uuid.js';
import {
  EntryTraceType,
  TracedDatasetEnum,
  TracedFileType,
  TracedProgrammeType,
  TracedRowConnection,
  type TracedFormulaType,
  type TracedRowType,
} from './trace.type.js';

type Trace = EntryTraceType & { readonly scope: TraceScope };

@Resolver(() => EntryTraceType)
export class EntryTraceResolver {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Query(() => EntryTraceType, {
    nullable: true,
    description:
      'From a line of an edition to its formulas, files and raw rows. For the bureaus: raw rows are not published.',
  })
  @ForRoles(...STAFF)
  async entryTrace(
    @Args('edition', { type: () => ID }) id: string,
    @Args('occupation', { type: () => ID }) occupation: string,
  ): Promise<Trace | undefined> {
    const { editionReader, editions, runs } = this.database.read;
    const edition = isUuid(id) ? await editions.find(id) : undefined;
    const run = edition && (await runs.find(edition.runId));
    if (!run) return undefined;
    const page = { order: 'rank', descending: false, limit: 1 } as const;
    const [entry] = await editionReader.entries([edition], { occupation }, page);
    if (!entry) return undefined;
    const pinned = (edition.header as { formulas?: Readonly<Record<string, string>> }).formulas;
    const formulas = formulasOf(entry.content as CatalogueEntry, pinned);
    return { runId: run.id, entry, formulas, scope: traceScopeOf(run, occupation) };
  }

  @ResolveField(() => [TracedFileType], { description: 'Every file with rows of the line, counted or left out.' })
  async files(@Parent() { scope }: Trace): Promise<TracedFileType[]> {
    const counts = await this.database.read.traces.counts(scope);
    return [...groupBy(counts, ({ importId }) => importId)].map(([importId, ofFile]) => ({
      dataset: ofFile[0]!.dataset,
      importId,
      counted: ofFile.find(({ leftOut }) => leftOut === null)?.rows ?? 0,
      leftOut: ofFile.flatMap(({ leftOut, rows }) => (leftOut === null ? [] : [{ reason: leftOut, rows }])),
    }));
  }

  @ResolveField(() => [TracedProgrammeType], { description: 'Programmes led to the occupation, with their share.' })
  programmes(@Parent() { scope }: Trace): Promise<TracedProgrammeType[]> {
    return this.database.read.traces.linksOf(scope);
  }

  @ResolveField(() => TracedRowConnection, { description: 'Raw rows in the order of the files and their rows.' })
  async rows(
    @Parent() { scope }: Trace,
    @Args() page: PageArgs,
    @Args('dataset', { type: () => TracedDatasetEnum }) dataset: TracedDataset,
    @Args('counted', { type: () => Boolean, nullable: true, description: 'Only rows that counted, or that did not.' })
    counted?: boolean | null,
  ): Promise<Connection<TracedRowType>> {
    const first = pageSize(page);
    const after = decodeCursor(page.after, isRowKey);
    const rows = await this.database.read.traces.rows(scope, dataset, {
      limit: first + 1,
      after,
      counted: counted ?? undefined,
    });
    const { edges, pageInfo } = toConnection(rows, first, ({ file, rowNumber }) => [file, rowNumber]);
    return {
      pageInfo,
      edges: edges.map(({ node: { cells, ...node }, cursor }) => ({
        cursor,
        node: {
          ...node,
          counted: node.leftOut === null,
          cells: Object.entries(cells).map(([column, value]) => ({
            column,
            value: value === null ? null : String(value),
          })),
        },
      })),
    };
  }
}

@Resolver(() => TracedFileType)
export class TracedFileResolver {
  @ResolveField()
  import(
    @Parent() { importId }: TracedFileType,
    @Context() context: RequestContext,
  ): Promise<ImportRecord | undefined> {
    return context.import.load(importId);
  }
}

const formulasOf = (
  { indicators }: CatalogueEntry,
  pinned: Readonly<Record<string, string>> | undefined,
): TracedFormulaType[] =>
  indicators.map(({ id, value, datasets }) => {
    const { formula, formulaVersion } = INDICATORS.find((definition) => definition.id === id)!;
    return { id, formula, version: pinned?.[id] ?? formulaVersion, value, datasets };
  });

const isRowKey = (key: unknown): key is [number, number] =>
  Array.isArray(key) && key.length === 2 && key.every(Number.isInteger);

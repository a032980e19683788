import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LEFT_OUT_REASONS, TRACED_DATASETS } from '@gongxu/data-access';
import { CatalogueEntryType } from '../catalogue/catalogue-entry.type.js';
import { connectionOf } from '../connection.js';
import { ImportType } from '../import/import.type.js';

export const TracedDatasetEnum = Object.fromEntries(TRACED_DATASETS.map((name) => [name, name])) as {
  [N in (typeof TRACED_DATASETS)[number]]: N;
};
registerEnumType(TracedDatasetEnum, { name: 'TracedDataset', description: 'Whose rows can be followed from a line.' });

export const LeftOutEnum = Object.fromEntries(LEFT_OUT_REASONS.map((reason) => [reason.toUpperCase(), reason])) as {
  [R in (typeof LEFT_OUT_REASONS)[number] as Uppercase<R>]: R;
};
registerEnumType(LeftOutEnum, {
  name: 'LeftOutReason',
  description:
    'REPEATED_RECORD: the record stands in an earlier file · REPOSTING: same employer, occupation, region and wage within the policy’s days · REGION_HAS_ITS_OWN: sub-regions are not added to the region’s own figure.',
});

@ObjectType('TracedCell')
export class TracedCellType {
  @Field(() => String)
  column: string;

  @Field(() => String, { nullable: true })
  value: string | null;
}

@ObjectType('RowPlace', { description: 'A row of a file; the heading is row 1.' })
export class RowPlaceType {
  @Field(() => ID)
  importId: string;

  @Field(() => Int)
  rowNumber: number;
}

@ObjectType('TracedRow', { description: 'One raw row behind a line, as it was sent. 原始行' })
export class TracedRowType extends RowPlaceType {
  @Field(() => Boolean)
  counted: boolean;

  @Field(() => LeftOutEnum, { nullable: true })
  leftOut: string | null;

  @Field(() => RowPlaceType, { nullable: true, description: 'The posting a re-posting repeats.' })
  repeats: RowPlaceType | null;

  @Field(() => [TracedCellType])
  cells: readonly TracedCellType[];
}

@ObjectType()
export class TracedRowConnection extends connectionOf(TracedRowType, 'TracedRow') {}

@ObjectType('LeftOutCount')
export class LeftOutCountType {
  @Field(() => LeftOutEnum)
  reason: string;

  @Field(() => Int)
  rows: number;
}

@ObjectType('TracedFile', { description: 'A file that has rows behind the line; `import` tells who sent it and when.' })
export class TracedFileType {
  @Field(() => TracedDatasetEnum)
  dataset: string;

  @Field(() => ID)
  importId: string;

  @Field(() => ImportType, { nullable: true })
  import?: ImportType | null;

  @Field(() => Int)
  counted: number;

  @Field(() => [LeftOutCountType])
  leftOut: readonly LeftOutCountType[];
}

@ObjectType('TracedFormula', { description: 'How a figure of the line was computed, in the version of the edition.' })
export class TracedFormulaType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  formula: string;

  @Field(() => String)
  version: string;

  @Field(() => Float, { nullable: true })
  value: number | null;

  @Field(() => [String])
  datasets: readonly string[];
}

@ObjectType('TracedProgramme')
export class TracedProgrammeType {
  @Field(() => ID)
  programmeSystem: string;

  @Field(() => ID)
  programme: string;

  @Field(() => Float)
  weight: number;
}

@ObjectType('EntryTrace', { description: 'From a line to its indicators, files and counted rows. 溯源' })
export class EntryTraceType {
  @Field(() => ID, { description: 'The run that made the edition.' })
  runId: string;

  @Field(() => CatalogueEntryType)
  entry: unknown;

  @Field(() => [TracedFormulaType])
  formulas: readonly TracedFormulaType[];
}

import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DATASETS } from '@gongxu/domain';
import { connectionOf } from '../connection.js';

export const DatasetEnum = Object.fromEntries(DATASETS.map((name) => [name, name])) as {
  [N in (typeof DATASETS)[number]]: N;
};
registerEnumType(DatasetEnum, { name: 'DatasetName', description: 'What a bureau may send. 数据集' });

export enum ImportStatusType {
  WAITING = 'waiting',
  LOADED = 'loaded',
  UNCHANGED = 'unchanged',
  FAILED = 'failed',
  SUPERSEDED = 'superseded',
}
registerEnumType(ImportStatusType, {
  name: 'ImportStatus',
  description:
    'LOADED counts; UNCHANGED: the same file was loaded before; SUPERSEDED: a corrected file took its place.',
});

@ObjectType('Import', { description: 'One file that was sent, and what became of it. 导入' })
export class ImportType {
  @Field(() => ID)
  id: string;

  @Field(() => DatasetEnum)
  dataset: string;

  @Field(() => String, { description: 'Region the file speaks for; "*" for reference lists.' })
  scopeRegion: string;

  @Field(() => Int)
  year: number;

  @Field(() => String)
  part: string;

  @Field(() => String)
  fileName: string;

  @Field(() => String)
  fileSha256: string;

  @Field(() => Float)
  fileBytes: number;

  @Field(() => String)
  sender: string;

  @Field(() => ImportStatusType)
  status: ImportStatusType;

  @Field(() => ID, { nullable: true })
  supersedes: string | null;

  @Field(() => [String], { description: 'Headings of the file that no column of the dataset answers to.' })
  ignoredHeadings: readonly string[];

  @Field(() => String, { nullable: true })
  error: string | null;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date, { nullable: true })
  finishedAt: Date | null;
}

@ObjectType()
export class ImportConnection extends connectionOf(ImportType, 'Import') {}

@ObjectType('QuarantinedRow', { description: 'One fault of one row that was not accepted. 隔离行' })
export class QuarantinedRowType {
  @Field(() => String)
  fileName: string;

  @Field(() => Int, { description: 'As in a spreadsheet: the heading is row 1.' })
  rowNumber: number;

  @Field(() => String)
  column: string;

  @Field(() => String)
  value: string;

  @Field(() => String, { description: 'Stable name of the rule that was broken.' })
  rule: string;

  @Field(() => String, { description: 'In the language of Accept-Language.' })
  message: string;

  @Field(() => [String], { description: 'The whole row as it was sent.' })
  raw: readonly string[];
}

@ObjectType()
export class QuarantinedRowConnection extends connectionOf(QuarantinedRowType, 'QuarantinedRow') {}

@InputType()
export class ImportFileInput {
  @Field(() => ID, { description: 'The fileId that POST /files gave.' })
  fileId: string;

  @Field(() => String)
  fileName: string;

  @Field(() => DatasetEnum)
  dataset: string;

  @Field(() => ID, { nullable: true, description: 'Region the file speaks for; not for reference lists.' })
  region?: string | null;

  @Field(() => Int, { nullable: true })
  year?: number | null;

  @Field(() => String, { nullable: true, description: 'Tells several files of one region, dataset and year apart.' })
  part?: string | null;

  @Field(() => String, { nullable: true, description: 'Code system a reference list defines.' })
  system?: string | null;

  @Field(() => String, { nullable: true, description: 'A source definition as JSON text, for files of another shape.' })
  source?: string | null;
}

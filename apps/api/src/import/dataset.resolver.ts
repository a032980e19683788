import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { DATASETS, isReferenceDataset } from '@gongxu/domain';
import { DATASET_DEFINITIONS } from '@gongxu/sources';
import { DatasetEnum } from './import.type.js';

@ObjectType('DatasetColumn')
class DatasetColumnType {
  @Field(() => String)
  name: string;

  @Field(() => String)
  labelZh: string;

  @Field(() => String)
  labelEn: string;

  @Field(() => [String], { description: 'Other headings the column is recognised by.' })
  headings: readonly string[];

  @Field(() => String, { description: 'text, code, integer, number, date or choice.' })
  kind: string;

  @Field(() => Boolean)
  required: boolean;

  @Field(() => String, { nullable: true })
  unit: string | null;
}

@ObjectType('Dataset', { description: 'The contract of one dataset: what its files look like. 数据集' })
class DatasetType {
  @Field(() => DatasetEnum)
  name: string;

  @Field(() => String)
  titleZh: string;

  @Field(() => String)
  titleEn: string;

  @Field(() => String, { description: 'Who sends it.' })
  sender: string;

  @Field(() => Boolean, { description: 'A reference list belongs to a code system, not to a region and year.' })
  isReference: boolean;

  @Field(() => [String], { description: 'Columns that name a row; two rows of a file may not share them.' })
  key: readonly string[];

  @Field(() => [DatasetColumnType])
  columns: readonly DatasetColumnType[];
}

@Resolver(() => DatasetType)
export class DatasetResolver {
  @Query(() => [DatasetType])
  datasets(): DatasetType[] {
    return DATASETS.map((name) => {
      const { titleZh, titleEn, sender, key, columns } = DATASET_DEFINITIONS[name];
      return {
        name,
        titleZh,
        titleEn,
        sender,
        key,
        isReference: isReferenceDataset(name),
        columns: columns.map((column) => ({ ...column, kind: column.type.kind, unit: column.unit ?? null })),
      };
    });
  }
}

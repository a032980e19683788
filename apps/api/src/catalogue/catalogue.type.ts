import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../connection.js';
import { EditionStateEnum } from '../edition-life/edition-life.enum.js';

@ObjectType('MergeReport', { description: 'How the rows of the files became counted rows.' })
export class MergeReportType {
  @Field(() => Int)
  vacancyRows: number;

  @Field(() => Int, { description: 'Agency re-postings and duplicates that were removed before counting.' })
  vacancyDuplicates: number;

  @Field(() => Int, { description: 'Postings whose job title could not be coded; they count for no occupation.' })
  vacanciesUncoded: number;

  @Field(() => Int)
  jobSeekerRows: number;

  @Field(() => Int)
  jobSeekerDuplicates: number;

  @Field(() => Int, { nullable: true, description: 'Null where it is not published: it would tell a small count.' })
  jobSeekersUncoded: number | null;

  @Field(() => String, { nullable: true, description: 'Last day the vacancy data knows of.' })
  asOf: string | null;
}

@ObjectType('CatalogueMethod', { description: 'A rule held as data, as it was when the edition was compiled.' })
export class CatalogueMethodType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  version: string;

  @Field(() => String)
  labelZh: string;

  @Field(() => String)
  labelEn: string;

  @Field(() => String)
  source: string;

  @Field(() => String, { description: 'The parameters as JSON text.' })
  parameters: string;
}

@ObjectType('MethodAgreement', { description: 'How far two methods say the same of the occupations both rate.' })
export class MethodAgreementType {
  @Field(() => [ID])
  methods: readonly string[];

  @Field(() => Int)
  bothRated: number;

  @Field(() => Int)
  agreeing: number;

  @Field(() => Float, { nullable: true, description: 'agreeing ÷ bothRated.' })
  share: number | null;

  @Field(() => Float, { nullable: true, description: 'Cohen’s kappa: agreement beyond chance, 1 is full agreement.' })
  kappa: number | null;
}

@ObjectType('CatalogueInput', { description: 'One file the edition was made from.' })
export class CatalogueInputType {
  @Field(() => ID)
  importId: string;

  @Field(() => String)
  dataset: string;

  @Field(() => String)
  fileName: string;

  @Field(() => String)
  fileSha256: string;

  @Field(() => String, { nullable: true })
  notice: string | null;
}

@ObjectType('Catalogue', { description: 'One immutable edition of a region and year. 年度紧缺职业目录' })
export class CatalogueType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  region: string;

  @Field(() => Int)
  year: number;

  @Field(() => Int, { description: 'Counts the editions of one region and year from 1.' })
  number: number;

  @Field(() => String)
  policyId: string;

  @Field(() => String)
  occupationSystem: string;

  @Field(() => String, { description: 'The method that decides the list.' })
  defaultMethod: string;

  @Field(() => String, { description: 'SHA-256 of the content: the same inputs give the same hash anywhere.' })
  contentHash: string;

  @Field(() => EditionStateEnum)
  state: string;

  @Field(() => Int)
  entryCount: number;

  @Field(() => Int)
  listedCount: number;

  @Field(() => String)
  createdBy: string;

  @Field(() => Date)
  createdAt: Date;
}

@ObjectType()
export class CatalogueConnection extends connectionOf(CatalogueType, 'Catalogue') {}

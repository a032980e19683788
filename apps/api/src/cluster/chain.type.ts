import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../connection.js';

@ObjectType('ChainRow', {
  description: 'All of an industry, all of an occupation, or the occupation within the industry.',
})
export class ChainRowType {
  @Field(() => ID, { nullable: true })
  industry: string | null;

  @Field(() => ID, { nullable: true })
  occupation: string | null;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@ObjectType('ChainLink', { description: 'One step of an industry chain. 环节' })
export class ChainLinkType {
  @Field(() => ID)
  link: string;

  @Field(() => [ChainRowType])
  rows: readonly ChainRowType[];
}

@ObjectType('IndustryChain', { description: '产业链' })
export class IndustryChainType {
  @Field(() => ID)
  chain: string;

  @Field(() => [ChainLinkType])
  links: readonly ChainLinkType[];
}

@ObjectType('IndustryChains')
export class IndustryChainsType {
  @Field(() => ID)
  region: string;

  @Field(() => Int, { description: 'The year the chains were sent for.' })
  year: number;

  @Field(() => [IndustryChainType])
  chains: readonly IndustryChainType[];
}

const SUPPRESSED_HERE = 'Names of the figures that are null because they are not published.';

@ObjectType({ isAbstract: true })
abstract class CoverageType {
  @Field(() => Float, { nullable: true, description: 'Persons wanted a year; null where nobody counts them.' })
  openings: number | null;

  @Field(() => Float, { nullable: true, description: 'School leavers who look for work there, persons a year.' })
  leavers: number | null;

  @Field(() => Float, { nullable: true, description: 'openings − leavers.' })
  gap: number | null;

  @Field(() => Float, { nullable: true, description: 'Part of the openings that school leavers can take, 0 to 1.' })
  covered: number | null;

  @Field(() => [String], { description: SUPPRESSED_HERE })
  suppressed: readonly string[];
}

@ObjectType('FeedingProvision')
export class FeedingProvisionType {
  @Field(() => ID)
  institution: string;

  @Field(() => Int, { nullable: true, description: 'Of its latest year; null before its first.' })
  graduates: number | null;

  @Field(() => [String], { description: SUPPRESSED_HERE })
  suppressed: readonly string[];
}

@ObjectType('FeedingProgramme', { description: 'A programme that leads to an occupation of a chain.' })
export class FeedingProgrammeType {
  /** Not in the schema: they are the `programme`'s. */
  programmeSystem: string;
  programme: string;

  @Field(() => Float, { description: 'Part of its graduates that the crosswalk leads to the occupation.' })
  weight: number;

  @Field(() => [FeedingProvisionType], { description: 'Empty where it is not taught in the region.' })
  provisions: readonly FeedingProvisionType[];
}

@ObjectType('ChainOccupation')
export class ChainOccupationType extends CoverageType {
  /** Not in the schema: they are the `occupation`'s. */
  system: string;
  occupation: string;

  @Field(() => Float, { nullable: true, description: 'Part of the occupation that lies in the link, 0 to 1.' })
  share: number | null;

  @Field(() => [FeedingProgrammeType], { description: 'Taught here first, then by weight.' })
  programmes: readonly FeedingProgrammeType[];
}

@ObjectType()
export class ChainOccupationConnection extends connectionOf(ChainOccupationType, 'ChainOccupation') {}

@ObjectType('LinkCoverage')
export class LinkCoverageType extends CoverageType {
  @Field(() => ID)
  link: string;

  /** Not in the schema: read by the connection of the same name. */
  occupations: readonly ChainOccupationType[];
}

@ObjectType('ChainHoles', { description: 'Where demand and training of a chain miss each other.' })
export class ChainHolesType {
  @Field(() => [ID], {
    description: 'Occupations in demand that no programme taught here leads to, most openings first.',
  })
  untaught: readonly string[];

  @Field(() => [ID], { description: 'Programmes taught here for occupations of the chain none of which is in demand.' })
  unwanted: readonly string[];
}

@ObjectType('ChainCoverage', { description: 'An industry chain against what is trained for it. 产业链与专业集群' })
export class ChainCoverageType extends CoverageType {
  @Field(() => ID)
  chain: string;

  @Field(() => [LinkCoverageType])
  links: readonly LinkCoverageType[];

  @Field(() => ChainHolesType)
  holes: ChainHolesType;
}

@ObjectType()
export class ChainCoverageConnection extends connectionOf(ChainCoverageType, 'ChainCoverage') {}

@ObjectType('ChainReport', { description: 'The region’s chains against the balance and provisions of an edition.' })
export class ChainReportType {
  @Field(() => ID)
  editionId: string;

  @Field(() => [String], { description: 'Warnings that must stand wherever the data shows, e.g. 模拟数据.' })
  notices: readonly string[];

  @Field(() => Int, { description: 'The year the chains were sent for.' })
  chainsOf: number;

  /** Not in the schema: read by the connection of the same name. */
  chains: readonly ChainCoverageType[];

  @Field(() => [ID], { description: 'Programmes taught in the region that lead to no occupation of any chain.' })
  outside: readonly string[];
}

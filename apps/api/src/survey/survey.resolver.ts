import { Inject } from '@nestjs/common';
import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SurveyReport } from '@gongxu/balance';
import { Database, surveyResponse, type EditionRecord, type EntryRecord } from '@gongxu/data-access';
import type { CatalogueEntry } from '@gongxu/shortage';
import { ForRoles, STAFF } from '../access/access.guard.js';
import { CatalogueEntryType } from '../catalogue/catalogue-entry.type.js';
import { CatalogueType } from '../catalogue/catalogue.type.js';
import { SurveyDemandType, SurveyResponseType } from './survey.type.js';

@Resolver(() => SurveyResponseType)
export class SurveyResolver {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Query(() => SurveyResponseType, {
    nullable: true,
    description: 'Response as it stands with the files that count now; null when nobody has answered.',
  })
  @ForRoles(...STAFF)
  surveyResponse(
    @Args('region', { type: () => ID }) region: string,
    @Args('year', { type: () => Int }) year: number,
  ): Promise<SurveyReport | undefined> {
    return surveyResponse(this.database.read, region, year);
  }
}

@Resolver(() => CatalogueType)
export class CatalogueSurveyResolver {
  @ResolveField(() => SurveyResponseType, { nullable: true, description: 'The survey of demand the edition shows.' })
  survey(@Parent() { header }: EditionRecord): SurveyReport | null {
    return (header as { readonly survey?: SurveyReport | null }).survey ?? null;
  }
}

@Resolver(() => CatalogueEntryType)
export class EntrySurveyResolver {
  @ResolveField(() => SurveyDemandType, { nullable: true, description: 'Null when no employer named the occupation.' })
  surveyDemand(@Parent() { content }: EntryRecord<CatalogueEntry>): SurveyDemandType | null {
    return content.surveyDemand ?? null;
  }
}

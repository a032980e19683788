import { Inject } from '@nestjs/common';
import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SurveyReport } from '@gongxu/balance';
import { Database, surveyResponse, type EditionRecord } from '@gongxu/data-access';
import type { DisclosedRate } from '@gongxu/disclosure';
import { ForRoles, STAFF } from '../access/access.guard.js';
import { CatalogueEntryType } from '../catalogue/catalogue-entry.type.js';
import { CatalogueType } from '../catalogue/catalogue.type.js';
import { shown } from '../disclosure/public-entry.js';
import type { RequestContext, ShownEntry } from '../loaders.js';
import { type ResponseRateType, SurveyDemandType, SurveyResponseType } from './survey.type.js';

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
  async survey(
    @Parent() { id, header }: EditionRecord,
    @Context() { shows }: RequestContext,
  ): Promise<SurveyResponseType | null> {
    const { survey } = header as { readonly survey?: SurveyReport | null };
    if (!survey) return null;
    const published = await shows.survey(id, survey);
    return {
      ...published,
      total: rateOf(published.total),
      byRegion: published.byRegion.map(rateOf),
      bySection: published.bySection.map(rateOf),
      bySize: published.bySize.map(rateOf),
    };
  }
}

@Resolver(() => CatalogueEntryType)
export class EntrySurveyResolver {
  @ResolveField(() => SurveyDemandType, { nullable: true, description: 'Null when no employer named the occupation.' })
  surveyDemand(@Parent() { content }: ShownEntry): SurveyDemandType | null {
    const demand = shown(content.surveyDemand);
    return demand
      ? {
          ...demand,
          tiers: demand.tiers.map(({ tier, persons }) => ({ tier, persons: shown(persons) })),
          education: demand.education.map(({ level, persons }) => ({ level, persons: shown(persons) })),
        }
      : null;
  }
}

const rateOf = (rate: DisclosedRate): ResponseRateType => ({
  key: rate.key,
  responded: shown(rate.responded),
  employers: shown(rate.employers),
  rate: shown(rate.rate),
  respondedHeadcount: shown(rate.respondedHeadcount),
  headcount: shown(rate.headcount),
  coverage: shown(rate.coverage),
});

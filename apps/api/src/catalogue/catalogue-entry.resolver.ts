import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { INDICATORS } from '@gongxu/balance';
import type { CodeEntry } from '@gongxu/data-access';
import { codeEntryOf } from '../code-system/code-entry.js';
import { entryView } from '../forecast/forecast-view.js';
import { ForecastType } from '../forecast/forecast.type.js';
import { shown, suppressedPlaces } from '../disclosure/public-entry.js';
import type { RequestContext, ShownEntry } from '../loaders.js';
import { OccupationType } from '../occupation/occupation.type.js';
import { AreaIndicatorsType } from './area-indicators.type.js';
import { AreaMarketType, BalanceComponentType, CatalogueEntryType, IndicatorValueType, IndustryOpeningsType, MethodRatingType, TypicalProgrammeType } from './catalogue-entry.type.js'; // prettier-ignore
import { UncertaintyType } from './uncertainty.type.js';

type Entry = ShownEntry;

const definitions = new Map(INDICATORS.map((definition) => [definition.id, definition]));

@Resolver(() => CatalogueEntryType)
export class CatalogueEntryResolver {
  @ResolveField(() => OccupationType)
  async occupation(@Parent() entry: Entry, @Context() context: RequestContext): Promise<CodeEntry> {
    const edition = await context.edition.load(entry.editionId);
    return codeEntryOf(context, edition!.occupationSystem, entry.occupation);
  }

  @ResolveField(() => [String], {
    description: 'Places of figures that are null because they are not published, e.g. regions.411202.seekers.',
  })
  suppressed(@Parent() { content }: Entry): readonly string[] {
    return suppressedPlaces(content);
  }

  @ResolveField(() => String)
  change(@Parent() { content }: Entry): string {
    return content.change;
  }

  @ResolveField(() => String, { nullable: true })
  reason(@Parent() { content }: Entry): string | null {
    return content.reason;
  }

  @ResolveField(() => String)
  demandBasis(@Parent() { content }: Entry): string {
    return content.demandBasis;
  }

  @ResolveField(() => String)
  supplyBasis(@Parent() { content }: Entry): string {
    return content.supplyBasis;
  }

  @ResolveField(() => Number, { nullable: true })
  relativeGap(@Parent() { content }: Entry): number | null {
    return shown(content.relativeGap);
  }

  @ResolveField(() => Number, { nullable: true })
  employment(@Parent() { content }: Entry): number | null {
    return shown(content.employment);
  }

  @ResolveField(() => [BalanceComponentType])
  components(@Parent() { content }: Entry): readonly BalanceComponentType[] {
    return content.components.map((part) => ({ ...part, value: shown(part.value) }));
  }

  @ResolveField(() => [IndustryOpeningsType])
  industries(@Parent() { content }: Entry): readonly IndustryOpeningsType[] {
    return content.industries;
  }

  @ResolveField(() => [AreaMarketType])
  regions(@Parent() { content }: Entry): readonly AreaMarketType[] {
    return content.regions.map((area) => ({ ...area, seekers: shown(area.seekers) }));
  }

  /** Editions of an earlier format have none. */
  @ResolveField(() => [AreaIndicatorsType])
  areas(@Parent() { content }: Entry): readonly AreaIndicatorsType[] {
    return (content.areas ?? []).map(({ region, indicators }) => ({
      region,
      indicators: indicators.map(({ reason, n, ...one }) => ({ ...one, n: shown(n), notRated: reason })),
    }));
  }

  @ResolveField(() => [MethodRatingType])
  ratings(@Parent() { content }: Entry): readonly MethodRatingType[] {
    return content.ratings.map((rating) => ({
      ...rating,
      score: shown(rating.score),
      reason: rating.reason ?? null,
      driver: rating.driver ?? null,
    }));
  }

  @ResolveField(() => [IndicatorValueType])
  indicators(@Parent() { content }: Entry): readonly IndicatorValueType[] {
    return content.indicators.map(({ reason, ...indicator }) => {
      const { labelZh, labelEn, unit, formula, formulaVersion, direction } = definitions.get(indicator.id)!;
      return { ...indicator, labelZh, labelEn, unit, formula, formulaVersion, direction, notRated: reason };
    });
  }

  @ResolveField(() => UncertaintyType, { nullable: true })
  uncertainty(@Parent() { content: { uncertainty } }: Entry): UncertaintyType | null {
    return uncertainty ? { ...uncertainty, flips: shown(uncertainty.flips) } : null;
  }

  @ResolveField(() => [ForecastType], { description: 'The three years after the edition’s, with limits. 未来三年预测' })
  async forecast(@Parent() entry: Entry, @Context() context: RequestContext): Promise<ForecastType[]> {
    const edition = await context.edition.load(entry.editionId);
    const forecasts = await context.forecastsOfEntry.load(entry);
    return forecasts.map((forecast) => entryView(forecast, edition!.year));
  }

  @ResolveField(() => [TypicalProgrammeType])
  programmes(@Parent() { content }: Entry, @Context() context: RequestContext) {
    return Promise.all(
      content.programmes.map(async ({ programmeSystem, programme, institutions, graduates: all, ...rest }) => ({
        ...rest,
        graduates: shown(all),
        programme: await codeEntryOf(context, programmeSystem, programme),
        institutions: await Promise.all(
          institutions.map(async ({ code, graduates }) => ({
            code,
            graduates: shown(graduates),
            name: await context.institutionName.load(code),
          })),
        ),
      })),
    );
  }
}

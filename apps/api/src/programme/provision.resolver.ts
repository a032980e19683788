import { Args, Context, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PROVISION_MEASURES } from '@gongxu/labour-market';
import { visibleStates } from '../access/visible-states.js';
import { editionOf } from '../forecast/forecast-page.js';
import { forecastView } from '../forecast/forecast-view.js';
import { ForecastType } from '../forecast/forecast.type.js';
import type { RequestContext } from '../loaders.js';
import { ProvisionType } from './programme.type.js';

@Resolver(() => ProvisionType)
export class ProvisionResolver {
  @ResolveField(() => [ForecastType], { description: 'Intake, students on roll and graduates.' })
  async forecasts(
    @Parent() { programme, institution, region }: ProvisionType,
    @Context() context: RequestContext,
    @Args('edition', {
      type: () => ID,
      nullable: true,
      description: 'The newest published edition when absent, else the newest you may see.',
    })
    edition?: string | null,
  ): Promise<ForecastType[]> {
    const states = visibleStates(context.principal);
    const filter = { subject: 'provision', institution, editionId: editionOf({ edition }), states } as const;
    const limit = PROVISION_MEASURES.length * CATALOGUES;
    const found = await context.forecastsOf.load({ key: programme, filter: { ...filter, limit } });
    const own = found.find(({ scopeRegion }) => scopeRegion === region) ?? found[0];
    return found.filter(({ editionId }) => editionId === own?.editionId).map(forecastView);
  }
}

/** Catalogues of a place: county, prefecture, province, country. */
const CATALOGUES = 4;

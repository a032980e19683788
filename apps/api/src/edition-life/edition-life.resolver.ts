import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { EditionRecord, EntryRecord } from '@gongxu/data-access';
import { DomainError, INSIDERS } from '@gongxu/domain';
import { lifeOf, stepsFrom, type EditionEvent, type EditionLife, type EditionStep } from '@gongxu/editions';
import { isInsider } from '../access/visible-states.js';
import { CatalogueEntryType } from '../catalogue/catalogue-entry.type.js';
import { CatalogueType } from '../catalogue/catalogue.type.js';
import { decodeCursor, PageArgs, pageSize, toConnection, type Connection } from '../connection.js';
import type { RequestContext } from '../loaders.js';
import { EditionStepEnum } from './edition-life.enum.js';
import { AdjustmentType, EditionEventConnection, ObjectionType, type EditionEventType } from './edition-life.type.js';

/** Steps whose reasons are for everyone; what is said in consultation is for those who work on the edition. */
const OPEN_STEPS: readonly EditionStep[] = [
  'adjust',
  'approve',
  'post_notice',
  'publish',
  'publish_directly',
  'supersede',
];

const lifeAt = async ({ id, region }: { id: string; region: string }, context: RequestContext): Promise<EditionLife> =>
  lifeOf(await context.eventsOf.load({ id, region }));

@Resolver(() => CatalogueType)
export class EditionLifeResolver {
  @ResolveField(() => Int, { description: 'After the changes by persons.' })
  async listedCount(@Parent() edition: EditionRecord, @Context() context: RequestContext): Promise<number> {
    const { adjustments } = await lifeAt(edition, context);
    const listed = (rating: string): number => (rating === 'shortage' ? 1 : 0);
    return adjustments.reduce(
      (count, { rating, computedRating }) => count + listed(rating) - listed(computedRating),
      edition.listedCount,
    );
  }

  @ResolveField(() => Date, { nullable: true, description: 'Until when the public notice runs.' })
  async noticeUntil(@Parent() edition: EditionRecord, @Context() context: RequestContext): Promise<Date | null> {
    return (await lifeAt(edition, context)).noticeUntil;
  }

  @ResolveField(() => Date, { nullable: true })
  async publishedAt(@Parent() edition: EditionRecord, @Context() context: RequestContext): Promise<Date | null> {
    return (await lifeAt(edition, context)).publishedAt;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'SHA-256 of the content’s hash and every change by a person: what was published.',
  })
  async publishedHash(@Parent() edition: EditionRecord, @Context() context: RequestContext): Promise<string | null> {
    return (await lifeAt(edition, context)).publishedHash;
  }

  @ResolveField(() => [AdjustmentType])
  async adjustments(
    @Parent() edition: EditionRecord,
    @Context() context: RequestContext,
  ): Promise<readonly AdjustmentType[]> {
    return (await lifeAt(edition, context)).adjustments;
  }

  @ResolveField(() => [ObjectionType], { description: 'For those who work on the edition.' })
  async objections(
    @Parent() edition: EditionRecord,
    @Context() context: RequestContext,
  ): Promise<readonly ObjectionType[]> {
    if (!isInsider(context.principal)) throw new DomainError('FORBIDDEN', `objections are for ${INSIDERS.join(', ')}`);
    return (await lifeAt(edition, context)).objections;
  }

  @ResolveField(() => [EditionStepEnum], { description: 'Steps the asking key may take now.' })
  nextSteps(@Parent() { state }: EditionRecord, @Context() { principal }: RequestContext): EditionStep[] {
    return principal.kind === 'key' ? stepsFrom(state, principal.roles) : [];
  }

  @ResolveField(() => EditionEventConnection, {
    description: 'In order. Without a role in the edition: changes, approval, notice and publication only.',
  })
  async events(
    @Parent() { id, region }: EditionRecord,
    @Args() page: PageArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<EditionEventType>> {
    const first = pageSize(page);
    const after = decodeCursor(page.after, isNumberKey)?.[0] ?? 0;
    const visible = (await context.eventsOf.load({ id, region })).filter(
      ({ number, step }) => number > after && (isInsider(context.principal) || OPEN_STEPS.includes(step)),
    );
    return toConnection(visible.slice(0, first + 1).map(toEvent), first, ({ number }) => [number]);
  }
}

@Resolver(() => CatalogueEntryType)
export class EntryAdjustmentResolver {
  @ResolveField(() => AdjustmentType, { nullable: true, description: 'The change by a person, with its reason.' })
  async adjustment(
    @Parent() { editionId, region, occupation }: EntryRecord,
    @Context() context: RequestContext,
  ): Promise<AdjustmentType | undefined> {
    const { adjustments } = await lifeAt({ id: editionId, region }, context);
    return adjustments.find((adjustment) => adjustment.occupation === occupation);
  }
}

const toEvent = ({ detail, ...event }: EditionEvent): EditionEventType => ({
  ...event,
  occupation:
    detail?.kind === 'adjust' ? detail.adjust.occupation : detail?.kind === 'object' ? detail.object.occupation : null,
  rating: detail?.kind === 'adjust' ? detail.adjust.rating : null,
});

const isNumberKey = (key: unknown): key is [number] =>
  Array.isArray(key) && key.length === 1 && Number.isInteger(key[0]);

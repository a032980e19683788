import { Inject } from '@nestjs/common';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Database,
  requestComparison,
  requestGrading,
  requestObjection,
  type EditionRecord,
  type EditionReview,
} from '@gongxu/data-access';
import { DomainError, ROLES } from '@gongxu/domain';
import { CONTESTABLE_INPUTS, type ReviewResult } from '@gongxu/editions';
import { ForRoles, nameOf } from '../access/access.guard.js';
import { isInsider, visibleStates } from '../access/visible-states.js';
import { CatalogueType } from '../catalogue/catalogue.type.js';
import type { RequestContext } from '../loaders.js';
import { isUuid } from '../uuid.js';
import {
  EditionComparisonType,
  EditionGradeType,
  EditionReviewType,
  ObjectionResultType,
  ObjectToEntryInput,
} from './edition-review.type.js';

@Resolver(() => EditionReviewType)
export class EditionReviewResolver {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Query(() => [String], { description: 'Inputs of an occupation that an objection can name.' })
  contestableInputs(): readonly string[] {
    return CONTESTABLE_INPUTS;
  }

  @Query(() => EditionReviewType, {
    nullable: true,
    description: 'For those who work on editions, and who asked for it.',
  })
  @ForRoles(...ROLES)
  async editionReview(
    @Args('id', { type: () => ID }) id: string,
    @Context() { principal }: RequestContext,
  ): Promise<EditionReview | undefined> {
    const review = isUuid(id) ? await this.database.read.editionReviews.find(id) : undefined;
    return review && (isInsider(principal) || review.requestedBy === nameOf(principal)) ? review : undefined;
  }

  @Mutation(() => EditionReviewType, {
    description:
      'Contests an input of a line. The method runs again with the objector’s value; both results are shown.',
  })
  @ForRoles(...ROLES)
  async objectToEntry(
    @Args('input', { type: () => ObjectToEntryInput }) { edition, argument, ...object }: ObjectToEntryInput,
    @Context() context: RequestContext,
  ): Promise<EditionReview> {
    const { principal } = context;
    const roles = principal.kind === 'key' ? principal.roles : [];
    const by = { argument, actor: nameOf(principal), roles, at: new Date() };
    return this.review(requestObjection(this.database, await this.visible(edition, context), { ...object }, by));
  }

  @Mutation(() => EditionReviewType, { description: 'What changed from one edition to a later one, and why.' })
  @ForRoles(...ROLES)
  async compareEditions(
    @Args('before', { type: () => ID }) before: string,
    @Args('after', { type: () => ID }) after: string,
    @Context() context: RequestContext,
  ): Promise<EditionReview> {
    const [old, now] = [await this.visible(before, context), await this.visible(after, context)];
    return this.review(requestComparison(this.database, old, now, nameOf(context.principal)));
  }

  @Mutation(() => EditionReviewType, { description: 'Grades an edition by the data of an edition of a later year.' })
  @ForRoles(...ROLES)
  async gradeEdition(
    @Args('edition', { type: () => ID }) id: string,
    @Args('outcome', { type: () => ID }) outcome: string,
    @Context() context: RequestContext,
  ): Promise<EditionReview> {
    const [edition, later] = [await this.visible(id, context), await this.visible(outcome, context)];
    return this.review(requestGrading(this.database, edition, later, nameOf(context.principal)));
  }

  @ResolveField(() => CatalogueType, {
    nullable: true,
    description: 'The edition it is about; of a comparison, the later.',
  })
  edition(
    @Parent() { editionId }: EditionReview,
    @Context() context: RequestContext,
  ): Promise<EditionRecord | undefined> {
    return context.edition.load(editionId);
  }

  @ResolveField(() => ObjectionResultType, { nullable: true })
  async objection(@Parent() { editionId, request, result }: EditionReview, @Context() { shows }: RequestContext) {
    const objection = resultOf(result, 'objection');
    if (!objection || request.kind !== 'objection') return undefined;
    const answer = await shows.objection(editionId, request.object, objection);
    return { ...answer, reached: answer.reached ?? [] };
  }

  @ResolveField(() => EditionComparisonType, { nullable: true })
  comparison(@Parent() { result }: EditionReview) {
    return resultOf(result, 'comparison');
  }

  @ResolveField(() => EditionGradeType, { nullable: true })
  grading(@Parent() { result }: EditionReview) {
    return resultOf(result, 'grading');
  }

  private async visible(id: string, { principal }: RequestContext): Promise<EditionRecord> {
    const edition = isUuid(id) ? await this.database.read.editions.find(id) : undefined;
    if (!edition || !visibleStates(principal).includes(edition.state))
      throw new DomainError('NOT_FOUND', `there is no edition "${id}"`);
    return edition;
  }

  private async review(requested: Promise<string>): Promise<EditionReview> {
    return (await this.database.read.editionReviews.find(await requested))!;
  }
}

@Resolver(() => CatalogueType)
export class CatalogueReviewsResolver {
  @ResolveField(() => [EditionReviewType], {
    description:
      'Comparisons with earlier editions and grades by later data; objections for those who work on the edition.',
  })
  async reviews(
    @Parent() { id, region }: EditionRecord,
    @Context() context: RequestContext,
  ): Promise<readonly EditionReview[]> {
    const reviews = await context.reviewsOf.load({ id, region });
    if (isInsider(context.principal)) return reviews;
    const open = await Promise.all(reviews.map((review) => isOpen(review, context)));
    return reviews.filter((_, index) => open[index]);
  }
}

/** Answers about editions that are both public are public; objections are not. */
async function isOpen({ request, status }: EditionReview, { edition }: RequestContext): Promise<boolean> {
  if (status !== 'done' || request.kind === 'objection') return false;
  return (await edition.load(request.kind === 'comparison' ? request.before : request.outcome)) !== undefined;
}

const resultOf = <K extends ReviewResult['kind']>(
  result: ReviewResult | null,
  kind: K,
): Extract<ReviewResult, { kind: K }> | null =>
  result?.kind === kind ? (result as Extract<ReviewResult, { kind: K }>) : null;

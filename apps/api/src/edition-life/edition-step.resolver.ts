import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Database, takeEditionStep, type AskedDetail, type EditionRecord } from '@gongxu/data-access';
import { DomainError, ROLES, type Rating } from '@gongxu/domain';
import type { EditionStep } from '@gongxu/editions';
import { ForRoles, nameOf } from '../access/access.guard.js';
import { visibleStates } from '../access/visible-states.js';
import { CatalogueType } from '../catalogue/catalogue.type.js';
import type { RequestContext } from '../loaders.js';
import { isUuid } from '../uuid.js';
import { AdjustEntryInput, AnswerObjectionInput, EditionStepInput } from './edition-life.type.js';

/** Who may take which step is a rule of the edition's life; here only a key is asked for. */
@Resolver()
export class EditionStepResolver {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Mutation(() => CatalogueType, {
    description: 'Takes the next step of an edition’s life. `nextSteps` says which are open.',
  })
  @ForRoles(...ROLES)
  takeEditionStep(
    @Args('input', { type: () => EditionStepInput }) { edition, step, reason }: EditionStepInput,
    @Context() context: RequestContext,
  ): Promise<EditionRecord> {
    return this.take(context, edition, step as EditionStep, reason);
  }

  @Mutation(() => CatalogueType, { description: 'Rates an occupation otherwise than computed, with a written reason.' })
  @ForRoles(...ROLES)
  adjustEntry(
    @Args('input', { type: () => AdjustEntryInput }) { edition, occupation, rating, reason }: AdjustEntryInput,
    @Context() context: RequestContext,
  ): Promise<EditionRecord> {
    const adjust = { occupation, rating: (rating ?? null) as Rating | null };
    return this.take(context, edition, 'adjust', reason, { kind: 'adjust', adjust });
  }

  @Mutation(() => CatalogueType, {
    description: 'An objection that is upheld after approval takes the edition back to consultation.',
  })
  @ForRoles(...ROLES)
  answerObjection(
    @Args('input', { type: () => AnswerObjectionInput }) { edition, objection, upheld, reason }: AnswerObjectionInput,
    @Context() context: RequestContext,
  ): Promise<EditionRecord> {
    return this.take(context, edition, 'answer_objection', reason, { kind: 'answer', answer: { objection, upheld } });
  }

  private async take(
    { principal }: RequestContext,
    editionId: string,
    step: EditionStep,
    reason: string | null | undefined,
    detail?: AskedDetail,
  ): Promise<EditionRecord> {
    const { editions } = this.database.read;
    const edition = isUuid(editionId) ? await editions.find(editionId) : undefined;
    if (!edition || !visibleStates(principal).includes(edition.state))
      throw new DomainError('NOT_FOUND', `there is no edition "${editionId}"`);
    const roles = principal.kind === 'key' ? principal.roles : [];
    await takeEditionStep(this.database, {
      editionId,
      step,
      actor: nameOf(principal),
      roles,
      reason,
      detail,
      at: new Date(),
    });
    return (await editions.find(editionId))!;
  }
}

import { requestObjection, takeEditionStep, type AskedDetail } from '@gongxu/data-access';
import { isRole, RATINGS, ROLES, type Rating } from '@gongxu/domain';
import { EDITION_STEPS, lifeOf, type EditionStep } from '@gongxu/editions';
import { readArguments, required } from '../command-line.js';
import { editionNamed } from '../edition/edition-reference.js';
import { printReview } from '../edition/print-review.js';
import { followReview } from '../edition/run-review.js';
import { printLife } from '../edition/print-life.js';
import { withPlatform } from '../platform.js';
import { UsageError } from '../usage-error.js';

/** Shows an edition's life, or takes one of its steps. On this machine the operator may act for anyone. */
export async function editionCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    reason: { type: 'string' },
    as: { type: 'string', default: 'command line' },
    role: { type: 'string', default: 'admin' },
    programme: { type: 'string' },
    json: { type: 'boolean', default: false },
  });
  const [reference, word, ...words] = positionals;
  const { role } = values;
  if (!isRole(role)) throw new UsageError(`unknown role ${role}; there are ${ROLES.join(', ')}`);
  if (word === 'object') return object(required(reference, 'edition EDITION: the edition'), words, values);
  const asked = word === undefined ? undefined : stepOf(word, words);
  return withPlatform(
    async ({ database }) => {
      const edition = await editionNamed(database, required(reference, 'edition EDITION: the edition'));
      if (asked) {
        const request = {
          editionId: edition.id,
          actor: values.as,
          roles: [role],
          reason: values.reason,
          at: new Date(),
        };
        await takeEditionStep(database, { ...request, ...asked });
      }
      const events = await database.read.editionEvents.ofEditions([edition]);
      if (values.json) console.log(JSON.stringify({ edition: edition.id, ...lifeOf(events), events }, null, 2));
      else printLife(edition, events, role);
      return 0;
    },
    { worker: false },
  );
}

interface Objector {
  readonly reason?: string | undefined;
  readonly as: string;
  readonly role: string;
  /** Whose graduates are contested. */
  readonly programme?: string | undefined;
  readonly json: boolean;
}

/** Puts an objection down and shows what the method gives with either value. */
function object(
  reference: string,
  words: readonly string[],
  { reason, as: actor, role, programme, json }: Objector,
): Promise<number> {
  const occupation = required(words[0], 'object OCCUPATION INPUT VALUE: the occupation');
  const input = required(words[1], 'object OCCUPATION INPUT VALUE: the input');
  const value = Number(required(words[2], 'object OCCUPATION INPUT VALUE: the value'));
  const by = { argument: required(reason, '--reason'), actor, roles: [role].filter(isRole), at: new Date() };
  return withPlatform(
    async (platform) => {
      const { database } = platform;
      const edition = await editionNamed(database, reference);
      const id = await requestObjection(database, edition, { occupation, input, programme, value }, by);
      return printReview(await followReview(platform, id, `objection to ${reference}`), json);
    },
    { worker: true },
  );
}

function stepOf(word: string, words: readonly string[]): { step: EditionStep; detail?: AskedDetail } {
  if (word === 'adjust') {
    const [occupation, rating] = [required(words[0], 'adjust OCCUPATION'), required(words[1], 'adjust … RATING')];
    if (rating !== 'computed' && !isRating(rating))
      throw new UsageError(`"${rating}" is neither "computed" nor one of ${RATINGS.join(', ')}`);
    return {
      step: 'adjust',
      detail: { kind: 'adjust', adjust: { occupation, rating: rating === 'computed' ? null : rating } },
    };
  }
  if (word === 'answer') {
    const [objection, verdict] = [Number(words[0]), words[1]];
    if (!Number.isInteger(objection) || (verdict !== 'upheld' && verdict !== 'rejected'))
      throw new UsageError('answer OBJECTION upheld|rejected');
    return {
      step: 'answer_objection',
      detail: { kind: 'answer', answer: { objection, upheld: verdict === 'upheld' } },
    };
  }
  const step = EDITION_STEPS.find((known) => known === word);
  if (!step) throw new UsageError(`"${word}" is no step; there are ${EDITION_STEPS.join(', ')}`);
  return { step };
}

const isRating = (text: string): text is Rating => (RATINGS as readonly string[]).includes(text);

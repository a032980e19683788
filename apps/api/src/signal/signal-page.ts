import type {
  Repositories,
  SignalFilter,
  SignalIssue,
  SignalOrder,
  SignalPage,
  SignalRecord,
} from '@gongxu/data-access';
import { DomainError } from '@gongxu/domain';
import { SIGNAL_COLOURS, type Action, type SignalColour } from '@gongxu/warning';
import type { Principal } from '../access/principal.js';
import { isInsider, visibleStates } from '../access/visible-states.js';
import { OrderDirection } from '../catalogue/rating.enum.js';
import type { RequestContext } from '../loaders.js';
import { decodeCursor, pageSize, type PageArgs } from '../connection.js';
import type { SignalFilterInput, SignalOrderInput } from './signal-query.type.js';

/** Finds the issue of a region and year the asker may see. */
export async function standingIssue(
  { signalReader }: Pick<Repositories, 'signalReader'>,
  region: string,
  year: number,
  { principal }: RequestContext,
): Promise<SignalIssue> {
  const issue = await signalReader.standing(region, year, visibleStates(principal));
  if (!issue) throw new DomainError('NOT_FOUND', `there are no signals of ${region} ${year} you may see`);
  return issue;
}

/** What the filter asks for; a college sees the provisions of its own institution and nothing else. */
export function filterOf(filter: SignalFilterInput | null | undefined, principal: Principal): SignalFilter {
  const asked: SignalFilter = {
    colours: coloursOf(filter),
    actions: (filter?.actions as readonly Action[] | null | undefined) ?? undefined,
    ladder: filter?.ladder ?? undefined,
    institution: filter?.institution ?? undefined,
    programme: filter?.programme ?? undefined,
    level: filter?.level ?? undefined,
    kind: filter?.kind ?? undefined,
    isDisputed: filter?.disputed ?? undefined,
    isExempt: filter?.exempt ?? undefined,
  };
  if (isInsider(principal)) return asked;
  const own = principal.kind === 'key' ? principal.institution : null;
  if (own === null) throw new DomainError('FORBIDDEN', 'the key of a college must name its institution');
  if ((asked.institution ?? own) !== own)
    throw new DomainError('FORBIDDEN', `the key may see the provisions of ${own} only`);
  return { ...asked, institution: own };
}

function coloursOf(filter: SignalFilterInput | null | undefined): readonly SignalColour[] | undefined {
  const colours = (filter?.colours as readonly SignalColour[] | null | undefined) ?? undefined;
  const { undetermined } = filter ?? {};
  if (undetermined === null || undetermined === undefined) return colours;
  return (colours ?? SIGNAL_COLOURS).filter((colour) => (colour === 'undetermined') === undetermined);
}

export function pageOf(page: PageArgs, orderBy: SignalOrderInput | null | undefined): SignalPage & { first: number } {
  const first = pageSize(page);
  const order = (orderBy?.field ?? 'programme') as SignalOrder;
  const key = decodeCursor(page.after, isKeyOf(order));
  return {
    first,
    order,
    descending: orderBy?.direction === OrderDirection.DESC,
    limit: first + 1,
    after: key && [key[1], key[2], key[3]],
  };
}

export const cursorOf =
  (order: SignalOrder) =>
  ({ programme, institution, severity, content }: SignalRecord): SignalKey => [
    order,
    { programme, severity, over: content.over, under: content.under }[order],
    programme,
    institution,
  ];

type SignalKey = [order: SignalOrder, value: string | number | null, programme: string, institution: string];

/** A cursor of another order is none of this one. */
const isKeyOf =
  (order: SignalOrder) =>
  (key: unknown): key is SignalKey =>
    Array.isArray(key) &&
    key.length === 4 &&
    key[0] === order &&
    (key[1] === null || typeof key[1] === (order === 'programme' ? 'string' : 'number')) &&
    typeof key[2] === 'string' &&
    typeof key[3] === 'string';

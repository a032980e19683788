import type { CodeKey, ForecastFilter, ForecastOfEdition, ForecastPosition } from '@gongxu/data-access';
import { DomainError } from '@gongxu/domain';
import { visibleStates } from '../access/visible-states.js';
import { decodeCursor, pageSize, toConnection, type Connection } from '../connection.js';
import type { RequestContext } from '../loaders.js';
import { isUuid } from '../uuid.js';
import { forecastView } from './forecast-view.js';
import type { ForecastArgs, ForecastType } from './forecast.type.js';

/** One page of the forecasts of an occupation or a programme. */
export async function forecastPage(
  context: RequestContext,
  { system, code }: CodeKey,
  args: ForecastArgs,
  { subject, institution }: Pick<ForecastFilter, 'subject' | 'institution'>,
): Promise<Connection<ForecastType>> {
  const first = pageSize(args);
  const after = decodeCursor(args.after, isPosition);
  const states = visibleStates(context.principal);
  const filter = { subject, institution, editionId: editionOf(args), region: args.region ?? undefined, states, after };
  const found = await context.forecastsOf.load({ key: { system, code }, filter: { ...filter, limit: first + 1 } });
  const { edges, pageInfo } = toConnection(found, first, positionOf);
  return { edges: edges.map(({ node, cursor }) => ({ node: forecastView(node), cursor })), pageInfo };
}

export function editionOf({ edition }: Pick<ForecastArgs, 'edition'>): string | undefined {
  if (edition === null || edition === undefined) return undefined;
  if (!isUuid(edition)) throw new DomainError('INVALID_ARGUMENT', `"${edition}" is not the id of an edition`);
  return edition;
}

const positionOf = ({ scopeRegion, region, institution, measure }: ForecastOfEdition): ForecastPosition => [
  scopeRegion,
  region,
  institution,
  measure,
];

const isPosition = (key: unknown): key is ForecastPosition =>
  Array.isArray(key) && key.length === 4 && key.every((part) => typeof part === 'string');

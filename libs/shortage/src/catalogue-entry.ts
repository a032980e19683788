import type { AreaIndicators, BalanceLine, IndicatorValue, MarketCounts, SurveyDemand } from '@gongxu/balance';
import { compareText } from '@gongxu/domain';
import type {
  CatalogueEntry,
  CatalogueInput,
  EntryIndicator,
  ListChange,
  NamedSubject,
  PreviousRank,
  TypicalProgramme,
} from './catalogue-content.js';
import type { MethodResult } from './method-result.js';
import { round6, roundKnown } from './round6.js';
import { rounded } from './rounded.js';
import { talentTierOf } from './talent-tier.js';

/** What all entries are made from, looked up by occupation. */
export interface EntryContext {
  readonly input: CatalogueInput;
  readonly results: ReadonlyMap<string, readonly MethodResult[]>;
  readonly regionWage: number | null;
  readonly markets: ReadonlyMap<string, MarketCounts>;
  readonly subRegions: ReadonlyMap<string, readonly MarketCounts[]>;
  readonly surveyed: ReadonlyMap<string, SurveyDemand>;
  readonly areas: ReadonlyMap<string, readonly AreaIndicators[]>;
}

const INDUSTRIES_SHOWN = 5;
const PROGRAMMES_SHOWN = 10;

export function toEntry(subject: NamedSubject, rank: number, context: EntryContext): CatalogueEntry {
  const { occupation, nameZh, nameEn, line } = subject;
  const { input, regionWage } = context;
  const results = context.results.get(occupation)!;
  const deciding = results.find(({ method }) => method === input.defaultMethod)!;
  const listed = deciding.rating === 'shortage';
  const previous = input.previousRanks?.get(occupation);
  return {
    occupation,
    nameZh,
    nameEn,
    rank,
    previousRank: previous?.rank ?? null,
    rating: deciding.rating,
    score: roundKnown(deciding.score),
    reason: deciding.reason ?? null,
    listed,
    change: changeOf(listed, previous, input.previousRanks !== null),
    ...balanceOf(line),
    indicators: subject.indicators.map((indicator) => toIndicator(indicator, deciding)),
    ratings: results.map(toRating),
    educationLevel: line.educationLevel,
    medianWage: roundKnown(line.medianWage),
    talentTier: talentTierOf(line, { listed, regionWage }, input.policy.talentTier),
    surveyDemand: surveyDemandOf(context.surveyed.get(occupation)),
    industries: industriesOf(context.markets.get(occupation)),
    regions: regionsOf(context.subRegions.get(occupation) ?? []),
    areas: areasOf(context.areas.get(occupation) ?? []),
    programmes: programmesOf(input.programmesOf.get(occupation) ?? []),
    uncertainty: input.uncertainty?.lines.get(occupation) ?? null,
  };
}

/** In a first edition nothing is new: there is nothing to compare with. */
function changeOf(listed: boolean, previous: PreviousRank | undefined, hasPrevious: boolean): ListChange {
  const wasListed = previous?.rating === 'shortage';
  if (!hasPrevious) return 'none';
  if (listed) return wasListed ? 'persistent' : 'new';
  return wasListed ? 'dropped' : 'none';
}

function surveyDemandOf(surveyed: SurveyDemand | undefined): CatalogueEntry['surveyDemand'] {
  if (!surveyed) return null;
  const { occupation: _, ...demand } = surveyed;
  return rounded(demand);
}

type BalanceFields = Pick<
  CatalogueEntry,
  'demand' | 'demandBasis' | 'supply' | 'supplyBasis' | 'gap' | 'relativeGap' | 'employment' | 'components'
>;

const balanceOf = (line: BalanceLine): BalanceFields => ({
  demand: roundKnown(line.demand),
  demandBasis: line.demandBasis,
  supply: roundKnown(line.supply),
  supplyBasis: line.supplyBasis,
  gap: roundKnown(line.gap),
  relativeGap: roundKnown(line.relativeGap),
  employment: roundKnown(line.employment),
  components: line.components.map((component) => ({ ...component, value: round6(component.value) })),
});

function toIndicator(indicator: IndicatorValue, { points }: MethodResult): EntryIndicator {
  const { id, status, datasets } = indicator;
  const head = { id, status, datasets, points: points?.[id] ?? null };
  return indicator.status === 'rated'
    ? { ...head, value: round6(indicator.value), n: roundKnown(indicator.n ?? null), reason: null }
    : { ...head, value: null, n: null, reason: indicator.reason };
}

function toRating({ occupation: _, score, tieBreak, ...rest }: MethodResult): CatalogueEntry['ratings'][number] {
  return { ...rest, score: roundKnown(score), ...(tieBreak === undefined ? {} : { tieBreak: round6(tieBreak) }) };
}

function industriesOf(market: MarketCounts | undefined): CatalogueEntry['industries'] {
  const industries = Object.entries(market?.openingsByIndustry ?? {}).map(([code, openings]) => ({ code, openings }));
  return industries
    .filter(({ openings }) => openings > 0)
    .sort((a, b) => b.openings - a.openings || compareText(a.code, b.code))
    .slice(0, INDUSTRIES_SHOWN);
}

const regionsOf = (markets: readonly MarketCounts[]): CatalogueEntry['regions'] =>
  markets
    .map(({ region, openings, seekers }) => ({ region, openings, seekers }))
    .sort((a, b) => compareText(a.region, b.region));

const areasOf = (areas: readonly AreaIndicators[]): CatalogueEntry['areas'] =>
  areas.map(({ region, indicators }) => ({
    region,
    indicators: indicators.map((indicator) => ({
      ...indicator,
      value: roundKnown(indicator.value),
      borrowed: roundKnown(indicator.borrowed),
      n: round6(indicator.n),
    })),
  }));

/** By the graduates they lead to the occupation, then by weight. */
function programmesOf(programmes: readonly TypicalProgramme[]): TypicalProgramme[] {
  const led = ({ weight, graduates }: TypicalProgramme): number => round6(weight * (graduates ?? 0));
  return [...programmes]
    .sort(
      (a, b) =>
        led(b) - led(a) ||
        round6(b.weight) - round6(a.weight) ||
        compareText(a.programmeSystem, b.programmeSystem) ||
        compareText(a.programme, b.programme),
    )
    .slice(0, PROGRAMMES_SHOWN)
    .map(({ institutions, weight, graduates, ...programme }) => ({
      ...programme,
      weight: round6(weight),
      graduates: roundKnown(graduates),
      institutions: [...institutions]
        .sort((a, b) => (b.graduates ?? 0) - (a.graduates ?? 0) || compareText(a.code, b.code))
        .map((institution) => ({ code: institution.code, graduates: roundKnown(institution.graduates) })),
    }));
}

import type { IndicatorId } from '@gongxu/balance';
import type { CatalogueEntry } from '@gongxu/shortage';
import { SUPPRESSED, type Open } from '../open.js';
import type { DisclosedEntry } from './disclosed-edition.js';
import { FIGURES } from './figure-ids.js';
import type { HiddenFigures } from './hidden-figures.js';
import { EMPLOYMENT_INDICATORS } from './published-tables.js';

/** Counts from which an indicator is made: it is not published without them. */
const SEEKERS: readonly IndicatorId[] = ['openings_per_seeker', 'seekers_per_100_vacancies', 'exit_rate'];
const EMPLOYMENT: readonly IndicatorId[] = [
  'occupation_unemployment',
  'retirement_share',
  'separation_rate',
  'wage_growth',
  'employment_growth',
];

/**
 * The line without the counts that are hidden and without every figure made of them: a ratio, a score, the change that
 * would flip a rating. The rating itself stays, and so do whole points: they tell a count only in wide steps.
 */
export function disclosedEntry(entry: CatalogueEntry, hidden: HiddenFigures, defaultMethod: string): DisclosedEntry {
  const { occupation, components, indicators, ratings, surveyDemand, uncertainty } = entry;
  const is = openFigures(hidden);
  const gapIs = hidden.has(FIGURES.gap(occupation)) || hidden.has(FIGURES.employment(occupation)) ? hide : show;
  const closed = new Set(indicators.filter(({ id }) => isClosed(id, entry, hidden)).map(({ id }) => id));
  const isTouched = closed.size > 0 || hidden.has(FIGURES.gap(occupation)) || hidden.has(FIGURES.supply(occupation));
  const deciding = ratings.find(({ method }) => method === defaultMethod);
  const scoreOf = (score: number | null, points: unknown): Open<number | null> =>
    isTouched && points === undefined && score !== null ? SUPPRESSED : score;
  return {
    ...entry,
    score: scoreOf(entry.score, deciding?.points),
    supply: is(FIGURES.supply(occupation), entry.supply),
    gap: is(FIGURES.gap(occupation), entry.gap),
    relativeGap: gapIs(entry.relativeGap),
    employment: is(FIGURES.employment(occupation), entry.employment),
    components: components.map((component, index) => ({
      ...component,
      value: is(componentFigure(occupation, component.id, index), component.value),
    })),
    indicators: indicators.map((indicator) =>
      closed.has(indicator.id) && indicator.value !== null
        ? { ...indicator, status: 'not_rated', value: null, n: null, points: null, reason: 'suppressed' }
        : indicator,
    ),
    ratings: ratings.map(({ tieBreak, points, ...rating }) => ({
      ...rating,
      score: scoreOf(rating.score, points),
      ...(tieBreak === undefined || isTouched ? {} : { tieBreak }),
      ...(points === undefined ? {} : { points: without(points, closed) }),
    })),
    surveyDemand: surveyDemand && surveyed(occupation, surveyDemand, hidden),
    regions: entry.regions.map((area) => ({
      ...area,
      seekers: is(FIGURES.seekers(occupation, area.region), area.seekers),
    })),
    areas: (entry.areas ?? []).map((area) => disclosedArea(occupation, area, hidden)),
    programmes: entry.programmes.map((programme) => ({
      ...programme,
      graduates: is(FIGURES.graduates(programme.programmeSystem, programme.programme), programme.graduates),
      institutions: programme.institutions.map(({ code, graduates }) => ({
        code,
        graduates: is(FIGURES.graduates(programme.programmeSystem, programme.programme, code), graduates),
      })),
    })),
    uncertainty: uncertainty && { ...uncertainty, flips: isTouched ? SUPPRESSED : uncertainty.flips },
  };
}

const show = <V>(value: V): Open<V> => value;
const hide = <V>(value: V): Open<V> => (value === null ? value : SUPPRESSED);

const openFigures =
  (hidden: HiddenFigures) =>
  <V>(figure: string, value: V): Open<V> =>
    hidden.has(figure) ? hide(value) : value;

function componentFigure(occupation: string, id: CatalogueEntry['components'][number]['id'], index: number): string {
  if (id === 'job_seekers') return FIGURES.seekers(occupation);
  return id === 'surveyed_demand' ? FIGURES.survey(occupation) : FIGURES.part(occupation, index);
}

function isClosed(id: IndicatorId, { occupation, components }: CatalogueEntry, hidden: HiddenFigures): boolean {
  if (SEEKERS.includes(id)) return hidden.has(FIGURES.seekers(occupation));
  if (EMPLOYMENT.includes(id)) return hidden.has(FIGURES.employment(occupation));
  if (id === 'relative_gap') return hidden.has(FIGURES.gap(occupation)) || hidden.has(FIGURES.employment(occupation));
  if (id === 'hard_to_fill_share') return hidden.has(FIGURES.survey(occupation));
  return (
    id === 'graduate_coverage' &&
    components.some((part, index) => part.id === 'school_leavers' && hidden.has(FIGURES.part(occupation, index)))
  );
}

const without = <V>(points: V, closed: ReadonlySet<string>): V =>
  Object.fromEntries(Object.entries(points as object).filter(([id]) => !closed.has(id))) as V;

function surveyed(
  occupation: string,
  demand: NonNullable<CatalogueEntry['surveyDemand']>,
  hidden: HiddenFigures,
): DisclosedEntry['surveyDemand'] {
  if (hidden.has(FIGURES.survey(occupation))) return SUPPRESSED;
  const is = openFigures(hidden);
  return {
    ...demand,
    tiers: demand.tiers.map(({ tier, persons }) => ({
      tier,
      persons: is(FIGURES.surveyTier(occupation, tier), persons),
    })),
    education: demand.education.map(({ level, persons }) => ({
      level,
      persons: is(FIGURES.surveyEducation(occupation, level), persons),
    })),
  };
}

function disclosedArea(
  occupation: string,
  { region, indicators }: CatalogueEntry['areas'][number],
  hidden: HiddenFigures,
): DisclosedEntry['areas'][number] {
  return {
    region,
    indicators: indicators.map((indicator) => {
      const { id } = indicator;
      const isHidden =
        (SEEKERS.includes(id) && hidden.has(FIGURES.seekers(occupation, region))) ||
        (EMPLOYMENT_INDICATORS.has(id) && hidden.has(FIGURES.employment(occupation, region)));
      return isHidden ? { ...indicator, value: null, borrowed: null, n: SUPPRESSED, reason: 'suppressed' } : indicator;
    }),
  };
}

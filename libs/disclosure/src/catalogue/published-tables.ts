import type { ResponseRate } from '@gongxu/balance';
import type { CatalogueEntry } from '@gongxu/shortage';
import { sumOf, type Cell, type PublishedTables, type Relation } from '../tables/cell.js';
import { FIGURES, RESPONSE_BY, type ResponseBy } from './figure-ids.js';
import type { PublishedEdition } from './published-edition.js';

/** An estimate: no person is counted by it, but a count may be told from it. */
const NOBODY = Infinity;

/** Two figures are one where they differ by no more than the rounding of stored numbers. */
const SAME = 1e-4;

/** All counts of persons and respondents of an edition, and every sum by which one could be told from others. */
export function publishedTables({ entries, survey, jobSeekers }: PublishedEdition): PublishedTables {
  const parts = [
    ...entries.map(seekersTables),
    ...entries.map(supplyTables),
    ...entries.map(employmentTables),
    ...entries.map(graduateTables),
    ...entries.map(surveyTables),
    ...(survey ? [responseTables(survey, 'responded'), responseTables(survey, 'employers')] : []),
  ];
  if (jobSeekers) {
    const value = jobSeekers.rows - jobSeekers.uncoded - jobSeekers.duplicates;
    parts.push({ cells: [{ id: FIGURES.registered, value, contributors: NOBODY, cost: 0 }], relations: [] });
  }
  const cells = new Map(parts.flatMap((part) => part.cells.map((cell) => [cell.id, cell] as const)));
  const relations = parts.flatMap((part) => part.relations);
  if (jobSeekers)
    relations.push(...sumWhereTrue(cells, FIGURES.registered, entries.map(({ occupation }) => FIGURES.seekers(occupation)))); // prettier-ignore
  return { cells: [...cells.values()], relations };
}

function seekersTables({ occupation, components, regions }: CatalogueEntry): PublishedTables {
  const total = components.find(({ id }) => id === 'job_seekers');
  const areas = regions.map(({ region, seekers }) => ({ id: FIGURES.seekers(occupation, region), value: seekers }));
  return tablesOf(total ? [{ id: FIGURES.seekers(occupation), value: total.value }] : [], areas);
}

/** supply = its counted parts; supply + gap = demand, which everyone may know. */
function supplyTables(entry: CatalogueEntry): PublishedTables {
  const { occupation, components, supply, gap, demand } = entry;
  const parts = components.map((component, index) => ({
    ...component,
    cell: component.id === 'job_seekers' ? FIGURES.seekers(occupation) : FIGURES.part(occupation, index),
  }));
  const cells: Cell[] = parts
    .filter(({ id, side }) => side === 'supply' && id !== 'job_seekers')
    .map(({ cell, value, datasets }) => ({
      id: cell,
      value,
      contributors: datasets.includes('graduates') ? graduatesBehind(entry) : NOBODY,
      floor: Math.min(0, value),
    }));
  if (supply === null) return { cells, relations: [] };
  const counted = parts.filter(({ side, counted: isCounted }) => side === 'supply' && isCounted);
  cells.push({ id: FIGURES.supply(occupation), value: supply, contributors: NOBODY });
  const relations: Relation[] = [sumOf(FIGURES.supply(occupation), counted.map(({ cell }) => cell))]; // prettier-ignore
  if (gap === null || demand === null) return { cells, relations };
  cells.push({ id: FIGURES.gap(occupation), value: gap, contributors: NOBODY, floor: -Infinity });
  relations.push([
    { cell: FIGURES.supply(occupation), factor: 1 },
    { cell: FIGURES.gap(occupation), factor: 1 },
  ]);
  return { cells, relations };
}

/** School leavers through the crosswalk are an estimate from these graduates. */
function graduatesBehind({ programmes }: CatalogueEntry): number {
  const known = programmes.flatMap(({ graduates }) => graduates ?? []);
  return known.length > 0 ? known.reduce((sum, one) => sum + one, 0) : NOBODY;
}

/** Persons employed, also as the records behind the indicators of an area. */
function employmentTables({ occupation, employment, areas }: CatalogueEntry): PublishedTables {
  const counts = areas.flatMap(({ region, indicators }) => {
    const persons = indicators.flatMap(({ id, n }) => (EMPLOYMENT_INDICATORS.has(id) ? [n] : []));
    return persons.length > 0 ? [{ id: FIGURES.employment(occupation, region), value: Math.min(...persons) }] : [];
  });
  return tablesOf(employment === null ? [] : [{ id: FIGURES.employment(occupation), value: employment }], counts);
}

/** Indicators of an area whose records are persons employed. */
export const EMPLOYMENT_INDICATORS: ReadonlySet<string> = new Set([
  'occupation_unemployment',
  'retirement_share',
  'separation_rate',
]);

function graduateTables({ programmes }: CatalogueEntry): PublishedTables {
  const tables = programmes.map(({ programmeSystem, programme, graduates, institutions }) =>
    tablesOf(
      graduates === null ? [] : [{ id: FIGURES.graduates(programmeSystem, programme), value: graduates }],
      institutions.flatMap(({ code, graduates: own }) =>
        own === null ? [] : [{ id: FIGURES.graduates(programmeSystem, programme, code), value: own }],
      ),
    ),
  );
  return { cells: tables.flatMap(({ cells }) => cells), relations: tables.flatMap(({ relations }) => relations) };
}

/** What employers want, by tier and education. */
function surveyTables({ occupation, surveyDemand }: CatalogueEntry): PublishedTables {
  if (!surveyDemand) return { cells: [], relations: [] };
  const { thisYear, employers, tiers, education } = surveyDemand;
  const total = { id: FIGURES.survey(occupation), value: thisYear, contributors: employers };
  const [byTier, byEducation] = [
    tiers.map(({ tier, persons }) => ({ id: FIGURES.surveyTier(occupation, tier), value: persons })),
    education.map(({ level, persons }) => ({ id: FIGURES.surveyEducation(occupation, level), value: persons })),
  ];
  return {
    cells: [total, ...byTier, ...byEducation],
    relations: [...tablesOf([total], byTier).relations, ...tablesOf([total], byEducation).relations],
  };
}

/** Employers that answered, or are asked, by region, section and size. */
function responseTables(
  survey: NonNullable<PublishedEdition['survey']>,
  count: 'responded' | 'employers',
): PublishedTables {
  const cellOf = (by: ResponseBy, rate: ResponseRate): Cell[] =>
    rate[count] === null ? [] : [{ id: FIGURES[count](by, rate.key), value: rate[count] }];
  const total = cellOf('total', survey.total);
  const tables = RESPONSE_BY.map((by) => tablesOf(total, survey[by].flatMap((rate) => cellOf(by, rate)))); // prettier-ignore
  return { cells: tables.flatMap(({ cells }) => cells), relations: tables.flatMap(({ relations }) => relations) };
}

function tablesOf(total: readonly Cell[], parts: readonly Cell[]): PublishedTables {
  const cells = [...total, ...parts];
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  return { cells, relations: total.flatMap(({ id }) => sumWhereTrue(byId, id, parts.map((part) => part.id))) }; // prettier-ignore
}

/** The parts sum to the total, or the sum says nothing: what is missing from it is known to nobody. */
function sumWhereTrue(cells: ReadonlyMap<string, Cell>, total: string, all: readonly string[]): Relation[] {
  const parts = all.filter((part) => cells.has(part));
  const whole = cells.get(total)?.value;
  if (whole === undefined || parts.length === 0) return [];
  const sum = parts.reduce((so, part) => so + cells.get(part)!.value, 0);
  return Math.abs(sum - whole) <= SAME * Math.max(1, Math.abs(whole)) ? [sumOf(total, parts)] : [];
}

import { compareText, groupBy } from '@gongxu/domain';
import { employedOf, type Destinations } from '../ladder/destinations.js';
import type { ContractEmployers, Measure, ProvisionHistory, ProvisionYear } from '../ladder/provision-history.js';
import { intakeOf, type ProvisionCounts, type ProvisionFacts } from './provision-counts.js';

/** A provision, or (institution '') a programme in the whole region, with what ladders ask of it. */
export interface JudgedProvision extends ProvisionHistory {
  readonly area: string;
  readonly level: string | null;
  /** Those whose figures it holds. */
  readonly institutions: readonly string[];
}

/**
 * Every provision on record up to a year, in order of programme and institution. Staff and the number of provisions are as
 * the newest files tell, so they stand in the latest year alone.
 */
export function provisionHistories(
  facts: readonly ProvisionFacts[],
  counts: readonly ProvisionCounts[],
  year: number,
): JudgedProvision[] {
  const known = counts.filter((row) => row.year <= year);
  const wages = usualWages(known, new Map(facts.map((fact) => [keyOf(fact), fact.level])));
  const countsOf = groupBy(known, keyOf);
  const offered = groupBy(facts, ({ programme }) => programme);
  return [...facts].sort(byProgramme).map((fact) => {
    const latest = latestFigures(fact, offered.get(fact.programme)!.length);
    return {
      institution: fact.institution,
      programme: fact.programme,
      area: fact.area,
      level: fact.level,
      institutions: [fact.institution],
      years: yearsOf(countsOf.get(keyOf(fact)) ?? [], year, latest, (row) => wages.get(wageKey(row.year, fact.level))),
    };
  });
}

/** Each programme in the whole region: the sums of its provisions; a count that one of them does not tell is not known. */
export function programmeHistories(
  region: string,
  facts: readonly ProvisionFacts[],
  counts: readonly ProvisionCounts[],
  year: number,
): JudgedProvision[] {
  const countsOf = groupBy(
    counts.filter((row) => row.year <= year),
    ({ programme }) => programme,
  );
  return [...groupBy([...facts].sort(byProgramme), ({ programme }) => programme)].map(([programme, provisions]) => {
    const institutions = provisions.map(({ institution }) => institution);
    const own = new Set(institutions);
    const rows = (countsOf.get(programme) ?? []).filter(({ institution }) => own.has(institution));
    const sums = [...groupBy(rows, (row) => String(row.year)).values()].map(sumOfRows);
    const staff: ProvisionFacts = {
      ...provisions[0]!,
      teachers: sumOrNull(provisions.map(({ teachers }) => teachers)),
      dualQualifiedTeachers: sumOrNull(provisions.map((each) => each.dualQualifiedTeachers)),
    };
    const latest = latestFigures(staff, provisions.length);
    return {
      institution: '',
      programme,
      area: region,
      level: provisions[0]!.level,
      institutions,
      years: yearsOf(sums, year, latest, () => undefined),
    };
  });
}

type Figures = Partial<Record<Measure, number | null>>;
type LatestFigures = (onRoll: number | null) => Figures;

const latestFigures =
  ({ teachers, dualQualifiedTeachers }: ProvisionFacts, provisions: number): LatestFigures =>
  (onRoll) => ({
    student_teacher_ratio: ratio(onRoll, teachers),
    dual_qualified_share: ratio(dualQualifiedTeachers, teachers),
    provision_count: provisions,
  });

function yearsOf(
  rows: readonly ProvisionCounts[],
  latestYear: number,
  latest: LatestFigures,
  usualWage: (row: ProvisionCounts) => number | undefined,
): ProvisionYear[] {
  const years = [...rows]
    .sort((a, b) => a.year - b.year)
    .map((row): ProvisionYear => {
      const destinations = destinationsOf(row);
      const employers = employersOf(row);
      const figures = {
        matched_rate: destinations ? ratio(row.matched, employedOf(destinations, '2021')) : null,
        relative_start_wage: ratio(row.startWage, usualWage(row) ?? null),
        satisfaction: ratio(row.satisfied, row.graduates),
        first_choice_rate: shareOf(row.firstChoice, row.admitted),
        registration_rate: ratio(row.registered, row.admitted),
        intake: intakeOf(row),
        ...(row.year === latestYear ? latest(row.onRoll) : {}),
      };
      return {
        year: row.year,
        ...(destinations ? { destinations } : {}),
        ...(employers ? { employers } : {}),
        figures,
      };
    });
  return years.at(-1)?.year === latestYear ? years : [...years, { year: latestYear, figures: latest(null) }];
}

/** Undefined unless every part is told: a missing one would count as nobody. */
export function destinationsOf(row: ProvisionCounts): Destinations | undefined {
  const { graduates, contract, entrepreneurship, freelance, flexible, furtherStudy } = row;
  return graduates === null ||
    contract === null ||
    entrepreneurship === null ||
    freelance === null ||
    flexible === null ||
    furtherStudy === null
    ? undefined
    : { graduates, contract, entrepreneurship, freelance, flexible, furtherStudy };
}

const employersOf = ({ contract, inTinyEmployers }: ProvisionCounts): ContractEmployers | undefined =>
  contract === null || inTinyEmployers === null ? undefined : { known: contract, tiny: inTinyEmployers };

function sumOfRows(rows: readonly ProvisionCounts[]): ProvisionCounts {
  const total = (of: (row: ProvisionCounts) => number | null): number | null => sumOrNull(rows.map(of));
  const graduated = rows.filter(({ graduates }) => graduates !== null);
  const ofGraduates = (of: (row: ProvisionCounts) => number | null): number | null => sumOrNull(graduated.map(of));
  const entered = rows.filter((row) => intakeOf(row) !== null);
  return {
    ...rows[0]!,
    institution: '',
    planned: total(({ planned }) => planned),
    firstChoice: total(({ firstChoice }) => firstChoice),
    admitted: total(({ admitted }) => admitted),
    registered: sumOrNull(entered.map(intakeOf)),
    onRoll: total(({ onRoll }) => onRoll),
    graduates: ofGraduates(({ graduates }) => graduates),
    contract: ofGraduates(({ contract }) => contract),
    entrepreneurship: ofGraduates(({ entrepreneurship }) => entrepreneurship),
    freelance: ofGraduates(({ freelance }) => freelance),
    flexible: ofGraduates(({ flexible }) => flexible),
    furtherStudy: ofGraduates(({ furtherStudy }) => furtherStudy),
    matched: ofGraduates(({ matched }) => matched),
    satisfied: ofGraduates(({ satisfied }) => satisfied),
    startWage: null,
    inTinyEmployers: ofGraduates(({ inTinyEmployers }) => inTinyEmployers),
  };
}

/** Null where there is nothing, or one of them is null. */
const sumOrNull = (values: readonly (number | null)[]): number | null =>
  values.length === 0 ? null : values.reduce<number | null>((sum, value) => plus(sum, value), 0);

const plus = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b);

const ratio = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole <= 0 ? null : part / whole;

/** At most 1: some bureaus count everyone who put it first, admitted or not. */
const shareOf = (part: number | null, whole: number | null): number | null => {
  const share = ratio(part, whole);
  return share === null ? null : Math.min(1, share);
};

/** Median start wage of the provisions of a level in a year. */
function usualWages(
  rows: readonly ProvisionCounts[],
  levels: ReadonlyMap<string, string | null>,
): ReadonlyMap<string, number> {
  const told = rows.flatMap((row) =>
    row.startWage === null ? [] : [{ key: wageKey(row.year, levels.get(keyOf(row)) ?? null), wage: row.startWage }],
  );
  return new Map(
    [...groupBy(told, ({ key }) => key)].map(([key, own]) => [key, medianOf(own.map(({ wage }) => wage))]),
  );
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

const wageKey = (year: number, level: string | null): string => `${year}/${level ?? ''}`;

const keyOf = ({ institution, programme }: { institution: string; programme: string }): string =>
  `${programme}\u0000${institution}`;

const byProgramme = (a: ProvisionFacts, b: ProvisionFacts): number =>
  compareText(a.programme, b.programme) || compareText(a.institution, b.institution);

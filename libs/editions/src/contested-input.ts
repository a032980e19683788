import type { BalanceInput, EmploymentCounts, MarketCounts, OccupationAccount } from '@gongxu/balance';
import { DomainError } from '@gongxu/domain';
import type { ObjectDetail } from './edition-event.js';

const MARKET_FIELDS = {
  'vacancies.postings': 'postings',
  'vacancies.openings': 'openings',
  'vacancies.openings_with_outcome': 'openingsWithOutcome',
  'vacancies.filled': 'filled',
  'vacancies.median_wage': 'medianWage',
  'job_seekers.seekers': 'seekers',
  'job_seekers.placed': 'seekersPlaced',
} as const satisfies Record<string, keyof MarketCounts>;

const EMPLOYMENT_FIELDS = {
  'employment.headcount': 'headcount',
  'employment.median_wage': 'medianWage',
  'employment.retirements': 'retirements',
  'employment.unemployed': 'unemployed',
} as const satisfies Record<string, keyof EmploymentCounts>;

const ACCOUNT_FIELDS = {
  'occupation_accounts.employment_start': 'employmentStart',
  'occupation_accounts.employment_end': 'employmentEnd',
  'occupation_accounts.expansion': 'expansion',
  'occupation_accounts.retirements': 'retirements',
  'occupation_accounts.other_replacement': 'otherReplacement',
  'occupation_accounts.openings_annual': 'openingsAnnual',
  'occupation_accounts.school_leavers': 'schoolLeavers',
  'occupation_accounts.migration': 'migration',
  'occupation_accounts.other_seekers': 'otherSeekers',
} as const satisfies Record<string, keyof OccupationAccount>;

/** Graduates of one programme, all institutions together: they reach every occupation the programme leads to. */
const GRADUATES = 'graduates.graduates';

/** Inputs of an occupation that can be contested, named after the dataset they come from. */
export const CONTESTABLE_INPUTS = [
  ...Object.keys(MARKET_FIELDS),
  ...Object.keys(EMPLOYMENT_FIELDS),
  ...Object.keys(ACCOUNT_FIELDS),
  GRADUATES,
] as readonly string[];

export interface ContestedInput {
  /** What was counted. */
  readonly computed: number | null;
  /** The balance's input with the objector's value in its place. */
  readonly input: BalanceInput;
}

/** An objection that names no input there is, no value, or graduates of no programme is none. */
export function checkObjection({ input: name, programme, value }: ObjectDetail): void {
  const refuse = (reason: string): never => {
    throw new DomainError('INVALID_ARGUMENT', reason);
  };
  if (!CONTESTABLE_INPUTS.includes(name))
    refuse(`"${name}" cannot be contested; there are ${CONTESTABLE_INPUTS.join(', ')}`);
  if (!Number.isFinite(value) || value < 0) refuse(`"${value}" is no value of ${name}`);
  if (name === GRADUATES && !programme) refuse(`${name} are those of a programme: name it`);
  if (name !== GRADUATES && programme) refuse(`${name} belongs to no programme`);
}

/** Puts the objector's value in the place of the contested one; the employment of the latest year counts. */
export function contest(input: BalanceInput, objection: ObjectDetail): ContestedInput {
  checkObjection(objection);
  const { occupation, input: name, value } = objection;
  if (name in MARKET_FIELDS) {
    const field = MARKET_FIELDS[name as keyof typeof MARKET_FIELDS];
    const of = input.markets.find((market) => market.occupation === occupation);
    return {
      computed: known(of, name)[field],
      input: { ...input, markets: replaced(input.markets, of, { [field]: value }) },
    };
  }
  if (name in EMPLOYMENT_FIELDS) {
    const field = EMPLOYMENT_FIELDS[name as keyof typeof EMPLOYMENT_FIELDS];
    const past = input.employment.filter((row) => row.occupation === occupation && row.year <= input.year);
    const of = past.find(({ year }) => year === Math.max(...past.map((row) => row.year)));
    const employment = replaced(input.employment, of, { [field]: value });
    return { computed: known(of, name)[field], input: { ...input, employment } };
  }
  if (name === GRADUATES) return contestGraduates(input, objection);
  const field = ACCOUNT_FIELDS[name as keyof typeof ACCOUNT_FIELDS];
  const covering = input.accounts.filter(
    ({ occupation: of, periodStart, periodEnd }) =>
      of === occupation && periodStart < periodEnd && periodStart <= input.year && input.year <= periodEnd,
  );
  const of = [...covering].sort((a, b) => b.periodStart - a.periodStart || a.periodEnd - b.periodEnd)[0];
  return {
    computed: known(of, name)[field],
    input: { ...input, accounts: replaced(input.accounts, of, { [field]: value }) },
  };
}

/** Of the objector's graduates the same share enters the labour market as of those counted; all, where none was counted. */
function contestGraduates(input: BalanceInput, { occupation, programme, value }: ObjectDetail): ContestedInput {
  const of = input.graduates.find((row) => row.programme === programme);
  const { programmeSystem, graduates, entering } = known(of, `graduates of programme ${programme}`);
  const leads = input.links.some(
    (link) =>
      link.programmeSystem === programmeSystem && link.programme === programme && link.occupation === occupation,
  );
  if (!leads) throw new DomainError('INVALID_ARGUMENT', `programme "${programme}" does not lead to "${occupation}"`);
  const contested = { graduates: value, entering: graduates > 0 ? (value * entering) / graduates : value };
  return { computed: graduates, input: { ...input, graduates: replaced(input.graduates, of, contested) } };
}

function known<T>(of: T | undefined, name: string): T {
  if (!of) throw new DomainError('NO_INPUT_DATA', `nothing was counted for ${name} of this occupation`);
  return of;
}

const replaced = <T>(items: readonly T[], of: T | undefined, change: Partial<T>): T[] =>
  items.map((item) => (item === of ? { ...item, ...change } : item));

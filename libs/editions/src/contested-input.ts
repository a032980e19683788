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

/** Inputs of an occupation that can be contested, named after the dataset they come from. */
export const CONTESTABLE_INPUTS = [
  ...Object.keys(MARKET_FIELDS),
  ...Object.keys(EMPLOYMENT_FIELDS),
  ...Object.keys(ACCOUNT_FIELDS),
] as readonly string[];

export interface ContestedInput {
  /** What was counted. */
  readonly computed: number | null;
  /** The balance's input with the objector's value in its place. */
  readonly input: BalanceInput;
}

/** Puts the objector's value in the place of the contested one; the employment of the latest year counts. */
export function contest(input: BalanceInput, { occupation, input: name, value }: ObjectDetail): ContestedInput {
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
  if (name in ACCOUNT_FIELDS) {
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
  throw new DomainError(
    'INVALID_ARGUMENT',
    `"${name}" cannot be contested; there are ${CONTESTABLE_INPUTS.join(', ')}`,
  );
}

function known<T>(of: T | undefined, name: string): T {
  if (!of) throw new DomainError('NO_INPUT_DATA', `nothing was counted for ${name} of this occupation`);
  return of;
}

const replaced = <T>(items: readonly T[], of: T | undefined, change: Partial<T>): T[] =>
  items.map((item) => (item === of ? { ...item, ...change } : item));

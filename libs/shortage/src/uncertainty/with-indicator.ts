import { accountFlows, accountsCovering, type IndicatorId, type OccupationAccount } from '@gongxu/balance';
import type { Subject } from '../subject.js';

/**
 * The subject with one indicator at another value and everything else as it is. Methods that look at the line or the
 * accounts instead of the indicator see the same change there.
 */
export function withIndicator(subject: Subject, id: IndicatorId, value: number): Subject {
  let shift = 0;
  const indicators = subject.indicators.map((indicator) => {
    if (indicator.id !== id || indicator.status !== 'rated') return indicator;
    shift = value - indicator.value;
    return { ...indicator, value };
  });
  return { ...subject, indicators, ...ELSEWHERE[id]?.(subject, value, shift) };
}

/** `shift` is how far the value moves: an account of its own figure moves as far. */
type Change = (subject: Subject, value: number, shift: number) => Partial<Pick<Subject, 'line' | 'accounts'>>;

/** Where else than among the indicators a figure stands. */
const ELSEWHERE: { readonly [Id in IndicatorId]?: Change } = {
  openings_per_seeker: ({ line }, value) => ({ line: { ...line, openings: value * (line.seekers ?? 0) } }),
  seekers_per_100_vacancies: ({ line }, value) => ({
    line: { ...line, seekers: (value * (line.openings ?? 0)) / 100 },
  }),
  relative_gap: ({ line, accounts }, value, shift) => ({
    line: { ...line, relativeGap: value, gap: value * (line.employment ?? 0) },
    accounts: nearestChanged(accounts, line.year, (account) => withGap(account, shift)),
  }),
  employment_growth: ({ line, accounts }, value) => {
    const growth = line.employmentGrowth;
    if (!growth) return {};
    const annual = value + growth.regionAnnual;
    const projected = growth.dataset === 'occupation_accounts';
    return {
      line: { ...line, employmentGrowth: { ...growth, annual } },
      accounts: projected ? nearestChanged(accounts, line.year, (account) => withGrowth(account, annual)) : accounts,
    };
  },
  wage_growth: ({ line }, value) =>
    line.wageGrowth
      ? { line: { ...line, wageGrowth: { ...line.wageGrowth, annual: value + line.wageGrowth.regionAnnual } } }
      : {},
};

function nearestChanged(
  accounts: readonly OccupationAccount[],
  year: number,
  change: (account: OccupationAccount) => OccupationAccount,
): readonly OccupationAccount[] {
  const [nearest] = accountsCovering(accounts, year);
  return accounts.map((account) => (account === nearest ? change(account) : account));
}

function withGap(account: OccupationAccount, shift: number): OccupationAccount {
  const { demand } = accountFlows(account);
  if (demand === null || account.employmentStart === null) return account;
  return { ...account, openingsAnnual: demand + shift * account.employmentStart };
}

const withGrowth = (account: OccupationAccount, annual: number): OccupationAccount => ({
  ...account,
  employmentEnd:
    account.employmentStart === null
      ? account.employmentEnd
      : account.employmentStart * (1 + annual) ** (account.periodEnd - account.periodStart),
});

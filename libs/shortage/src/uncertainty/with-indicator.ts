import { accountFlows, type IndicatorId, INDICATOR_PLACES, type OccupationAccount } from '@gongxu/balance';
import type { Facts } from '../facts.js';
import type { Rule } from '../rule.js';

/**
 * The facts with one rated indicator at another value and everything else as it is. Methods that look at the line or the
 * accounts instead of the indicator see the same change there.
 */
export function withIndicator(facts: Facts, id: IndicatorId, value: number): Facts {
  const place = INDICATOR_PLACES[id];
  const values = facts.values.slice();
  values[place] = value;
  return { ...facts, values, ...ELSEWHERE[id]?.(facts, value, value - facts.values[place]!) };
}

/** Whether moving an indicator can move what the rule says at all. */
export const looksAt = ({ reads }: Rule, id: IndicatorId): boolean => reads.includes(id) || id in ELSEWHERE;

/** `shift` is how far the value moves: an account of its own figure moves as far. */
type Change = (facts: Facts, value: number, shift: number) => Partial<Pick<Facts, 'figures' | 'accounts'>>;

/** Where else than among the indicators a figure stands. */
const ELSEWHERE: { readonly [Id in IndicatorId]?: Change } = {
  openings_per_seeker: ({ figures }, value) => ({ figures: { ...figures, openings: value * (figures.seekers ?? 0) } }),
  seekers_per_100_vacancies: ({ figures }, value) => ({
    figures: { ...figures, seekers: (value * (figures.openings ?? 0)) / 100 },
  }),
  relative_gap: ({ figures, accounts }, value, shift) => ({
    figures: { ...figures, relativeGap: value, gap: value * (figures.employment ?? 0) },
    accounts: nearestChanged(accounts, (account) => withGap(account, shift)),
  }),
  employment_growth: ({ figures, accounts }, value) => {
    const growth = figures.employmentGrowth;
    if (!growth) return {};
    const annual = value + growth.regionAnnual;
    const projected = growth.dataset === 'occupation_accounts';
    return {
      figures: { ...figures, employmentGrowth: { ...growth, annual } },
      accounts: projected ? nearestChanged(accounts, (account) => withGrowth(account, annual)) : accounts,
    };
  },
  wage_growth: ({ figures }, value) =>
    figures.wageGrowth
      ? {
          figures: {
            ...figures,
            wageGrowth: { ...figures.wageGrowth, annual: value + figures.wageGrowth.regionAnnual },
          },
        }
      : {},
};

const nearestChanged = (
  [nearest, ...farther]: readonly OccupationAccount[],
  change: (account: OccupationAccount) => OccupationAccount,
): readonly OccupationAccount[] => (nearest ? [change(nearest), ...farther] : []);

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

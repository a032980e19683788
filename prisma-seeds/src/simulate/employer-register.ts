import { groupBy } from '@gongxu/domain';
import type { Employer } from './employers.js';
import type { IndustryMix } from './industry-mix.js';
import type { OccupationMarket } from './occupation-market.js';

/** What an employer has of an occupation: its part of the occupation's employment, and of its openings. */
export interface EmployedOccupation {
  readonly market: OccupationMarket;
  readonly part: number;
}

export interface RegisteredEmployer extends Employer {
  /** Insured persons in the simulated year. */
  readonly headcount: number;
  readonly occupations: readonly EmployedOccupation[];
}

/** Every employer with its part of each occupation of its industry and county. */
export function registerEmployers(
  employers: readonly Employer[],
  markets: readonly OccupationMarket[],
  mix: IndustryMix,
  year: number,
): RegisteredEmployer[] {
  const placed = markets.flatMap((market) => {
    const shares = mix(market, year);
    return market.industries.map((industry, i) => ({ market, industry, share: shares[i]! }));
  });
  const ofIndustry = groupBy(placed, ({ industry }) => industry);
  return employers.map((employer) => {
    const occupations = (ofIndustry.get(employer.industry) ?? []).map(({ market, share }) => ({
      market,
      part: share * employer.county.share * employer.share,
    }));
    const persons = occupations.reduce((sum, { market, part }) => sum + market.employment * part, 0);
    return { ...employer, occupations, headcount: Math.max(1, Math.round(persons)) };
  });
}

/** The register as a list of employers: code, name, county, industry, insured persons. */
export function* employerRows(register: readonly RegisteredEmployer[]): Generator<string[]> {
  for (const { id, county, industry, headcount } of register)
    yield [id, `模拟企业${id.slice(5)}`, county.code, industry, String(headcount), '模拟数据'];
}

import type { Random } from './random.js';

/** The planted state of an occupation's labour market. */
export type MarketState = 'shortage' | 'balanced' | 'surplus' | 'thin';

/** What a state looks like in the registers: centre and spread of each indicator over occupations. */
interface StateProfile {
  /** Median of filled ÷ advertised among closed postings, and its deviation. */
  readonly fillRate: Spread;
  /** Median days from posting to closing; spread of the logarithm. */
  readonly vacancyDays: Spread;
  /** Share of open registrations that go to work in a month; spread of the logarithm. */
  readonly exitRate: Spread;
  readonly wageGrowth: Spread;
  readonly employmentGrowth: Spread;
  /** Unemployed ÷ (unemployed + employed); spread of the logarithm. */
  readonly unemployment: Spread;
  /** Retirements ÷ employment; spread of the logarithm. */
  readonly retirementShare: Spread;
}

type Spread = readonly [centre: number, spread: number];

/** The indicators beside openings per seeker, each drawn for one occupation. */
export type MarketSigns = { readonly [Sign in keyof StateProfile]: number };

const PROFILES: Readonly<Record<'shortage' | 'balanced' | 'surplus', StateProfile>> = {
  shortage: {
    fillRate: [0.45, 0.05],
    vacancyDays: [62, 0.14],
    exitRate: [0.3, 0.14],
    wageGrowth: [0.075, 0.013],
    employmentGrowth: [0.045, 0.013],
    unemployment: [0.02, 0.2],
    retirementShare: [0.036, 0.15],
  },
  balanced: {
    fillRate: [0.68, 0.045],
    vacancyDays: [32, 0.14],
    exitRate: [0.17, 0.14],
    wageGrowth: [0.04, 0.011],
    employmentGrowth: [0.008, 0.011],
    unemployment: [0.042, 0.2],
    retirementShare: [0.027, 0.15],
  },
  surplus: {
    fillRate: [0.88, 0.04],
    vacancyDays: [16, 0.14],
    exitRate: [0.08, 0.14],
    wageGrowth: [0.012, 0.011],
    employmentGrowth: [-0.03, 0.013],
    unemployment: [0.085, 0.2],
    retirementShare: [0.02, 0.15],
  },
};

const ON_LOGARITHM: ReadonlySet<keyof StateProfile> = new Set([
  'vacancyDays',
  'exitRate',
  'unemployment',
  'retirementShare',
]);

const SIGNS = Object.keys(PROFILES.balanced) as (keyof StateProfile)[];

/** Chance that one sign of an occupation points to another state; never more than two signs do. */
const MISLEADING_CHANCE = 0.08;
const MOST_MISLEADING = 2;

/** Draws the signs of one occupation; a few are misleading, so that no sign alone tells the state. */
export function drawSigns(state: MarketState, random: Random): MarketSigns {
  const real = state === 'thin' ? 'balanced' : state;
  const misled = real === 'balanced' ? random.pick(['shortage', 'surplus'] as const) : 'balanced';
  let misleading = 0;
  const drawn = SIGNS.map((sign) => {
    const misleads = random.chance(MISLEADING_CHANCE) && misleading < MOST_MISLEADING;
    if (misleads) misleading++;
    const [centre, spread] = PROFILES[misleads ? misled : real][sign];
    const value = ON_LOGARITHM.has(sign) ? random.logNormal(centre, spread) : random.normal(centre, spread);
    return [sign, value] as const;
  });
  const signs = Object.fromEntries(drawn) as Record<keyof StateProfile, number>;
  return { ...signs, fillRate: Math.min(0.97, Math.max(0.2, signs.fillRate)) };
}

/** Openings per registered seeker: mostly telling, `muted` or `overstated` for the few where it misleads. */
export function drawOpeningsPerSeeker(state: MarketState, misleading: boolean, random: Random): number {
  const [median, sigma, low, high] = RATIOS[state === 'thin' ? 'balanced' : state];
  if (!misleading) return Math.min(high, Math.max(low, random.logNormal(median, sigma)));
  switch (state) {
    case 'shortage':
      return random.between(1.3, 1.55);
    case 'surplus':
      return random.between(0.6, 0.75);
    case 'balanced':
    case 'thin':
      return random.chance(0.6) ? random.between(1.8, 2.4) : random.between(0.42, 0.6);
  }
}

const RATIOS: Readonly<Record<'shortage' | 'balanced' | 'surplus', readonly [number, number, number, number]>> = {
  shortage: [2.7, 0.25, 1.9, 5],
  balanced: [1.14, 0.14, 0.75, 1.45],
  surplus: [0.36, 0.2, 0.2, 0.5],
};

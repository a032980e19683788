import fc from 'fast-check';
import { fitCompletionLags, graduatesByLag } from './completion-lags.js';

const PROFILE = { shortest: 3, shares: [0.7, 0.1, 0.02] };

describe('graduates by lag', () => {
  it('are the shares of the cohorts that entered that long ago', () => {
    // Years 0 to 3 entered; in year 4 graduate the prompt of year 1 and the late of year 0.
    expect(graduatesByLag([100, 200, 300, 400], { shortest: 3, shares: [0.5, 0.25] })).toEqual({
      firstYear: 4,
      graduates: [125, 200, 275],
    });
  });
});

describe('completion lags fitted to a history', () => {
  const entrants = [200, 240, 180, 300, 260, 220, 340, 280, 310, 250, 270, 330, 290, 360, 240, 300];
  const truth = { shortest: 3, shares: [0.5, 0.3, 0.1] };
  const graduates = entrants.map((_, year) =>
    year < 5 ? null : truth.shares.reduce((sum, share, late) => sum + share * entrants[year - 3 - late]!, 0),
  );

  it('come to the truth when the profile weighs little, and stay near the profile when it weighs much', () => {
    const light = fitCompletionLags({ entrants, graduates, profile: PROFILE, profileYears: 1e-6 });
    light.shares.forEach((share, late) => expect(share).toBeCloseTo(truth.shares[late]!, 3));
    const heavy = fitCompletionLags({ entrants, graduates, profile: PROFILE, profileYears: 1e4 });
    heavy.shares.forEach((share, late) => expect(share).toBeCloseTo(PROFILE.shares[late]!, 2));
  });

  it('are the profile where no graduate is known yet', () => {
    const { shares } = fitCompletionLags({ entrants, graduates: entrants.map(() => null), profile: PROFILE });
    shares.forEach((share, late) => expect(share).toBeCloseTo(PROFILE.shares[late]!, 6));
  });

  it('refuse a profile that weighs nothing', () => {
    expect(() => fitCompletionLags({ entrants, graduates, profile: PROFILE, profileYears: 0 })).toThrow('profileYears');
  });

  it('are never below 0 and never let more than all complete, whatever was counted', () => {
    const history = fc.array(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 2000 })), {
      minLength: 4,
      maxLength: 15,
    });
    fc.assert(
      fc.property(history, (rows) => {
        const { shares } = fitCompletionLags({
          entrants: rows.map(([entered]) => entered),
          graduates: rows.map(([, left]) => left),
          profile: PROFILE,
        });
        shares.forEach((share) => expect(share).toBeGreaterThanOrEqual(0));
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-4);
      }),
    );
  });
});

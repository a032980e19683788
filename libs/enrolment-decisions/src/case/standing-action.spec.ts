import { standingActionOf } from './standing-action.js';

describe('the action a provision lies under', () => {
  it('is the last decision’s, since the first year of a run that never fell below it', () => {
    const decided = (...actions: ['none' | 'cut' | 'suspend' | 'revoke', number][]) =>
      standingActionOf(actions.map(([action, year]) => ({ action, year })));
    expect(decided()).toBeNull();
    expect(decided(['suspend', 2022], ['cut', 2020])).toEqual({ action: 'suspend', since: 2022 });
    expect(decided(['suspend', 2020], ['none', 2021], ['suspend', 2023], ['suspend', 2025])).toEqual({ action: 'suspend', since: 2023 }); // prettier-ignore
    expect(decided(['revoke', 2020], ['suspend', 2021])).toEqual({ action: 'suspend', since: 2020 });
  });
});

import { enteringGraduates } from './entering-graduates.js';

describe('graduates who enter the labour market', () => {
  it('are those who do not go on studying; abroad is part of further study and not taken off twice', () => {
    expect(enteringGraduates({ graduates: 100, furtherStudy: 20, abroad: 5 })).toBe(80);
  });

  it('are fewer by those abroad where further study at home is not reported', () => {
    expect(enteringGraduates({ graduates: 100, furtherStudy: null, abroad: 5 })).toBe(95);
  });

  it('are all where neither is reported, and never less than none', () => {
    expect(enteringGraduates({ graduates: 100, furtherStudy: null, abroad: null })).toBe(100);
    expect(enteringGraduates({ graduates: 10, furtherStudy: 12, abroad: null })).toBe(0);
  });
});

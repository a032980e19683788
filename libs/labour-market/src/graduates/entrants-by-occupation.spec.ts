import { entrantsByOccupation, type ProgrammeGraduates } from './entrants-by-occupation.js';

const programme = (code: string, graduates: readonly number[]): ProgrammeGraduates => ({
  programmeSystem: 'cn.vocational',
  programme: code,
  graduates,
  furtherStudy: 0.25,
  participation: 0.5,
  stay: 0.5,
});

const link = (code: string, occupation: string, weight: number) => ({
  programmeSystem: 'cn.vocational',
  programme: code,
  occupation,
  weight,
});

describe('entrants by occupation', () => {
  it('are the graduates who do not study on, take part and stay, by the weights of the crosswalk', () => {
    // 3/4 do not study on, half of them take part, half of those stay: 300 of 1,600.
    const entrants = entrantsByOccupation(
      [programme('welding', [1600, 3200]), programme('nursing', [800, 800])],
      [link('welding', 'welders', 0.75), link('welding', 'fitters', 0.25), link('nursing', 'nurses', 1)],
    );
    expect(Object.fromEntries(entrants)).toEqual({ welders: [225, 450], fitters: [75, 150], nurses: [150, 150] });
  });

  it('are nobody of a programme with no match', () => {
    expect(entrantsByOccupation([programme('philosophy', [100])], []).size).toBe(0);
  });
});

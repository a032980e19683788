import { loadReference } from './load-reference.js';
import { simulateCity } from './simulate-city.js';

interface Year {
  readonly provision: string;
  readonly year: number;
  readonly graduates: number;
  /** 落实率 of 2021: all flexible employment counts as placed. */
  readonly placement: number;
  /** Flexible, of those who work. */
  readonly flexible: number;
  /** With employers of fewer than ten persons, of those with a contract. */
  readonly tiny: number;
}

const reference = loadReference();

describe.each([1, 2, 411200])('the placements of city %i', (seed) => {
  const { tables } = simulateCity({ seed, reference });
  const rowsOf = (dataset: string) =>
    tables.filter((table) => table.dataset === dataset).flatMap((table) => [...table.rows()]);
  const years = rowsOf('graduates').map((cells): Year => {
    const [graduates, contract, own, , flexible, study] = cells.slice(3).map(Number) as [number, ...number[]];
    const working = contract! + own! + flexible!;
    return {
      provision: `${cells[0]}/${cells[1]}`,
      year: Number(cells[2]),
      graduates,
      placement: (working + study!) / graduates,
      flexible: flexible! / working,
      tiny: Number(cells.at(-1)) / contract!,
    };
  });
  const taught = years.filter(({ graduates }) => graduates > 0);
  const share = (holds: (of: Year) => boolean): number => taught.filter(holds).length / taught.length;

  it('are mostly good, and bad enough for every threshold of the published rules in some', () => {
    expect(share(({ placement }) => placement >= 0.8)).toBeGreaterThan(0.7);
    for (const [threshold, most] of [
      [0.6, 0.1],
      [0.5, 0.06],
      [0.4, 0.04],
      [0.3, 0.03],
    ] as const) {
      expect(share(({ placement }) => placement < threshold)).toBeGreaterThan(0);
      expect(share(({ placement }) => placement < threshold)).toBeLessThan(most);
    }
  });

  it('stay bad over years in some', () => {
    const low = new Set(
      taught.filter(({ placement }) => placement < 0.6).map(({ provision, year }) => `${provision} ${year}`),
    );
    const runs = taught.filter(({ provision, year }) =>
      [year, year - 1, year - 2].every((of) => low.has(`${provision} ${of}`)),
    );
    expect(runs).not.toEqual([]);
  });

  it('are mostly flexible in a few', () => {
    const dressed = new Set(taught.filter(({ flexible }) => flexible > 0.4).map(({ provision }) => provision));
    expect(dressed.size).toBeGreaterThan(1);
    expect(dressed.size).toBeLessThan(30);
  });

  it('are mostly with tiny employers in a few, of which some have done so for years', () => {
    const signed = taught.filter(({ tiny }) => tiny > 0.4).map(({ provision }) => provision);
    const provisions = new Set(signed);
    expect(provisions.size).toBeGreaterThan(1);
    expect(provisions.size).toBeLessThan(20);
    expect(signed.length).toBeGreaterThan(provisions.size);
  });

  it('are of nobody where no students were taken in, in programmes other schools teach', () => {
    const intakes = new Map<string, number>();
    for (const cells of rowsOf('enrolment'))
      if (Number(cells[2]) > 2021)
        intakes.set(`${cells[0]}/${cells[1]}`, (intakes.get(`${cells[0]}/${cells[1]}`) ?? 0) + Number(cells[7]));
    const dormant = [...intakes].filter(([, registered]) => registered === 0).map(([provision]) => provision);
    expect(dormant.length).toBeGreaterThan(2);
    const taughtAt = new Set(rowsOf('provisions').map((cells) => `${cells[0]}/${cells[1]}`));
    const programmes = [...taughtAt].map((provision) => provision.split('/')[1]);
    for (const provision of dormant) {
      const [, programme] = provision.split('/');
      expect(programmes.filter((each) => each === programme).length).toBeGreaterThan(1);
      const latest = years.filter((each) => each.provision === provision && each.year === 2026);
      expect(latest).toEqual([expect.objectContaining({ graduates: 0 })]);
    }
  });
});

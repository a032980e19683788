import fc from 'fast-check';
import { chainCoverage, programmesOutsideChains, type ChainInputs } from './chain-coverage.js';
import type { ChainRow } from './industry-chain.js';

const row = (link: string, industry: string | null, occupation: string | null = null, chain = '铝'): ChainRow => ({
  chain,
  link,
  industry,
  occupation,
});
const leads = (programme: string, occupation: string, weight = 1) => ({
  programmeSystem: 'cn',
  programme,
  occupation,
  weight,
});
const taught = (programme: string, graduates: number | null = 40) => ({ programme, institution: 'I1', graduates });

/** GB/T 4754: 0916 铝矿采选 in 09 in B; 3216 铝冶炼 and 3252 铝压延加工 in 32 in C. */
const industryParents = new Map([
  ['0916', '09'],
  ['09', 'B'],
  ['B', null],
  ['3216', '32'],
  ['3252', '32'],
  ['32', 'C'],
  ['C', null],
]);

const town: ChainInputs = {
  rows: [row('采选', '0916'), row('冶炼', '3216')],
  industryParents,
  occupations: [
    {
      occupation: 'smelter',
      openings: 100,
      leavers: 30,
      byIndustry: { '3216': 3, '3252': 1 },
      industriesOf: 'openings',
    },
    { occupation: 'miner', openings: 50, leavers: null, byIndustry: { '0916': 10 }, industriesOf: 'openings' },
    { occupation: 'nurse', openings: 80, leavers: 20, byIndustry: { '8411': 9 }, industriesOf: 'openings' },
  ],
  links: [leads('smelting', 'smelter'), leads('nursing', 'nurse'), leads('mining', 'miner')],
  taught: [taught('smelting'), taught('nursing')],
};

describe('the coverage of an industry chain', () => {
  it('takes of an occupation the part that works in the industries of a link', () => {
    const [aluminium] = chainCoverage(town);
    const [mining, smelting] = aluminium!.links;
    expect(smelting!.occupations).toEqual([
      expect.objectContaining({ occupation: 'smelter', share: 0.75, openings: 75, leavers: 22.5, gap: 52.5 }),
    ]);
    expect(mining!.occupations.map(({ occupation, openings }) => [occupation, openings])).toEqual([['miner', 50]]);
    expect(aluminium).toMatchObject({ chain: '铝', openings: 125, leavers: 22.5, covered: 22.5 / 125 });
  });

  it('tells which provisions feed an occupation, and where none does', () => {
    const [aluminium] = chainCoverage(town);
    expect(aluminium!.links[1]!.occupations[0]!.programmes).toEqual([
      { programmeSystem: 'cn', programme: 'smelting', weight: 1, provisions: [taught('smelting')] },
    ]);
    expect(aluminium!.links[0]!.occupations[0]!.programmes).toEqual([
      { programmeSystem: 'cn', programme: 'mining', weight: 1, provisions: [] },
    ]);
    expect(aluminium!.holes).toEqual({ untaught: ['miner'], unwanted: [] });
  });

  it('finds programmes whose occupations of the chain nobody wants, but not where openings are not counted', () => {
    const rows = [row('冶炼', null, 'smelter'), row('冶炼', null, 'welder')];
    const without = (openings: number | null) =>
      chainCoverage({
        ...town,
        rows,
        occupations: [{ occupation: 'smelter', openings, leavers: 30, byIndustry: {}, industriesOf: 'openings' }],
        links: [leads('smelting', 'smelter')],
      })[0]!;
    expect(without(0).holes.unwanted).toEqual(['smelting']);
    expect(without(1).holes.unwanted).toEqual([]);
    expect(without(null)).toMatchObject({ openings: null, covered: null, holes: { untaught: [], unwanted: [] } });
    expect(without(1).links[0]!.occupations.map(({ occupation }) => occupation)).toEqual(['smelter', 'welder']);
  });

  it('takes in all below a higher industry, and an occupation within an industry only there', () => {
    const shareOf = (only: ChainRow): number =>
      chainCoverage({ ...town, rows: [only] })[0]!.links[0]!.occupations.find(
        ({ occupation }) => occupation === 'smelter',
      )?.share ?? 0;
    expect(shareOf(row('全部', 'C'))).toBe(1);
    expect(shareOf(row('全部', '3252'))).toBe(0.25);
    expect(shareOf(row('全部', '3252', 'smelter'))).toBe(0.25);
    expect(shareOf(row('全部', '3252', 'nurse'))).toBe(0);
    expect(shareOf(row('全部', null, 'smelter'))).toBe(1);
  });

  it('does not let too many leavers of one occupation cover another', () => {
    const [chain] = chainCoverage({
      ...town,
      rows: [row('全部', null, 'smelter'), row('全部', null, 'nurse')],
      occupations: [
        { occupation: 'smelter', openings: 10, leavers: 90, byIndustry: {}, industriesOf: 'openings' },
        { occupation: 'nurse', openings: 90, leavers: 10, byIndustry: {}, industriesOf: 'openings' },
      ],
    });
    expect(chain).toMatchObject({ openings: 100, leavers: 100, gap: 0, covered: 0.2 });
  });

  it('names programmes that feed no chain', () => {
    expect(programmesOutsideChains(chainCoverage(town), town.taught)).toEqual(['nursing']);
  });

  it('counts what two links both take in once in the chain, and never covers more than all', () => {
    const industry = fc.constantFrom('0916', '3216', '3252', '32', 'C', 'B');
    const rows = fc.array(fc.tuple(fc.constantFrom('一', '二', '三'), industry), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rows, (drawn) => {
        const [chain] = chainCoverage({ ...town, rows: drawn.map(([link, code]) => row(link, code)) });
        const links = chain!.links.reduce((sum, link) => sum + (link.openings ?? 0), 0);
        expect(chain!.openings ?? 0).toBeLessThanOrEqual(links + 1e-9);
        expect(chain!.openings ?? 0).toBeLessThanOrEqual(150 + 1e-9);
        for (const { covered } of [chain!, ...chain!.links]) {
          expect(covered ?? 0).toBeGreaterThanOrEqual(0);
          expect(covered ?? 0).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

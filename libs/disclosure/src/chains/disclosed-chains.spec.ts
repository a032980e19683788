import {
  chainCoverage,
  type ChainCoverage,
  type ChainInputs,
  type ChainRow,
  type OccupationFigures,
} from '@gongxu/warning';
import fc from 'fast-check';
import { FIGURES } from '../catalogue/figure-ids.js';
import { disclosedChains, type DisclosedChain } from './disclosed-chains.js';

const row = (chain: string, link: string, occupation: string | null, industry: string | null = null): ChainRow => ({
  chain, link, industry, occupation,
}); // prettier-ignore
const figures = (occupation: string, more: Partial<OccupationFigures> = {}): OccupationFigures => ({
  occupation, openings: 20, leavers: 8, byIndustry: {}, industriesOf: 'openings', ...more,
}); // prettier-ignore
const leads = (programme: string, occupation: string) => ({ programmeSystem: 'cn', programme, occupation, weight: 1 });

const CARE: ChainInputs = {
  rows: [row('康养', '医疗', 'nurse'), row('康养', '餐饮', 'cook'), row('文旅', '餐饮', 'cook'), row('文旅', '住宿', 'waiter')],
  industryParents: new Map(),
  occupations: [figures('nurse'), figures('cook', { openings: 30, leavers: 2 }), figures('waiter', { openings: 5 })],
  links: [leads('nursing', 'nurse'), leads('cooking', 'cook')],
  taught: [
    { programme: 'nursing', institution: 'A', graduates: 80 },
    { programme: 'nursing', institution: 'B', graduates: 2 },
    { programme: 'cooking', institution: 'B', graduates: 31 },
  ],
}; // prettier-ignore

const shown = (inputs: ChainInputs, ...hidden: string[]): DisclosedChain[] =>
  disclosedChains(chainCoverage(inputs), { hidden: new Set(hidden), minimum: 3 });
const occupationsOf = (chains: readonly DisclosedChain[]) =>
  chains.flatMap(({ links }) => links.flatMap(({ occupations }) => occupations));

describe('industry chains as they are published', () => {
  it('hide one or two graduates of a provision, and those the edition hides beside them', () => {
    const graduatesAt = (chains: readonly DisclosedChain[]) =>
      new Map(occupationsOf(chains).flatMap(({ programmes }) => programmes.flatMap(({ programme, provisions }) =>
        provisions.map(({ institution, graduates }) => [`${programme}/${institution}`, graduates] as const)))); // prettier-ignore
    expect(Object.fromEntries(graduatesAt(shown(CARE)))).toEqual({
      'nursing/A': 80,
      'nursing/B': 'c',
      'cooking/B': 31,
    });
    const beside = graduatesAt(shown(CARE, FIGURES.graduates('cn', 'nursing', 'A')));
    expect(beside.get('nursing/A')).toBe('c');
  });

  it('hide the school leavers of an occupation the edition hides, and every sum they are part of', () => {
    const [care, tourism] = shown(CARE, FIGURES.part('cook', 1)) as [DisclosedChain, DisclosedChain];
    const [medical, kitchen] = care.links;
    expect(medical).toMatchObject({ openings: 20, leavers: 8, gap: 12, covered: 0.4 });
    for (const sum of [kitchen!, kitchen!.occupations[0]!, care, tourism.links[0]!, tourism])
      expect([sum.leavers, sum.gap, sum.covered]).toEqual(['c', 'c', 'c']);
    expect([care.openings, kitchen!.openings, tourism.openings]).toEqual([50, 30, 35]);
    expect(tourism.links[1]).toMatchObject({ leavers: 8, gap: -3 });
  });

  it('hide a share of industries in which one or two are employed, with its openings, and put it last', () => {
    const employed = (fewest: number): ChainInputs => ({
      ...CARE,
      rows: [row('铝', '冶炼', null, '32'), row('铝', '冶炼', 'nurse')],
      occupations: [
        figures('smelter', { openings: 90, byIndustry: { '32': 40, '33': fewest }, industriesOf: 'employed' }),
        figures('nurse'),
      ],
    });
    const [open] = occupationsOf(shown(employed(3)));
    expect(open).toMatchObject({ occupation: 'smelter', share: 40 / 43 });
    const [chain] = shown(employed(2)) as [DisclosedChain];
    expect(occupationsOf([chain]).map(({ occupation, share, openings, leavers }) => [occupation, share, openings, leavers])).toEqual([
      ['nurse', 1, 20, 8],
      ['smelter', 'c', 'c', 'c'],
    ]); // prettier-ignore
    expect([chain.openings, chain.leavers, chain.gap, chain.covered]).toEqual(['c', 'c', 'c', 'c']);
    expect(chain.holes.untaught).toEqual(['smelter']);
  });

  it('are whole where nothing is hidden', () => {
    const inputs = { ...CARE, taught: CARE.taught.filter(({ graduates }) => graduates! > 2) };
    expect(shown(inputs)).toEqual(chainCoverage(inputs));
  });

  it('tell no hidden figure by any sum: each sum that is shown is the sum of figures that are shown', () => {
    const codes = ['a', 'b', 'c', 'd', 'e'];
    const anyRow = fc.record({
      chain: fc.constantFrom('x', 'y'),
      link: fc.constantFrom('1', '2'),
      occupation: fc.constantFrom(...codes),
    });
    fc.assert(
      fc.property(fc.uniqueArray(anyRow, { minLength: 1, selector: JSON.stringify }), fc.subarray(codes), (rows, closed) => {
        const inputs = { ...CARE, rows: rows.map((one) => row(one.chain, one.link, one.occupation)), occupations: codes.map((code) => figures(code)) };
        const whole: readonly ChainCoverage[] = chainCoverage(inputs);
        for (const [place, chain] of shown(inputs, ...closed.map((code) => FIGURES.part(code, 0))).entries()) {
          for (const [at, sum] of [chain, ...chain.links].entries()) {
            const parts = at === 0 ? occupationsOf([chain]) : chain.links[at - 1]!.occupations;
            const isClosed = parts.some(({ occupation }) => closed.includes(occupation));
            const truth = at === 0 ? whole[place]! : whole[place]!.links[at - 1]!;
            expect([sum.leavers, sum.gap, sum.covered]).toEqual(isClosed ? ['c', 'c', 'c'] : [truth.leavers, truth.gap, truth.covered]);
          }
        }
      }),
    ); // prettier-ignore
  });
});

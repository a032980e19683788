import { placed, placements, provisionWith } from '../fixtures/provision.js';
import { JIANGXI_2022, MOE_2011, PUBLISHED_LADDERS, TIANJIN_2009 } from '../fixtures/published-ladders.js';
import { DEFAULT_FORWARD_POLICY } from '../forward/forward-policy.js';
import { forwardSignal } from '../forward/forward-signal.js';
import { explainSignal } from './explain-signal.js';
import { forwardFlips } from './forward-flip.js';
import { placementSuspicions, type PlacementComposition } from './placement-suspicions.js';

const band = (mean: number, half: number) => ({ mean, lower: mean - half, upper: mean + half, level: 0.8 });
const crowded = { ...forwardSignal({ graduates: band(2310, 300), openings: band(1650, 250) }), judgedIn: 2029 };

describe('a signal explains itself', () => {
  const explained = explainSignal({
    history: placements(70, 49, 48),
    year: 2025,
    ladders: [MOE_2011, JIANGXI_2022],
    forward: crowded,
  });

  it('takes the hardest colour and action, and the reasons by weight', () => {
    expect(explained).toMatchObject({ colour: 'red', action: 'suspend', probability: crowded.risk });
    expect(explained.reasons.map(({ code }) => code)).toEqual(['forward', 'ladder/jiangxi-2022', 'ladder/moe-2011']);
    const weights = explained.reasons.map(({ weight }) => weight);
    expect([...weights].sort((a, b) => b - a)).toEqual(weights);
  });

  it('says why in Chinese and in English', () => {
    expect(explained.reasons[1]!.zh).toBe(
      '江西 2022：低于 50% 黄牌，连续两年红牌停招：落实率 48%，连续 2 年低于 50% → 红色预警，停招',
    );
    expect(explained.reasons[1]!.en).toContain(
      'placement rate 48%, below 50% for 2 years running → red, suspend the intake',
    );
    expect(explained.reasons[0]!.zh).toMatch(
      /^2029 年相关职业预计毕业生 2310 人（80% 区间 2010–2610），岗位 1650 个（1400–1900）；过剩概率 \d+(\.\d)?%$/,
    );
    expect(explained.reasons[0]!.en).toMatch(/2310 graduates expected in 2029 .* probability of too many \d/);
  });

  it('counts the years of every condition', () => {
    expect(explained.counters.map(({ ladder, step, run, needed }) => [ladder, step, run, needed])).toEqual([
      ['moe-2011', 0, 2, 2],
      ['jiangxi-2022', 0, 2, 1],
      ['jiangxi-2022', 1, 2, 2],
    ]);
  });

  it('tells what would flip it and by how much', () => {
    const byCode = new Map(explained.flips.map((flip) => [flip.code, flip]));
    expect(byCode.get('ladder/moe-2011/0')).toMatchObject({ distance: 12, unit: 'graduates' });
    expect(byCode.get('ladder/jiangxi-2022/1')).toMatchObject({ distance: 2, unit: 'graduates' });
    expect(byCode.get('ladder/jiangxi-2022/1')!.zh).toContain('多落实 2 人（相差 2%），落实率即不再低于 50%');
    expect(explained.flips.filter(({ code }) => code === 'forward').every(({ distance }) => distance !== 0)).toBe(true);
  });

  it('tells how many years are left before a harder step', () => {
    const { flips } = explainSignal({ history: placements(70, 49), year: 2025, ladders: [JIANGXI_2022] });
    expect(flips).toMatchObject([
      { code: 'ladder/jiangxi-2022/0', unit: 'graduates', distance: 1 },
      { code: 'ladder/jiangxi-2022/1', unit: 'years', distance: 1 },
    ]);
  });

  it('keeps to the lowest cap on the plan', () => {
    const history = provisionWith([{ destinations: placed(59, 18) }]);
    const explanation = explainSignal({ history, year: 2025, ladders: [TIANJIN_2009] });
    expect(explanation).toMatchObject({ action: 'cut', planCap: 41 });
    expect(explanation.reasons[0]!.zh).toContain('次年计划不超过 41 人');
  });

  it('is undetermined, with the reason, where nothing can be determined', () => {
    const explanation = explainSignal({
      history: provisionWith([{}]),
      year: 2025,
      ladders: [MOE_2011],
      forward: forwardSignal({ graduates: undefined, openings: undefined }),
    });
    expect(explanation).toMatchObject({ colour: 'undetermined', action: 'none', probability: null, flips: [] });
    expect(explanation.reasons.map(({ zh }) => zh).join()).toMatch(/没有毕业生或招生记录.*缺少数据/);
  });

  it('names exemptions with their end and what they hold back', () => {
    const exemption = {
      programme: '460104',
      reasonZh: '国家急需',
      reasonEn: 'needed by the state',
      until: '2027-08-31',
    };
    const explanation = explainSignal({
      history: placements(50, 50),
      year: 2025,
      ladders: [{ ...MOE_2011, exemptions: [exemption] }],
    });
    expect(explanation).toMatchObject({ colour: 'none', action: 'none', reasons: [] });
    expect(explanation.exemptions[0]).toEqual({
      ladder: 'moe-2011',
      until: '2027-08-31',
      zh: '豁免至 2027-08-31：国家急需（否则为黄色预警，调减计划）',
      en: 'exempt until 2027-08-31: needed by the state (it would be yellow, cut the plan)',
    });
  });

  it('has words for every published ladder', () => {
    const history = provisionWith(
      [45, 45, 45, 25].map((percent) => ({
        destinations: placed(percent),
        figures: {
          intake: 0,
          provision_count: 12,
          student_teacher_ratio: 25,
          first_choice_rate: 0.2,
          dual_qualified_share: 0.2,
        },
      })),
    );
    const { reasons, flips } = explainSignal({ history, year: 2025, ladders: PUBLISHED_LADDERS });
    expect(reasons).toHaveLength(6);
    for (const { zh, en } of [...reasons, ...flips]) expect(`${zh} ${en}`).not.toMatch(/undefined|NaN|null/);
  });
});

describe('the number of graduates that turns a forward signal', () => {
  it('turns it, and one graduate less does not', () => {
    const [milder] = forwardFlips(crowded, DEFAULT_FORWARD_POLICY);
    expect(milder!.graduates).toBeLessThan(0);
    const at = (mean: number) =>
      forwardSignal({
        graduates: band(mean, (300 * mean) / 2310),
        openings: band(1650, 250),
        previous: crowded.colour,
      }).colour;
    expect(at(2310 + milder!.graduates)).toBe(milder!.to);
    expect(at(2310 + milder!.graduates + 2)).toBe(crowded.colour);
  });
});

describe('the confidence of a signal', () => {
  const composition = (flexible: number, freelance = 0): PlacementComposition => ({
    destinations: {
      graduates: 100,
      contract: 80 - flexible,
      entrepreneurship: 0,
      freelance,
      flexible,
      furtherStudy: 10,
    },
  });
  const peers = [8, 10, 12, 9, 11, 10, 13].map((flexible) => composition(flexible));

  it('falls with a flexible share far above the peers, and shows the statistic', () => {
    const suspicions = placementSuspicions(composition(45), peers);
    expect(suspicions).toMatchObject([{ kind: 'flexible_share', share: 45 / 80, peerMedian: 10 / 80, peers: 7 }]);
    const { confidence } = explainSignal({ history: placements(90), year: 2025, ladders: [], suspicions });
    expect(confidence.level).toBe('medium');
    expect(confidence.doubts[0]!.zh).toMatch(/^灵活就业占就业者 56\.3%，7 个同类的中位数为 12\.5%（z = \d+\.\d）$/);
    expect(confidence.doubts[0]!.statistic).toBeCloseTo(suspicions[0]!.z, 12);
  });

  it('does not fall with a share as high as some peers have, nor without peers', () => {
    expect(placementSuspicions(composition(13), peers)).toEqual([]);
    expect(placementSuspicions(composition(45), peers.slice(0, 4))).toEqual([]);
  });

  it('falls with many placements in tiny employers', () => {
    const employing = (tiny: number) => ({ ...composition(10), employers: { known: 70, tiny } });
    const usual = [5, 6, 4, 7, 5].map(employing);
    expect(placementSuspicions(employing(40), usual)).toMatchObject([{ kind: 'tiny_employers' }]);
    expect(placementSuspicions(employing(7), usual)).toEqual([]);
  });

  it('falls with few graduates and few years', () => {
    const few = provisionWith([{ destinations: { ...placed(0), graduates: 12, contract: 11 } }]);
    const forward = forwardSignal({ graduates: band(10, 2), openings: band(10, 2), yearsOnRecord: 4 });
    const { confidence } = explainSignal({ history: few, year: 2025, ladders: [], forward });
    expect(confidence.level).toBe('low');
    expect(confidence.doubts.map(({ code, statistic }) => [code, statistic])).toEqual([
      ['few_graduates', 12],
      ['few_years', 4],
    ]);
    expect(explainSignal({ history: placements(90), year: 2025, ladders: [] }).confidence).toEqual({
      level: 'high',
      doubts: [],
    });
  });
});

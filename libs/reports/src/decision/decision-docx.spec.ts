import { standingOf, type CaseDetail, type CaseEvent, type CaseStep } from '@gongxu/enrolment-decisions';
import { strFromU8, unzipSync } from 'fflate';
import { decisionDocx } from './decision-docx.js';
import type { DecisionReport } from './decision-report.js';

const at = (day: number): Date => new Date(Date.UTC(2026, 10, day));
const evidence = {
  policyVersion: '2026.1',
  edition: {
    id: 'e',
    year: 2026,
    number: 3,
    state: 'published',
    contentHash: 'a'.repeat(64),
    publishedHash: 'b'.repeat(64),
    lines: [
      { occupation: '2-05-08-01', nameZh: '内科护士', rank: 8, rating: 'surplus', computedRating: 'balanced', demand: 5, supply: 20, gap: -15 },
    ],
  },
  signals: [
    { id: 's', year: 2026, colour: 'red', action: 'cut', reasonsZh: ['连续两年落实率低于 60%'], hash: 'c'.repeat(64) },
  ],
} as const; // prettier-ignore
const appeal = { days: 60, basis: 'statute', source: '复议法第二十条' } as const;
const named = (code: string, nameZh: string) => ({ code, nameZh, nameEn: null });

function report(steps: readonly [CaseStep, CaseDetail | null, string][]): DecisionReport {
  const events = steps.map(([step, detail, reason], place): CaseEvent => ({
    number: place + 1,
    step,
    state: step === 'decide' ? 'decided' : 'proposed',
    actor: step === 'propose' || step === 'respond' ? '综合学校' : '教育局',
    at: at(place + 1),
    reason,
    detail,
  }));
  return {
    id: 'case', year: 2027, events, standing: standingOf(events), appeal, notices: ['模拟数据'],
    region: named('411200', '三门峡市'), institution: named('SIM-1', '综合学校'), programme: named('520201', '护理'),
  }; // prettier-ignore
}

const partsOf = async (of: DecisionReport): Promise<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(await decisionDocx(of))).map(([path, part]) => [path, strFromU8(part)]));
const textOf = (xml: string): string => [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');

const wish: CaseDetail = { kind: 'wish', wish: { wish: 'keep', plannedBefore: 120, planned: 120 } };
const notice: CaseDetail = {
  kind: 'notice',
  notice: {
    action: 'cut',
    planned: 80,
    until: '2026-11-07T00:00:00.000Z',
    hearing: false,
    basis: 'own_default',
    source: '参照许可法第四十七条',
  },
};
const decision: CaseDetail & { kind: 'decision' } = {
  kind: 'decision',
  decision: { action: 'cut', planned: 80, plannedBefore: 120, evidence, hash: 'd'.repeat(64) },
};
const cut = report([
  ['propose', wish, '生源稳定'],
  ['give_notice', notice, '供过于求'],
  ['respond', null, '毕业生多在外市'],
  ['decide', decision, '两年落实率偏低'],
]);

describe('the document of a decision', () => {
  it('tells the decision, its reason, wish, notice and answer, the evidence as it stood, and every step', async () => {
    const parts = await partsOf(cut);
    const text = textOf(parts['word/document.xml']!);
    for (const expected of [
      '关于综合学校护理专业2027年招生计划的决定',
      '一、决定',
      '2027 年调减计划：招生计划由 120 人变为 80 人。',
      '申报维持计划',
      '2026-11-02 告知拟调减计划，计划 80 人，2026-11-07 前可以陈述申辩',
      '期限来源（本系统默认值，并非法定：参照许可法第四十七条）',
      '综合学校陈述：毕业生多在外市',
      '两年落实率偏低',
      '2026 年度紧缺职业目录第 3 版',
      '内科护士（2-05-08-01）8过剩平衡520−15',
      '红色预警调减计划连续两年落实率低于 60%cccccccccccccccc',
      '陈述申辩',
      '60 日内申请复议',
      '期限来源（法律法规：复议法第二十条）',
      'd'.repeat(64),
    ])
      expect(text).toContain(expected);
    const headers = Object.keys(parts).filter((path) => /^word\/header\d+\.xml$/.test(path));
    expect(headers.map((path) => textOf(parts[path]!))).toContain('模拟数据');
    expect(parts['docProps/core.xml']).toContain('2026-11-04T00:00:00Z');
  });

  it('shows no figure and no reason that disclosure control hides', async () => {
    const hidden = {
      ...evidence,
      edition: { ...evidence.edition, lines: evidence.edition.lines.map((line) => ({ ...line, supply: 'c', gap: 'c' }) as const) },
      signals: evidence.signals.map((signal) => ({ ...signal, reasonsZh: ['前瞻信号无法判定', 'c'] })),
    }; // prettier-ignore
    const decided: CaseDetail = { ...decision, decision: { ...decision.decision, evidence: hidden } };
    const text = textOf((await partsOf(report([['propose', wish, 'x'], ['decide', decided, 'y']])))['word/document.xml']!); // prettier-ignore
    expect(text).toContain('内科护士（2-05-08-01）8过剩平衡5cc');
    expect(text).toContain('调减计划前瞻信号无法判定；ccccccccccccccccc');
    expect(text).toContain('c：为保护个体信息不予公布。');
    expect(textOf((await partsOf(cut))['word/document.xml']!)).not.toContain('不予公布');
  });

  it('is the same bytes for the same case, and none without a decision', async () => {
    expect(await decisionDocx(cut)).toEqual(await decisionDocx(cut));
    await expect(decisionDocx(report([['propose', wish, 'x']]))).rejects.toThrow(/is not decided/);
  });

  it('tells of a new programme its plan, scores with intervals, every judge and who was left out', async () => {
    const programme = {
      lengthYears: 3, firstIntakeYear: 2027, intake: 40, teachers: 6, dualQualifiedTeachers: 3, workstations: 30,
      fundsPerYear: 1_440_000, partners: [{ name: '黄河医院', places: 10 }], promises: { placementRate: 0.9, matchedRate: 0.7 },
    }; // prettier-ignore
    const gap = { mean: 15, lower: -6, upper: 40 };
    const score = {
      total: 71.5, lower: 50, upper: 90, weights: { need: 0.5, capacity: 0.3, guidance: 0.2 },
      need: { score: 75, lower: 30, upper: 95, knownShare: 1, year: 2030, leavers: 20,
        occupations: [{ occupation: '2-05-08-01', weight: 1, gap, leavers: 20, taken: 0.75 }] },
      capacity: { score: 100, students: 120, lines: [{ part: 'teachers', have: 6, need: 6, met: 1 }] },
      guidance: { score: 20, isRestricted: false, lists: [], promisedPlaces: 10, leavers: 20 },
    } as const; // prettier-ignore
    const members = [
      { name: '张工', side: 'industry', affiliation: '护理学会' },
      { name: '李院长', side: 'enterprise', affiliation: '中心医院' },
    ] as const;
    const outcome = {
      outcome: 'support', faults: [], judges: 1, reviewed: 1, quorum: 1, inFavour: 1,
      mean: { need: 80, capacity: 70, guidance: 60 }, total: 73,
    } as const; // prettier-ignore
    const review = { need: 80, capacity: 70, guidance: 60, recommendation: 'support' } as const;
    const approved = report([
      ['propose', { kind: 'programme', programme, score }, '本地缺护士'],
      ['convene', { kind: 'panel', members }, '组成'],
      ['declare_conflict', { kind: 'conflict', member: '李院长' }, '亲属任教'],
      ['review', { kind: 'review', review }, '条件具备'],
      ['decide', { kind: 'verdict', verdict: { isApproved: true, outcome, evidence, hash: 'e' } }, '同意评议结果'],
    ]);
    const withJudge = { ...approved, standing: { ...approved.standing, panel: { ...approved.standing.panel, reviews: [{ ...review, member: '张工', reason: '条件具备' }] } } }; // prettier-ignore
    const text = textOf((await partsOf(withJudge))['word/document.xml']!);
    for (const expected of [
      '关于综合学校设置护理专业的决定',
      '同意综合学校设置护理（520201）专业，自 2027 年起每年招生 40 人。',
      '总分 71.5（50.0—90.0）',
      '15（−6 — 40）',
      '承诺：落实率 90.0%，对口率 70.0%。',
      '张工行业护理学会80/70/60支持条件具备',
      '李院长企业中心医院—回避亲属任教',
      '1 位评委中 1 位评议（至少 1 位），1 位支持，综合 73.0 分，评议结果：支持。',
    ])
      expect(text).toContain(expected);
  });
});

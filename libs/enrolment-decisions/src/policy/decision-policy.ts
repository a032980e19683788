import { DEFAULT_NOTICE_RULES, type NoticeRule } from './notice-rule.js';
import type { RuleSource } from './rule-source.js';

/** A published list of what is to be developed or held back (产业链、紧缺、限制目录). */
export interface GuidanceList {
  readonly id: string;
  readonly titleZh: string;
  readonly source: string;
  readonly effect: 'encouraged' | 'restricted';
  /** Leading parts of codes of programmes, and of occupations they lead to. */
  readonly programmes: readonly string[];
  readonly occupations: readonly string[];
  /** Last year it holds. */
  readonly until?: number | undefined;
}

export interface ProposalPolicy {
  /** Weights of the three scores; they sum to 1. */
  readonly weights: { readonly need: number; readonly capacity: number; readonly guidance: number };
  /** Less known of a programme's occupations leaves its need undetermined. */
  readonly minimumKnownShare: number;
  /** Shares of entrants who graduate and of graduates who study on, where the region has no figures. */
  readonly assumed: { readonly completion: number; readonly furtherStudy: number };
  readonly capacity: {
    readonly weights: {
      readonly teachers: number;
      readonly workstations: number;
      readonly dualQualified: number;
      readonly finances: number;
    };
    /** Students for each teacher at most. */
    readonly studentsPerTeacher: number;
    readonly workstationsPerStudent: number;
    readonly dualQualifiedShare: number;
    /** Of one student and year. */
    readonly costPerStudent: number;
  };
  readonly guidance: {
    /** Weights of being on a list, and of places promised by partners; they sum to 1. */
    readonly weights: { readonly lists: number; readonly partners: number };
    readonly lists: readonly GuidanceList[];
  };
}

export interface PanelPolicy {
  readonly minimumMembers: number;
  /** Fewest members of each side. */
  readonly ofSide: Readonly<Record<PanelSide, number>>;
  /** Largest share of members from the bureau and colleges together. */
  readonly largestOwnShare: number;
  /** Share of the members without a conflict who must have reviewed. */
  readonly quorum: number;
  /** Weighted mean of the reviews, of 100, and share in favour that support a proposal. */
  readonly passMark: number;
  readonly inFavour: number;
}

/** 行业、企业、院校、主管部门. */
export const PANEL_SIDES = ['industry', 'enterprise', 'college', 'bureau'] as const;

export type PanelSide = (typeof PANEL_SIDES)[number];

export const PANEL_SIDE_ZH: { readonly [S in PanelSide]: string } = {
  industry: '行业',
  enterprise: '企业',
  college: '院校',
  bureau: '主管部门',
};

/** How decisions about provisions and new programmes are taken; what a policy file says replaces single values. */
export interface DecisionPolicy {
  readonly version: string;
  readonly notice: readonly NoticeRule[];
  /** Days after a decision in which the institution may appeal. */
  readonly appeal: RuleSource & { readonly days: number };
  readonly proposal: ProposalPolicy;
  readonly panel: PanelPolicy;
  /** How far below its promise a figure may fall and still count as kept, as a share of the promise. */
  readonly promiseTolerance: number;
}

/**
 * Choices of this product where no source stands. Teachers 1:20 and 30 % dual-qualified: 《中等职业学校设置标准》
 * (教职成〔2010〕12号). The cost of a student has no general
 * value: a policy should replace it.
 */
export const DEFAULT_DECISION_POLICY: DecisionPolicy = {
  version: '1',
  notice: DEFAULT_NOTICE_RULES,
  appeal: {
    days: 60,
    basis: 'own_default',
    source: '参照《中华人民共和国行政复议法》第二十条的六十日；院校对招生计划的决定能否申请行政复议，法律未专门规定',
  },
  proposal: {
    weights: { need: 0.5, capacity: 0.3, guidance: 0.2 },
    minimumKnownShare: 0.5,
    assumed: { completion: 0.93, furtherStudy: 0 },
    capacity: {
      weights: { teachers: 0.35, workstations: 0.25, dualQualified: 0.2, finances: 0.2 },
      studentsPerTeacher: 20,
      workstationsPerStudent: 0.25,
      dualQualifiedShare: 0.3,
      costPerStudent: 12_000,
    },
    guidance: { weights: { lists: 0.6, partners: 0.4 }, lists: [] },
  },
  panel: {
    minimumMembers: 5,
    ofSide: { industry: 1, enterprise: 1, college: 1, bureau: 1 },
    largestOwnShare: 0.6,
    quorum: 2 / 3,
    passMark: 60,
    inFavour: 2 / 3,
  },
  promiseTolerance: 0.1,
};

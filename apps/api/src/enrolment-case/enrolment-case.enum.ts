import { registerEnumType } from '@nestjs/graphql';
import { CAPACITY_PARTS, CASE_KINDS, CASE_STATES, CASE_STEPS, PANEL_SIDES, PROMISES, RECOMMENDATIONS, RULE_BASES, WISHES } from '@gongxu/enrolment-decisions'; // prettier-ignore

const upper = <T extends string>(values: readonly T[]) =>
  Object.fromEntries(values.map((value) => [value.toUpperCase().replaceAll('-', '_'), value])) as Record<string, T>;

export const CaseKindEnum = upper(CASE_KINDS);
registerEnumType(CaseKindEnum, {
  name: 'EnrolmentCaseKind',
  description: 'PROVISION 专业点招生调整 · NEW_PROGRAMME 新专业设置',
});

export const CaseStateEnum = upper(CASE_STATES);
registerEnumType(CaseStateEnum, {
  name: 'EnrolmentCaseState',
  description:
    'PROPOSED 已申报 · NOTICED 已告知 · UNDER_REVIEW 评议中 · DECIDED 已决定 · APPEALED 复议中 · WITHDRAWN 已撤回',
});

export const CaseStepEnum = upper(CASE_STEPS);
registerEnumType(CaseStepEnum, { name: 'EnrolmentStep', description: 'A step of a case.' });

export const WishEnum = upper(WISHES);
registerEnumType(WishEnum, { name: 'EnrolmentWish', description: 'KEEP 维持 · CUT 调减 · RAISE 增加 · SUSPEND 停招' });

export const RuleBasisEnum = upper(RULE_BASES);
registerEnumType(RuleBasisEnum, {
  name: 'RuleBasis',
  description: 'STATUTE 法律法规 · POLICY 公开政策 · OWN_DEFAULT 本系统默认值: no law and no policy sets it.',
});

export const PanelSideEnum = upper(PANEL_SIDES);
registerEnumType(PanelSideEnum, {
  name: 'PanelSide',
  description: 'INDUSTRY 行业 · ENTERPRISE 企业 · COLLEGE 院校 · BUREAU 主管部门',
});

export const RecommendationEnum = upper(RECOMMENDATIONS);
registerEnumType(RecommendationEnum, { name: 'PanelRecommendation' });

export const CapacityPartEnum = upper(CAPACITY_PARTS);
registerEnumType(CapacityPartEnum, { name: 'CapacityPart' });

export const PromiseEnum = upper(PROMISES);
registerEnumType(PromiseEnum, { name: 'ProgrammePromise' });

export const PromiseStandingEnum = upper(['kept', 'missed', 'pending', 'unknown'] as const);
registerEnumType(PromiseStandingEnum, {
  name: 'PromiseStanding',
  description: 'PENDING before its year, UNKNOWN where the year has no figure.',
});

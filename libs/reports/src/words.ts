import type { ComponentId, DemandBasis, IndicatorId, IndicatorValue, NotRatedReason, SupplyBasis, SurveyReport } from '@gongxu/balance'; // prettier-ignore
import type { DatasetName, EducationLevel, Rating, TalentTier } from '@gongxu/domain';
import type { ListChange, MethodKind, RatingReason, ShortageDriver } from '@gongxu/shortage';

/** Chinese words for the codes of a catalogue; a new code without a word does not compile. */
type Words<Code extends string> = Readonly<Record<Code, string>>;

export const RATING_WORDS: Words<Rating> = {
  shortage: '紧缺',
  observation: '观察',
  balanced: '平衡',
  surplus: '过剩',
  not_listed: '不列入',
  undetermined: '未定',
};

export const CHANGE_WORDS: Words<ListChange> = { new: '新增', persistent: '延续', dropped: '退出', none: '—' };

export const TIER_WORDS: Words<TalentTier> = { high_level: '高层次', shortage: '紧缺', general: '一般' };

/** Levels of ISCED 2011. */
export const EDUCATION_WORDS: Words<EducationLevel> = {
  '0': '不限',
  '1': '小学',
  '2': '初中',
  '3': '高中、中职',
  '4': '中学后非高等',
  '5': '大专',
  '6': '本科',
  '7': '硕士',
  '8': '博士',
};

export const DEMAND_BASIS_WORDS: Words<DemandBasis> = { account: '官方供需账户', registered: '登记招聘', none: '无' };

export const SUPPLY_BASIS_WORDS: Words<SupplyBasis> = {
  account: '官方供需账户',
  registered: '登记求职',
  mixed: '账户与登记',
  graduates: '仅毕业生',
  none: '无',
};

export const COMPONENT_WORDS: Words<ComponentId> = {
  expansion: '扩张需求',
  retirements: '退休替补',
  other_replacement: '其他替补',
  separations: '离职',
  registered_openings: '登记招聘',
  surveyed_demand: '摸底需求',
  school_leavers: '毕业生',
  job_seekers: '登记求职',
  migration: '人口迁移',
  other_seekers: '其他求职',
};

export const SIDE_WORDS: Words<'demand' | 'supply'> = { demand: '需求', supply: '供给' };

export const STATUS_WORDS: Words<IndicatorValue['status']> = { rated: '已评', not_rated: '未评' };

export const NOT_RATED_WORDS: Words<NotRatedReason> = {
  not_collected: '未采集',
  too_thin: '数据太少',
  suppressed: '保密',
  not_applicable: '不适用',
};

export const RATING_REASON_WORDS: Words<RatingReason> = {
  too_few_indicators: '可评指标太少',
  too_few_observations: '登记记录太少',
  no_demand: '无需求数据',
  no_supply: '无供给数据',
  no_growth: '无增长数据',
  no_account: '无供需账户',
  not_rated: '发布方未评级',
  no_fill_rate: '无到岗率',
  too_few_jobs: '岗位太少',
  contradicting_horizons: '各预测期结论相反',
};

export const POPULATION_WORDS: Words<SurveyReport['population']> = {
  employers: '单位名录',
  employment: '参保就业',
  none: '未知，不加权',
};

export const METHOD_KIND_WORDS: Words<MethodKind> = {
  points: '综合评分',
  ratio_gap: '求人倍率与缺口',
  growth_share: '增长与份额',
  accounts: '供需账户',
  conditions: '条件同时满足',
  standardised: '标准化指数',
  fill_rate: '到岗率',
};

export const DRIVER_WORDS: Words<ShortageDriver> = {
  long_training_gap: '长期培训缺口',
  short_training_gap: '短期培训缺口',
  suitability_gap: '适配缺口',
  retention_gap: '留任缺口',
  undetermined: '原因未定',
};

export const DATASET_WORDS: Words<DatasetName> = {
  vacancies: '招聘岗位',
  job_seekers: '求职登记',
  employment: '参保就业',
  employer_survey: '用人需求摸底',
  occupation_accounts: '职业供需账户',
  provisions: '专业点',
  enrolment: '招生',
  graduates: '毕业去向',
  industry_chains: '产业链',
  regions: '行政区划',
  occupations: '职业分类',
  programmes: '专业目录',
  industries: '行业分类',
  institutions: '院校名录',
  employers: '用人单位',
  job_titles: '岗位名称对照',
  crosswalk: '专业职业对应关系',
};

/** How the value of an indicator reads in a table. */
interface IndicatorWords {
  readonly formula: string;
  readonly unit: string;
  readonly as: 'ratio' | 'share' | 'days';
}

export const INDICATOR_WORDS: Readonly<Record<IndicatorId, IndicatorWords>> = {
  openings_per_seeker: { formula: '招聘人数 ÷ 求职人数', unit: '倍', as: 'ratio' },
  relative_gap: { formula: '（需求 − 供给）÷ 就业人数', unit: '%', as: 'share' },
  fill_rate: { formula: '到岗人数 ÷ 招聘人数（仅计报告到岗的岗位）', unit: '%', as: 'share' },
  vacancy_days: { formula: '发布至到岗或关闭的天数，Kaplan–Meier 中位数', unit: '天', as: 'days' },
  seekers_per_100_vacancies: { formula: '100 × 求职人数 ÷ 招聘人数', unit: '人/百岗', as: 'ratio' },
  occupation_unemployment: { formula: '失业人数 ÷（失业人数 + 就业人数）', unit: '%', as: 'share' },
  exit_rate: { formula: '转为就业的求职人数 ÷ 登记人月', unit: '%/月', as: 'share' },
  wage_growth: { formula: '工资中位数年均增速 − 全部职业年均增速', unit: '%/年', as: 'share' },
  employment_growth: { formula: '就业人数年均增速 − 全部职业年均增速', unit: '%/年', as: 'share' },
  hard_to_fill_share: { formula: '难招岗位 ÷ 调查需求', unit: '%', as: 'share' },
  retirement_share: { formula: '退休人数 ÷ 就业人数', unit: '%/年', as: 'share' },
  separation_rate: { formula: '离职人数 ÷ 就业人数', unit: '%/年', as: 'share' },
  graduate_coverage: { formula: '在本地求职的毕业生 ÷ 全年招聘人数', unit: '倍', as: 'ratio' },
};

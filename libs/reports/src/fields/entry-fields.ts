import { AREA_INDICATORS_FIELDS } from './area-indicator-fields.js';
import { basisOf } from '../basis-of.js';
import { nameShown } from '../name-shown.js';
import type { ReportedEntry } from '../report.js';
import { COMPONENT_WORDS, DEMAND_BASIS_WORDS, EDUCATION_WORDS, SUPPLY_BASIS_WORDS, TIER_WORDS } from '../words.js';
import type { Fields } from './field.js';
import { FORECAST_FIELDS, forecastColumns } from './forecast-fields.js';
import { INDICATOR_FIELDS, indicatorColumns } from './indicator-fields.js';
import { AREA_FIELDS, COMPONENT_FIELDS, INDUSTRY_FIELDS, PROGRAMME_FIELDS } from './market-fields.js';
import { numberText } from './number-form.js';
import { LINE_UNCERTAINTY_FIELDS } from './uncertainty-fields.js';
import { SURVEY_DEMAND_FIELDS } from './survey-fields.js';
import { PLACE_FIELDS } from './place-fields.js';
import { RATING_FIELDS, ratingColumns } from './rating-fields.js';

const PROGRAMMES_IN_A_CELL = 3;

/**
 * The fields of a line, in the order of the tables: the one place of headings, columns, data dictionary and JSON Schema.
 * A field that is added to an entry is added here, or this does not compile.
 */
export const ENTRY_FIELDS: Fields<ReportedEntry> = {
  ...PLACE_FIELDS,
  uncertainty: {
    zh: '不确定性',
    en: 'uncertainty',
    kind: 'group',
    fields: LINE_UNCERTAINTY_FIELDS,
    absent: 'x',
    meaning: '默认方法的结论有多可靠',
  },
  demand: {
    zh: '需求',
    en: 'demand',
    kind: 'number',
    as: 'personsAYear',
    absent: 'x',
    meaning: '全年用人需求',
    formula: '扩张需求 + 替补需求（供需账户）；没有账户时为当年登记招聘人数',
    datasets: ['occupation_accounts', 'vacancies'],
    table: { in: 'list', width: 9 },
  },
  demandBasis: {
    zh: '需求口径',
    en: 'basis of demand',
    kind: 'choice',
    words: DEMAND_BASIS_WORDS,
    meaning: '需求取自何处',
    table: { in: 'all', width: 12 },
  },
  supply: {
    zh: '供给',
    en: 'supply',
    kind: 'number',
    as: 'personsAYear',
    hideable: true,
    absent: 'x',
    meaning: '全年劳动力供给',
    formula: '毕业生 + 登记求职 + 人口迁移 + 其他求职',
    datasets: ['occupation_accounts', 'graduates', 'crosswalk', 'job_seekers'],
    table: { in: 'list', width: 9 },
  },
  supplyBasis: {
    zh: '供给口径',
    en: 'basis of supply',
    kind: 'choice',
    words: SUPPLY_BASIS_WORDS,
    meaning: '供给取自何处；仅有毕业生时不计算缺口',
    table: { in: 'all', width: 12 },
  },
  gap: {
    zh: '缺口',
    en: 'gap',
    kind: 'number',
    as: 'personsAYear',
    hideable: true,
    absent: 'x',
    meaning: '需求减供给，负数为富余',
    formula: '需求 − 供给',
    table: { in: 'list', width: 9 },
  },
  relativeGap: {
    zh: '相对缺口',
    en: 'relative gap',
    kind: 'number',
    as: 'share',
    hideable: true,
    absent: 'x',
    meaning: '缺口占就业人数的比重',
    formula: '缺口 ÷ 就业人数',
    table: { in: 'list', width: 9 },
  },
  employment: {
    zh: '就业人数',
    en: 'employment',
    kind: 'number',
    as: 'persons',
    hideable: true,
    absent: 'x',
    meaning: '当年（没有时为上年，或按账户推算）的就业人数',
    datasets: ['employment', 'occupation_accounts'],
    table: { in: 'all', width: 10 },
  },
  educationLevel: {
    zh: '学历要求',
    en: 'education level (ISCED 2011)',
    kind: 'choice',
    words: EDUCATION_WORDS,
    absent: 'x',
    meaning: '多数招聘岗位要求的学历（ISCED 2011）',
    datasets: ['vacancies', 'occupation_accounts'],
    table: { in: 'list', width: 9 },
  },
  medianWage: {
    zh: '月薪中位数',
    en: 'median monthly wage',
    kind: 'number',
    as: 'money',
    absent: 'x',
    meaning: '招聘月薪中位数；没有时为实发或账户中的工资',
    datasets: ['vacancies', 'employment', 'occupation_accounts'],
    table: { in: 'list', width: 9 },
  },
  talentTier: {
    zh: '人才层次',
    en: 'talent tier',
    kind: 'choice',
    words: TIER_WORDS,
    meaning: '高层次：学历要求及工资达到方案规定；紧缺：列入目录',
    table: { in: 'list', width: 8 },
  },
  surveyDemand: {
    zh: '用人需求摸底',
    en: 'surveyed demand',
    kind: 'group',
    fields: SURVEY_DEMAND_FIELDS,
    hideable: true,
    absent: 'x',
    meaning: '单位所报需求，与需求并列，不相加；没有单位提出该职业时为空',
    datasets: ['employer_survey'],
  },
  reason: {
    zh: '未评原因',
    en: 'reason without a rating',
    kind: 'text',
    absent: 'z',
    meaning: '默认方法没有给出评级的原因代号；表格中为评定依据：主要指标及其得分，或未评原因',
    table: { in: 'list', width: 40, heading: '评定依据', text: (_, entry) => basisOf(entry) },
  },
  programmes: {
    zh: '典型专业',
    en: 'typical programmes',
    kind: 'list',
    of: { kind: 'group', fields: PROGRAMME_FIELDS },
    meaning: '通向该职业的专业及本地开设院校，按归于该职业的毕业生人数排列',
    datasets: ['crosswalk', 'graduates', 'provisions'],
    table: {
      in: 'list',
      width: 28,
      text: (programmes) =>
        programmes
          .slice(0, PROGRAMMES_IN_A_CELL)
          .map((programme) => nameShown(programme, programme.programme))
          .join('、') || 'x',
    },
  },
  components: {
    zh: '供需组成',
    en: 'components',
    kind: 'list',
    of: { kind: 'group', fields: COMPONENT_FIELDS },
    meaning: '需求与供给的各组成部分；括号内者不计入合计',
    table: {
      in: 'csv',
      width: 30,
      text: (components) =>
        components
          .map(({ id, value, counted }) => {
            const text = `${COMPONENT_WORDS[id]} ${numberText(value, 'personsAYear')}`;
            return counted ? text : `（${text}）`;
          })
          .join('；') || 'x',
    },
  },
  industries: {
    zh: '主要行业',
    en: 'main industries',
    kind: 'list',
    of: { kind: 'group', fields: INDUSTRY_FIELDS },
    meaning: '招聘人数最多的行业',
    datasets: ['vacancies'],
    table: {
      in: 'csv',
      width: 30,
      text: (industries) =>
        industries.map((one) => `${nameShown(one, one.code)} ${numberText(one.openings, 'persons')}`).join('；') || 'x',
    },
  },
  regions: {
    zh: '分县（市、区）招聘与求职',
    en: 'openings and seekers by sub-region',
    kind: 'list',
    of: { kind: 'group', fields: AREA_FIELDS },
    meaning: '各县（市、区）登记招聘人数与求职人数',
    datasets: ['vacancies', 'job_seekers'],
    table: {
      in: 'csv',
      width: 40,
      text: (areas) =>
        areas.map((area) => `${nameShown(area, area.region)} ${area.openings}/${area.seekers}`).join('；') || 'x',
    },
  },
  areas: {
    zh: '分县（市、区）指标',
    en: 'indicators by sub-region',
    kind: 'list',
    of: { kind: 'group', fields: AREA_INDICATORS_FIELDS },
    meaning: '各县（市、区）的指标，以经验贝叶斯法向全地区收缩，并标明借用的份额',
    datasets: ['vacancies', 'job_seekers', 'employment'],
  },
  forecast: {
    zh: '三年预测',
    en: 'forecast of three years',
    kind: 'list',
    of: { kind: 'group', fields: FORECAST_FIELDS },
    columns: forecastColumns,
    meaning: '编制年度之后三年的预测及 80% 区间，取自本版所用的文件',
    datasets: ['vacancies', 'job_seekers', 'employment'],
  },
  ratings: {
    zh: '各方法评级',
    en: 'ratings under every method',
    kind: 'list',
    of: { kind: 'group', fields: RATING_FIELDS },
    columns: ratingColumns,
    meaning: '同一供需数据在各方法下的评级，并列供对照',
  },
  indicators: {
    zh: '指标',
    en: 'indicators',
    kind: 'list',
    of: { kind: 'group', fields: INDICATOR_FIELDS },
    columns: indicatorColumns,
    meaning: '各项指标；不能计算者注明原因',
  },
};

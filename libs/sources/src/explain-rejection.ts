import type { CodeKind } from '@gongxu/domain';
import type { RuleName } from './rules.js';

type Params = Readonly<Record<string, string | number>>;
type Words = (column: string, value: string, params: Params) => string;

const KIND_ZH: Readonly<Record<CodeKind, string>> = {
  region: '行政区划',
  occupation: '职业',
  programme: '专业',
  industry: '行业',
  institution: '院校',
  employer: '用人单位',
};

const WORDS: Readonly<Record<RuleName, { readonly zh: Words; readonly en: Words }>> = {
  required: { zh: (c) => `“${c}”不能为空`, en: (c) => `"${c}" must not be empty` },
  column_count: {
    zh: (_c, _v, p) => `本行有 ${p.found} 列，应为 ${p.expected} 列`,
    en: (_c, _v, p) => `the row has ${p.found} cells, the heading has ${p.expected}`,
  },
  quote: { zh: () => '引号使用有误', en: () => 'a quotation mark stands where none may stand' },
  integer: { zh: (c, v) => `“${c}”的值“${v}”不是整数`, en: (c, v) => `"${v}" in "${c}" is not a whole number` },
  number: { zh: (c, v) => `“${c}”的值“${v}”不是数字`, en: (c, v) => `"${v}" in "${c}" is not a number` },
  range: {
    zh: (c, v, p) => `“${c}”的值“${v}”不在 ${p.min} 至 ${p.max} 之间`,
    en: (c, v, p) => `"${v}" in "${c}" is not from ${p.min} to ${p.max}`,
  },
  date: {
    zh: (c, v) => `“${c}”的值“${v}”不是日期（如 2026-03-05）`,
    en: (c, v) => `"${v}" in "${c}" is not a date, e.g. 2026-03-05`,
  },
  choice: {
    zh: (c, v, p) => `“${c}”的值“${v}”不在可选范围内：${p.allowed}`,
    en: (c, v, p) => `"${v}" in "${c}" is none of: ${p.allowed}`,
  },
  too_long: {
    zh: (c, _v, p) => `“${c}”超过 ${p.max} 个字符`,
    en: (c, _v, p) => `"${c}" is longer than ${p.max} characters`,
  },
  unknown_code: {
    zh: (c, v, p) => `“${c}”的值“${v}”不在${KIND_ZH[p.kind as CodeKind]}代码表中`,
    en: (c, v, p) => `"${v}" in "${c}" is not in the list of ${p.kind} codes`,
  },
  outside_region: {
    zh: (c, v) => `“${c}”的值“${v}”不属于申报地区`,
    en: (c, v) => `"${v}" in "${c}" lies outside the region the file speaks for`,
  },
  citizen_id: {
    zh: (c) => `“${c}”含有公民身份号码，不予接收；请先在本单位做假名化处理`,
    en: (c) => `"${c}" holds a citizen ID number, which is refused; pseudonymise the file before it leaves the bureau`,
  },
  invalid_characters: { zh: (c) => `“${c}”含有无效字符`, en: (c) => `"${c}" holds characters that are none` },
  occupation_or_title: {
    zh: () => '职业代码和岗位名称至少填一项',
    en: () => 'an occupation code or a job title is needed',
  },
  occupation_or_industry: {
    zh: () => '职业代码和行业代码至少填一项',
    en: () => 'an occupation code or an industry code is needed',
  },
  name_needed: { zh: () => '中文名称和英文名称至少填一项', en: () => 'a Chinese or an English name is needed' },
  wage_order: {
    zh: (_c, v, p) => `最低工资 ${p.low} 高于最高工资 ${v}`,
    en: (_c, v, p) => `the lowest wage ${p.low} is above the highest ${v}`,
  },
  date_order: { zh: (c, v, p) => `“${c}”${v} 早于 ${p.start}`, en: (c, v, p) => `"${c}" ${v} is before ${p.start}` },
  period_order: {
    zh: (_c, v, p) => `期末 ${v} 不晚于期初 ${p.start}`,
    en: (_c, v, p) => `the period ends in ${v}, not after its start ${p.start}`,
  },
  filled_exceeds_openings: {
    zh: (_c, v, p) => `到岗人数 ${v} 多于招聘人数 ${p.openings}`,
    en: (_c, v, p) => `${v} filled of only ${p.openings} openings`,
  },
  part_exceeds_total: {
    zh: (c, v, p) => `“${c}”${v} 多于“${p.total}”${p.of}`,
    en: (c, v, p) => `"${c}" ${v} is more than "${p.total}" ${p.of}`,
  },
  outside_year: {
    zh: (c, v, p) => `“${c}”${v} 不在 ${p.year} 年内`,
    en: (c, v, p) => `"${c}" ${v} lies outside ${p.year}`,
  },
  identity: {
    zh: (c, v, p) => `“${c}”${v} 与 ${p.identity} = ${p.expected} 不符（容差 ${p.tolerance}）`,
    en: (c, v, p) => `"${c}" ${v} is not ${p.identity} = ${p.expected} (tolerance ${p.tolerance})`,
  },
  attributes_json: { zh: (c) => `“${c}”不是 JSON 对象`, en: (c) => `"${c}" is not a JSON object` },
  duplicate_key: {
    zh: (c, v, p) => `与第 ${p.firstRow} 行重复：${c} = ${v}`,
    en: (c, v, p) => `repeats row ${p.firstRow}: ${c} = ${v}`,
  },
};

/** The reason of a rejection in words, in the language asked for. */
export const explainRejection = (
  rule: RuleName,
  params: Params,
  column: string,
  value: string,
  language: 'zh' | 'en',
): string => WORDS[rule][language](column, value, params);

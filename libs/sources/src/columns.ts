import { ACCOUNT_RATINGS, EDUCATION_LEVELS, type CodeKind } from '@gongxu/domain';
import type { ColumnDefinition, ColumnType } from './dataset-definition.js';

interface Extras {
  readonly required?: true;
  readonly headings?: readonly string[];
  readonly unit?: string;
  readonly otherwise?: string;
}

const column = (
  name: string,
  labelZh: string,
  labelEn: string,
  type: ColumnType,
  { required, headings, unit, otherwise }: Extras = {},
): ColumnDefinition => ({
  name,
  labelZh,
  labelEn,
  headings: headings ?? [],
  type,
  required: required ?? false,
  ...(unit ? { unit } : {}),
  ...(otherwise ? { otherwise } : {}),
});

export const text = (
  name: string,
  zh: string,
  en: string,
  extras?: Extras & { maxLength?: number },
): ColumnDefinition => column(name, zh, en, { kind: 'text', maxLength: extras?.maxLength ?? 200 }, extras);

export const code = (name: string, codes: CodeKind, zh: string, en: string, extras?: Extras): ColumnDefinition =>
  column(name, zh, en, { kind: 'code', codes }, extras);

/** Persons, places or other things that are counted. */
export const count = (name: string, zh: string, en: string, extras?: Extras & { min?: number }): ColumnDefinition =>
  column(name, zh, en, { kind: 'integer', min: extras?.min ?? 0, max: 2_000_000_000 }, extras);

export const year = (name: string, zh: string, en: string, extras?: Extras): ColumnDefinition =>
  column(name, zh, en, { kind: 'integer', min: 1900, max: 2200 }, extras);

export const number = (
  name: string,
  zh: string,
  en: string,
  extras?: Extras & { min?: number; max?: number },
): ColumnDefinition =>
  column(name, zh, en, { kind: 'number', min: extras?.min ?? -1e12, max: extras?.max ?? 1e12 }, extras);

export const date = (name: string, zh: string, en: string, extras?: Extras): ColumnDefinition =>
  column(name, zh, en, { kind: 'date' }, extras);

export const choice = (
  name: string,
  zh: string,
  en: string,
  values: Readonly<Record<string, string | null>>,
  extras?: Extras,
): ColumnDefinition => column(name, zh, en, { kind: 'choice', values }, extras);

/** Monthly pay in the currency of the policy. */
export const MONTHLY_PAY = 'currency/month';

export const region = (extras?: Extras): ColumnDefinition =>
  code('region', 'region', '行政区划代码', 'region', {
    headings: ['地区代码', '区划代码', '所在地区', 'region_code'],
    ...extras,
  });

export const occupationCode = (extras?: Extras): ColumnDefinition =>
  code('occupation_code', 'occupation', '职业代码', 'occupation code', {
    headings: ['职业编码', 'occupation'],
    ...extras,
  });

export const institution = (): ColumnDefinition =>
  code('institution', 'institution', '院校代码', 'institution', {
    required: true,
    headings: ['学校代码', '学校标识码', 'institution_code'],
  });

export const programme = (): ColumnDefinition =>
  code('programme', 'programme', '专业代码', 'programme', { required: true, headings: ['programme_code'] });

/** Words for levels of education, put on ISCED 2011. */
export const educationLevel = (zh = '学历要求'): ColumnDefinition =>
  choice('education_level', zh, 'education level', EDUCATION_WORDS, {
    headings: ['学历', '最低学历', '文化程度', '受教育程度'],
  });

const EDUCATION_NAMES: Readonly<Record<string, string>> = {
  博士: '8', 博士研究生: '8', 研究生: '7', 硕士: '7', 硕士研究生: '7', 本科: '6', 大学: '6', 大学本科: '6', 学士: '6',
  大专: '5', 专科: '5', 高职: '5', 高专: '5', 大学专科: '5', 高职高专: '5',
  高中: '3', 中专: '3', 中职: '3', 中技: '3', 职高: '3', 技校: '3', 中等专科: '3', 职业高中: '3', 中等职业教育: '3',
  '高中/中专': '3', '中专/高中': '3', '中专/中技': '3', '高中/中专/中技': '3', 初中: '2', 小学: '1',
}; // prettier-ignore

/** A requirement of 大专及以上 is one of 大专: what is stored is the lowest level that is enough. */
const EDUCATION_WORDS: Readonly<Record<string, string | null>> = {
  ...Object.fromEntries(EDUCATION_LEVELS.map((level) => [level, level])),
  ...EDUCATION_NAMES,
  ...Object.fromEntries(Object.entries(EDUCATION_NAMES).flatMap(([name, level]) => [[`${name}及以上`, level], [`${name}以上`, level]])),
  初中及以下: '2', 小学及以下: '1', 未上过学: '0', 文盲: '0',
  doctorate: '8', doctoral: '8', phd: '8', master: '7', "master's": '7', bachelor: '6', "bachelor's": '6', associate: '5',
  'short-cycle tertiary': '5', 'post-secondary non-tertiary': '4', 'upper secondary': '3', 'high school': '3', 'lower secondary': '2',
  primary: '1', none: '0', 不限: null, 学历不限: null, 无: null, 无要求: null, any: null,
}; // prettier-ignore

/** The five levels of an account, in the words of the catalogue, and that the publisher did not rate. */
export const RECENT_RATING_WORDS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(ACCOUNT_RATINGS.map((rating) => [rating, rating])),
  严重过剩: 'strong_surplus',
  过剩: 'moderate_surplus',
  平衡: 'balanced',
  紧缺: 'moderate_shortage',
  严重紧缺: 'strong_shortage',
  not_rated: 'not_rated',
  未评级: 'not_rated',
};

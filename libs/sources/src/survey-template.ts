import { colToLetter, writeXlsx, type CellStyle, type DataValidation, type WriteSheet } from 'hucre/xlsx';
import type { ColumnDefinition } from './dataset-definition.js';
import { employerSurvey } from './employer-survey.js';

/** One entry of a drop-down; what is chosen reads "411202 湖滨区". */
export interface TemplateCode {
  readonly code: string;
  readonly name: string;
}

export interface SurveyTemplate {
  readonly region: TemplateCode;
  readonly year: number;
  /** The region's sub-regions, or the region itself. */
  readonly regions: readonly TemplateCode[];
  readonly industries: readonly TemplateCode[];
  /** Of the finest level. */
  readonly occupations: readonly TemplateCode[];
}

const ANSWERS = '用人需求摸底';
const CODES = '代码';
/** Rows a questionnaire is prepared for. */
const ROWS = 5_000;
const EDUCATION = ['不限', '初中', '高中', '中专', '大专', '本科', '硕士', '博士'];
const TIERS = ['高层次', '紧缺', '一般'];

/**
 * The questionnaire of the survey of demand as a workbook: the sheet to fill in comes first, with drop-downs from named
 * ranges on a hidden sheet, so that a list may be as long as the classification of occupations.
 */
export async function surveyTemplate(template: SurveyTemplate): Promise<Uint8Array> {
  const lists = listsOf(template);
  const namedRanges = lists.map(({ name, items }, i) => ({
    name,
    range: `${CODES}!$${colToLetter(i)}$2:$${colToLetter(i)}$${Math.max(2, items.length + 1)}`,
  }));
  const bytes = await writeXlsx({
    sheets: [answersSheet(template, lists), explanationSheet(template), codesSheet(lists)],
    namedRanges,
    properties: { title: titleOf(template), created: YEAR_START(template), modified: YEAR_START(template) },
  });
  return bytes;
}

const titleOf = ({ region, year }: SurveyTemplate): string => `${region.name}${year}年用人需求摸底表`;
/** Not the clock: the same lists give the same workbook. */
const YEAR_START = ({ year }: SurveyTemplate): Date => new Date(Date.UTC(year, 0, 1));

interface CodeRange {
  readonly name: string;
  readonly column: string;
  readonly items: readonly string[];
}

function listsOf({ regions, industries, occupations }: SurveyTemplate): CodeRange[] {
  const labels = (codes: readonly TemplateCode[]): string[] => codes.map(({ code, name }) => `${code} ${name}`);
  return [
    { name: 'regions', column: 'region', items: labels(regions) },
    { name: 'industries', column: 'industry', items: labels(industries) },
    { name: 'occupations', column: 'occupation_code', items: labels(occupations) },
    { name: 'talent_tiers', column: 'talent_tier', items: TIERS },
    { name: 'education_levels', column: 'education_level', items: EDUCATION },
  ].filter(({ items }) => items.length > 0);
}

const HEADING: CellStyle = {
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '2F5496' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
const NEEDED: CellStyle = { ...HEADING, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'C00000' } } };

function answersSheet(template: SurveyTemplate, lists: readonly CodeRange[]): WriteSheet {
  const { columns } = employerSurvey;
  return {
    name: ANSWERS,
    columns: columns.map(({ name }) => ({ width: WIDTHS[name] ?? 12 })),
    rows: [columns.map(({ labelZh }) => labelZh)],
    cells: new Map(columns.map(({ required }, i) => [`0,${i}`, { style: required ? NEEDED : HEADING }])),
    freezePane: { rows: 1 },
    dataValidations: columns.flatMap((column, i) => {
      const rule = ruleOf(column, lists, template.year);
      if (!rule) return [];
      const letter = colToLetter(i);
      const prompt = [column.required ? '必填' : '选填', HINTS[column.name]].filter(Boolean).join('；');
      return [
        {
          ...rule,
          range: `${letter}2:${letter}${ROWS + 1}`,
          allowBlank: true,
          showInputMessage: true,
          inputTitle: column.labelZh,
          inputMessage: prompt,
          showErrorMessage: true,
          errorStyle: 'stop',
          errorTitle: column.labelZh,
          errorMessage: rule.type === 'list' ? '请从下拉列表中选择' : '请填写不小于 0 的整数；难招人数不得多于本年需求',
        },
      ];
    }),
  };
}

const WIDTHS: Readonly<Record<string, number>> = { employer_id: 22, region: 18, industry: 28, occupation_code: 32 };
const HINTS: Readonly<Record<string, string>> = {
  employer_headcount: '本单位参保职工总数',
  headcount: '本职业现有人数',
  demand_this_year: '本年拟招人数，不招填 0',
  demand_three_years: '今后三年合计',
  hard_to_fill: '本年需求中难以招到的人数',
  occupation_code: '一个职业一行',
};

function ruleOf(
  column: ColumnDefinition,
  lists: readonly CodeRange[],
  year: number,
): Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'values'> | undefined {
  const list = lists.find((one) => one.column === column.name);
  if (list) return { type: 'list', formula1: list.name };
  if (column.name === 'year') return { type: 'list', values: [String(year)] };
  if (column.name === 'hard_to_fill') {
    const [hard, demand] = ['hard_to_fill', 'demand_this_year'].map((of) =>
      colToLetter(employerSurvey.columns.findIndex(({ name }) => name === of)),
    );
    return {
      type: 'custom',
      formula1: `AND(ISNUMBER(${hard}2),${hard}2>=0,INT(${hard}2)=${hard}2,${hard}2<=${demand}2)`,
    };
  }
  if (column.type.kind === 'integer') return { type: 'whole', operator: 'greaterThanOrEqual', formula1: '0' };
  return undefined;
}

function explanationSheet(template: SurveyTemplate): WriteSheet {
  const lines = [
    titleOf(template),
    '',
    `1. 请在“${ANSWERS}”表中填写，一个单位的一个职业占一行；不招人的单位也请填一行，本年需求填 0。`,
    '2. 红色列必填；行政区划、行业、职业、人才层次、学历从下拉列表中选择，单元格中保留“代码 名称”即可。',
    '3. 单位编号填统一社会信用代码；单位职工总数为参保人数。不得填写个人姓名或身份证号。',
    '4. 难招人数是本年需求的一部分；未来三年需求是三年合计。',
    '5. 请勿改动标题行和工作表次序，填好后交当地人力资源社会保障部门。',
    '',
    '各列说明',
    ...employerSurvey.columns.map(
      ({ labelZh, labelEn, required, name }) =>
        `${labelZh}（${labelEn}）：${required ? '必填' : '选填'}${HINTS[name] ? `，${HINTS[name]}` : ''}`,
    ),
  ];
  return {
    name: '填写说明',
    columns: [{ width: 100 }],
    rows: lines.map((line) => [line]),
    cells: new Map([['0,0', { style: { font: { bold: true, size: 16 } } }]]),
  };
}

function codesSheet(lists: readonly CodeRange[]): WriteSheet {
  const longest = Math.max(...lists.map(({ items }) => items.length));
  return {
    name: CODES,
    hidden: true,
    rows: [
      lists.map(({ name }) => name),
      ...Array.from({ length: longest }, (_, row) => lists.map(({ items }) => items[row] ?? null)),
    ],
  };
}

import { INDICATORS } from '@gongxu/balance';
import { NUMBER_FORMS } from './number-form.js';
import { DATASET_WORDS, INDICATOR_WORDS } from '../words.js';
import { anyFields, type AnyField, type AnyFields, type AnyKind } from './field.js';
import { REPORT_FIELDS } from './report-fields.js';

/** One line of the data dictionary. */
export interface DictionaryRow {
  /** Where the field stands in the JSON report, e.g. `entries[].gap`. */
  readonly path: string;
  readonly zh: string;
  readonly en: string;
  readonly meaning: string;
  readonly unit: string;
  readonly formula: string;
  readonly datasets: string;
}

/** Every field of a report, and every indicator, in the order of the report. */
export const dictionaryRows = (): readonly DictionaryRow[] => [
  ...rowsOf(anyFields(REPORT_FIELDS), ''),
  ...INDICATORS.map(({ id, labelZh, labelEn, direction, datasets }) => ({
    path: `entries[].indicators[id=${id}].value`,
    zh: labelZh,
    en: labelEn,
    meaning: direction === 'high' ? '越高越紧缺' : '越低越紧缺',
    unit: INDICATOR_WORDS[id].unit,
    formula: INDICATOR_WORDS[id].formula,
    datasets: datasets.map((dataset) => DATASET_WORDS[dataset]).join('、'),
  })),
];

const rowsOf = (fields: AnyFields, above: string): readonly DictionaryRow[] =>
  Object.entries(fields).flatMap(([name, field]) => [
    rowOf(`${above}${name}`, field),
    ...below(field, `${above}${name}`),
  ]);

function below(kind: AnyKind, path: string): readonly DictionaryRow[] {
  if (kind.kind === 'group') return rowsOf(kind.fields!, `${path}.`);
  return kind.kind === 'list' ? below(kind.of!, `${path}[]`) : [];
}

const rowOf = (path: string, { zh, en, meaning, formula, datasets, words, as }: AnyField): DictionaryRow => ({
  path,
  zh,
  en,
  meaning: words ? `${meaning}：${Object.entries(words).map(([code, word]) => `${code} ${word}`).join('、')}` : meaning, // prettier-ignore
  unit: as ? NUMBER_FORMS[as].unit : '',
  formula: formula ?? '',
  datasets: (datasets ?? []).map((dataset) => DATASET_WORDS[dataset]).join('、'),
});

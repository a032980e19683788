import { SUPPRESSED, type Open } from '@gongxu/disclosure';

/** How a number reads: unit in words, and format of a spreadsheet. */
export const NUMBER_FORMS = {
  count: { unit: '', format: '0', decimals: 0 },
  year: { unit: '年', format: '0', decimals: 0 },
  persons: { unit: '人', format: '#,##0', decimals: 0 },
  personsAYear: { unit: '人/年', format: '#,##0', decimals: 0 },
  money: { unit: '元/月', format: '#,##0', decimals: 0 },
  share: { unit: '%', format: '0.0%', decimals: 1 },
  ratio: { unit: '倍', format: '0.00', decimals: 2 },
  days: { unit: '天', format: '0', decimals: 0 },
  score: { unit: '', format: '0.00', decimals: 2 },
} as const satisfies Readonly<Record<string, { unit: string; format: string; decimals: number }>>;

export type NumberForm = keyof typeof NUMBER_FORMS;

/** The number as a person reads it: 1,234 · 17.8% · 2.50; c where it is not shown. */
export function numberText(value: Open<number>, form: NumberForm): string {
  if (value === SUPPRESSED) return SUPPRESSED;
  const { decimals } = NUMBER_FORMS[form];
  const text = Math.abs(form === 'share' ? value * 100 : value).toFixed(decimals);
  const grouped = NUMBER_FORMS[form].format.includes(',') ? text.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : text;
  const sign = value < 0 && Number(text) !== 0 ? '−' : '';
  return `${sign}${grouped}${form === 'share' ? '%' : ''}`;
}

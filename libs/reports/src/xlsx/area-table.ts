import { INDICATOR_IDS } from '@gongxu/balance';
import { NUMBER_FORMS } from '../fields/number-form.js';
import { INDICATOR_NAMES } from '../flip-text.js';
import { nameShown } from '../name-shown.js';
import { type Shown, symbolOf } from '../not-shown.js';
import type { Report } from '../report.js';
import { INDICATOR_WORDS } from '../words.js';
import type { TableColumn } from './table-sheet.js';

/** 分县指标: of what is listed or in surplus, each sub-region's indicators, each with the share borrowed from the region. */
export function areaTable({ entries }: Pick<Report, 'entries'>) {
  const shown = entries.filter(({ listed, rating }) => listed || rating === 'surplus');
  const present = new Set(
    shown.flatMap(({ areas }) => areas.flatMap(({ indicators }) => indicators.map(({ id }) => id))),
  );
  const ids = INDICATOR_IDS.filter((id) => present.has(id));
  return {
    name: '分县指标',
    title: '紧缺与过剩职业的分县（市、区）指标',
    about: '各县（市、区）的指标，向上级地区收缩；借用份额为其中来自上级地区的部分',
    columns: [
      { heading: '位次', width: 6, format: '0' },
      { heading: '职业代码', width: 11, format: null },
      { heading: '职业名称', width: 22, format: null },
      { heading: '县（市、区）', width: 12, format: null },
      ...ids.flatMap((id): TableColumn[] => {
        const { unit, as } = INDICATOR_WORDS[id];
        return [
          { heading: `${INDICATOR_NAMES[id]}\n（${unit}）`, width: 11, format: NUMBER_FORMS[as].format },
          { heading: '借用份额\n（%）', width: 9, format: '0%' },
        ];
      }),
    ],
    rows: shown.flatMap((entry) =>
      entry.areas.map((area): Shown[] => [
        entry.rank,
        entry.occupation,
        nameShown(entry, entry.occupation),
        nameShown(area, area.region),
        ...ids.flatMap((id): Shown[] => {
          const indicator = area.indicators.find((one) => one.id === id);
          const symbol = symbolOf(indicator ? indicator.reason : 'not_collected');
          return [indicator?.value ?? symbol, indicator?.borrowed ?? symbol];
        }),
      ]),
    ),
    frozenColumns: 4,
  };
}

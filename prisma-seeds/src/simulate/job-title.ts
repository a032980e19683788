import type { OccupationMarket } from './occupation-market.js';
import type { Random } from './random.js';

/** How a row names its occupation: by code, by a free title, or by both. */
export interface OccupationCells {
  readonly code: string;
  readonly title: string;
}

const TITLE_ONLY = 0.4;
const TITLE_BESIDE_CODE = 0.5;
const NOISY = 0.6;

const BEFORE = ['急聘', '诚聘', '高薪诚聘', '【急招】', '【三门峡】', '长期招聘', '直招'];
const AFTER = [
  '（五险一金）',
  '（包吃住）',
  '（双休）',
  '+月休四天',
  '（可接受应届生）',
  '（待遇优）',
  ' 3名',
  '/转正缴社保',
];

export function drawOccupationCells(market: OccupationMarket, random: Random): OccupationCells {
  const titleOnly = random.chance(TITLE_ONLY);
  if (titleOnly) return { code: '', title: noisyTitle(market, random) };
  return { code: market.code, title: random.chance(TITLE_BESIDE_CODE) ? random.pick(market.titles) : '' };
}

function noisyTitle({ titles }: OccupationMarket, random: Random): string {
  const title = random.pick(titles);
  if (!random.chance(NOISY)) return title;
  const before = random.chance(0.6) ? random.pick(BEFORE) : '';
  return before === '' || random.chance(0.5) ? before + title + random.pick(AFTER) : before + title;
}

import type { Ladder } from '../ladder/ladder.js';
import { ANHUI_2022 } from './anhui-2022.js';
import { HEILONGJIANG } from './heilongjiang.js';
import { JIANGXI_2022 } from './jiangxi-2022.js';
import { MOE_2011 } from './moe-2011.js';
import { MOE_2023 } from './moe-2023.js';
import { SICHUAN_2023 } from './sichuan-2023.js';
import { TIANJIN_2009 } from './tianjin-2009.js';

/** The published ladders that come with the product. */
export const PUBLISHED_LADDERS: readonly Ladder[] = [
  MOE_2011,
  JIANGXI_2022,
  SICHUAN_2023,
  ANHUI_2022,
  TIANJIN_2009,
  HEILONGJIANG,
  MOE_2023,
];

import { weightedChoice } from './weighted-choice.js';

/** Sanmenxia (三门峡市), the prefecture the simulation is set in (GB/T 2260). */
export const CITY = '411200';

export interface County {
  readonly code: string;
  readonly name: string;
  /** Share of the city's insured employment; this project's guess. */
  readonly share: number;
}

export const COUNTIES: readonly County[] = [
  { code: '411202', name: '湖滨区', share: 0.3 },
  { code: '411203', name: '陕州区', share: 0.14 },
  { code: '411221', name: '渑池县', share: 0.15 },
  { code: '411224', name: '卢氏县', share: 0.07 },
  { code: '411281', name: '义马市', share: 0.07 },
  { code: '411282', name: '灵宝市', share: 0.27 },
];

export const drawCounty = weightedChoice(COUNTIES, (county) => county.share);

import { CONSTRAINT_NAMES, type Words } from '../conflict/constraint-words.js';
import type { Binding, Explanation, OccupationReason } from '../plan/explanation.js';

/** Occupations named in the words; the rest stands in the data. */
const NAMED = 3;

/** The explanation as sentences in both languages. */
export function explanationWords(explained: Omit<Explanation, 'zh' | 'en'>, names: ReadonlyMap<string, string>): Words {
  const nameOf = (id: string): string => names.get(id) ?? id;
  const { provision, from, to, classes, kind, occupations, oneMore, oneFewer } = explained;
  const reasons = occupations.slice(0, NAMED).map((reason) => reasonWords(reason, nameOf));
  const binding = explained.binding.map((each) => bindingWords(each, provision, nameOf));
  const steps = [stepWords('up', oneMore), stepWords('down', oneFewer)].filter((words) => words !== null);
  const count = Math.abs(classes);
  const { zh, en } = KINDS[kind];
  return {
    zh: [
      `${nameOf(provision)}：${zh}，由 ${shown(from)} 人到 ${shown(to)} 人${count === 0 ? '' : `（${classes > 0 ? '增' : '减'} ${count} 个班）`}`,
      ...reasons.map((each) => each.zh),
      ...binding.map((each) => each.zh),
      ...steps.map((each) => each.zh),
    ].join('；'),
    en: [
      `${nameOf(provision)}: ${en}, ${shown(from)} → ${shown(to)} students${count === 0 ? '' : ` (${count} ${count === 1 ? 'class' : 'classes'} ${classes > 0 ? 'more' : 'fewer'})`}`,
      ...reasons.map((each) => each.en),
      ...binding.map((each) => each.en),
      ...steps.map((each) => each.en),
    ].join('; '),
  };
}

const KINDS: Readonly<Record<Explanation['kind'], Words>> = {
  raised: { zh: '增招', en: 'raised' },
  cut: { zh: '减招', en: 'cut' },
  closed: { zh: '当年不招', en: 'no intake' },
  opened: { zh: '新开招', en: 'opened' },
  kept: { zh: '维持', en: 'kept' },
};

const shown = (value: number): string => String(Number(value.toFixed(1)));

const gapWords = (gap: number): Words =>
  gap >= 0
    ? { zh: `缺 ${shown(gap)} 人`, en: `${shown(gap)} short` }
    : { zh: `多 ${shown(-gap)} 人`, en: `${shown(-gap)} too many` };

/** Shares that differ by less than this read the same. */
const SAME_SHARE = 0.005;

function shareWords({ share, published }: OccupationReason): Words {
  if (published === null || Math.abs(share - published) < SAME_SHARE) return { zh: '', en: '' };
  const [settled, own] = [share, published].map((each) => `${shown(100 * each)}%`);
  return {
    zh: `（按空缺分得毕业生 ${settled}，对应关系表为 ${own}）`,
    en: ` (gets ${settled} of the graduates by openings, ${own} by the crosswalk)`,
  };
}

function reasonWords(reason: OccupationReason, nameOf: (id: string) => string): Words {
  const { occupation, year, entrants, gapBefore, gapAfter } = reason;
  const before = gapWords(gapBefore);
  const after = gapWords(gapAfter);
  const name = nameOf(occupation);
  const sign = entrants > 0 ? '+' : '';
  const shares = shareWords(reason);
  const own: Words =
    entrants === 0
      ? { zh: '', en: '' }
      : { zh: `（本专业点 ${sign}${shown(entrants)} 人）`, en: ` (${sign}${shown(entrants)} from here)` };
  return {
    zh: `${name} ${year} 年由${before.zh}变为${after.zh}${own.zh}${shares.zh}`,
    en: `${name} in ${year}: ${before.en} → ${after.en}${own.en}${shares.en}`,
  };
}

function bindingWords({ constraint, direction }: Binding, provision: string, nameOf: (id: string) => string): Words {
  const { zh, en } = CONSTRAINT_NAMES[constraint.kind];
  const whose = constraint.subject === provision ? '' : nameOf(constraint.subject);
  return direction === 'up'
    ? { zh: `${whose}${zh}不容再增一班`, en: `${en}${whose && ` of ${whose}`} allows no class more` }
    : { zh: `${whose}${zh}不容再减一班`, en: `${en}${whose && ` of ${whose}`} allows no class fewer` };
}

function stepWords(direction: 'up' | 'down', change: number | null): Words | null {
  if (change === null) return null;
  const by =
    change >= 0
      ? { zh: `升 ${shown(change)}`, en: `rise by ${shown(change)}` }
      : { zh: `降 ${shown(-change)}`, en: `fall by ${shown(-change)}` };
  return direction === 'up'
    ? { zh: `再增一班，总成本${by.zh}`, en: `one class more: the total would ${by.en}` }
    : { zh: `再减一班，总成本${by.zh}`, en: `one class fewer: the total would ${by.en}` };
}

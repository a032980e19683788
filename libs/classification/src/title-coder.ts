import { groupBy } from '@gongxu/domain';
import { normaliseTitle } from './normalise-title.js';
import type { TitleCoding, TitleLists } from './title-coding.js';

/** Several titles written as one, e.g. 财务主管/总账主管. */
const ALTERNATIVES = /[/／、|]/u;
const HAN = /\p{Script=Han}/gu;
const FEWEST_HAN = 2;

/**
 * Codes free job titles: by official name, by known alias, then by the longest name or alias the title contains (two
 * Chinese characters at least). What is equally good for two codes decides nothing.
 */
export function titleCoder({ names, aliases, parents }: TitleLists): (title: string) => TitleCoding {
  const groups = new Set(parents.values());
  const byName = unambiguous(names.map(({ code, name }) => [normaliseTitle(name), code]));
  const byAlias = unambiguous(
    aliases.flatMap(({ code, title }) => writings(title).map((text) => [text, code] as const)),
  );
  const index = containmentIndex(byName, byAlias);

  const coding = (kind: 'exact' | 'alias' | 'contained', code: string): TitleCoding =>
    groups.has(code) ? { kind: 'group', code } : { kind, code };

  return (title) => {
    const text = normaliseTitle(title);
    const name = byName.get(text);
    if (name) return coding('exact', name);
    const alias = byAlias.get(text);
    if (alias) return coding('alias', alias);
    const contained = index(text);
    return contained ? coding('contained', contained) : { kind: 'uncoded' };
  };
}

/** The whole title and, where it holds several, each of them. */
function writings(title: string): string[] {
  const parts = title.split(ALTERNATIVES);
  return [...new Set([title, ...parts].map(normaliseTitle))];
}

/** Texts that stand for one code, or for one in more than half of the list's rows; null marks the ambiguous ones. */
function unambiguous(pairs: readonly (readonly [text: string, code: string])[]): ReadonlyMap<string, string | null> {
  const codes = new Map<string, string | null>();
  for (const [text, rows] of groupBy(pairs, ([text]) => text)) {
    if (text !== '') codes.set(text, majority(rows.map(([, code]) => code)));
  }
  return codes;
}

function majority(codes: readonly string[]): string | null {
  for (const [code, rows] of groupBy(codes, (code) => code)) if (2 * rows.length > codes.length) return code;
  return null;
}

type FindContained = (text: string) => string | undefined;

/** Looks every part of a title up, longest first: the work depends on the title's length, not on the lists'. */
function containmentIndex(...lists: readonly ReadonlyMap<string, string | null>[]): FindContained {
  const codes = new Map<string, string | null>();
  for (const list of lists) {
    for (const [text, code] of list) if (hanCount(text) >= FEWEST_HAN && !codes.has(text)) codes.set(text, code);
  }
  const lengths = [...new Set([...codes.keys()].map(({ length }) => length))].sort((a, b) => b - a);

  return (text) => {
    for (const length of lengths) {
      const found = new Set<string | null>();
      for (let start = 0; start + length <= text.length; start++) {
        const code = codes.get(text.slice(start, start + length));
        if (code !== undefined) found.add(code);
      }
      if (found.size > 0) return found.size === 1 ? ([...found][0] ?? undefined) : undefined;
    }
    return undefined;
  };
}

const hanCount = (text: string): number => text.match(HAN)?.length ?? 0;

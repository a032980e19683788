import type { EditionReview } from '@gongxu/data-access';
import type { ComparisonResult, GradingResult, ObjectionResult, ReviewedLine } from '@gongxu/editions';
import Table from 'cli-table3';

const CAUSE_ZH = { data: '数据', method: '方法', person: '人工' } as const;
const KIND_ZH = { new: '新增', dropped: '退出', persistent: '延续' } as const;

/** The answer as a person reads it, or as JSON. Gives the exit code. */
export function printReview({ result, error }: EditionReview, json: boolean): number {
  if (!result) {
    console.error(`there is no answer: ${error ?? ''}`);
    return 1;
  }
  if (json) console.log(JSON.stringify(result, null, 2));
  else if (result.kind === 'comparison') printComparison(result);
  else if (result.kind === 'grading') printGrading(result);
  else printObjection(result);
  return 0;
}

function printComparison({ methodChanged, lines, rerun }: ComparisonResult): void {
  const count = (kind: string): number => lines.filter((line) => line.kind === kind).length;
  console.log(
    `\n新增 ${count('new')} · 延续 ${count('persistent')} · 退出 ${count('dropped')}` +
      ` · ${methodChanged ? `the method changed: alone it adds ${rerun.added.length} and removes ${rerun.removed.length}` : 'the method is the same'}`,
  );
  print(
    ['occupation', '变化', 'rank', 'years', 'because', 'before → old data, new method → after'],
    lines.map(({ occupation, kind, rankBefore, rankAfter, yearsOnList, because, ratings }) => [
      occupation,
      KIND_ZH[kind],
      `${rankBefore ?? '–'} → ${rankAfter ?? '–'}`,
      yearsOnList,
      because.map((cause) => CAUSE_ZH[cause]).join('、'),
      `${ratings.before ?? '–'} → ${ratings.oldDataNewMethod ?? '–'} → ${ratings.after ?? '–'}`,
    ]),
  );
}

function printGrading(grade: GradingResult): void {
  const shown = (value: number | null): string | number => (value === null ? 'x' : Math.round(value * 1e4) / 1e4);
  print(
    [`by the data of ${grade.outcomeYear}`, ''],
    GRADES.map((name) => [name, shown(grade[name])]),
  );
}

const GRADES = [
  'graded', 'notKnown', 'hits', 'falseAlarms', 'misses', 'correctRejections', 'precision', 'recall', 'brier',
  'brierOfBaseRate', 'skill',
] as const satisfies readonly (keyof GradingResult)[]; // prettier-ignore

function printObjection(result: ObjectionResult): void {
  const { input, countedValue, contestedValue, counted, contested, reached = [], others } = result;
  const row = (name: string, value: number | string | null, line: ReviewedLine) => [
    name, value ?? 'x', line.rank, line.rating, line.listed ? '是' : '否', line.demand ?? 'x', line.supply ?? 'x', line.gap ?? 'x',
    line.uncertainty?.listedProbability ?? 'x', line.uncertainty ? `${line.uncertainty.rankLow}–${line.uncertainty.rankHigh}` : 'x',
  ]; // prettier-ignore
  print(
    ['', input, 'rank', 'rating', 'listed', '需求', '供给', '缺口', '列入概率', '位次区间'],
    [
      row('counted', countedValue, counted),
      row('contested', contestedValue, contested),
      ...reached.flatMap((one) => [row(one.occupation, 'counted', one.counted), row('', 'contested', one.contested)]),
    ],
  );
  for (const other of others) console.log(`also ${other.occupation}: ${other.counted} → ${other.contested}`);
}

function print(head: string[], rows: (string | number)[][]): void {
  const table = new Table({ head, style: { head: [], border: [] } });
  table.push(...rows);
  console.log(table.toString());
}

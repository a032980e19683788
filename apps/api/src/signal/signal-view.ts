import type { SignalIssue, SignalRecord } from '@gongxu/data-access';
import { mayReadFigures, withoutFigures, type FigureReader, type IssuedSignal, type Ladder } from '@gongxu/warning';
import type { Principal } from '../access/principal.js';
import type { RequestContext } from '../loaders.js';
import { openFigures } from './open-figures.js';
import type { LadderType, SignalIssueType } from './signal-query.type.js';
import type { SignalType } from './signal.type.js';

export const readerOf = (principal: Principal): FigureReader =>
  principal.kind === 'key' ? principal : { roles: [], institution: null };

/** A stored signal as the asker may see it: without an institution's figures where they were not released. */
export async function signalView(context: RequestContext, record: SignalRecord): Promise<SignalType> {
  const { region, year, issueId, isDisputed, content } = record;
  const consented = await context.consentsOf.load(region);
  const isOpen = mayReadFigures(readerOf(context.principal), content.institutions, (code) => consented.has(code));
  const [shown] = await shownTo(context, issueId, isOpen ? content : withoutFigures(content));
  const { programme, institution, confidence, counters, verdicts, ...signal } = shown!;
  return {
    ...signal,
    ...openFigures(signal),
    key: { programme, institution },
    region,
    year,
    issueId,
    institution: institution === '' ? null : institution,
    confidence: confidence.level,
    doubts: confidence.doubts,
    counters: counters.map(({ condition, ...counter }) => ({
      ...counter,
      measure: condition.measure,
      comparison: condition.comparison,
      threshold: condition.value,
    })),
    verdicts: verdicts.map(({ reason, run, ...verdict }) => ({
      ...verdict,
      run: isOpen ? run : null,
      reason: reason ?? null,
    })),
    isDisputed,
    isWithheld: !isOpen,
  };
}

const shownTo = async ({ signalIssue, shows }: RequestContext, issueId: string, signal: IssuedSignal) =>
  shows.signals((await signalIssue.load(issueId))!.editionId, [signal]);

export const issueView = ({ header, ...issue }: SignalIssue): SignalIssueType => ({
  ...issue,
  notices: header.notices,
  ladders: [
    ...header.deciding.map((ladder) => ladderView(ladder, true)),
    ...header.beside.map((ladder) => ladderView(ladder, false)),
  ],
});

export const ladderView = (ladder: Ladder, isDeciding: boolean): LadderType => ({
  ...ladder,
  validTo: ladder.validTo ?? null,
  isDeciding,
  definition: JSON.stringify(ladder),
});

import type { EditionRecord } from '@gongxu/data-access';
import type { Role } from '@gongxu/domain';
import { lifeOf, STATE_ZH, stepsFrom, type EditionEvent } from '@gongxu/editions';
import Table from 'cli-table3';

/** Where an edition stands, how it came there, and what may be done next. */
export function printLife({ region, year, number }: EditionRecord, events: readonly EditionEvent[], role: Role): void {
  const life = lifeOf(events);
  console.log(`\n${region} ${year} · edition ${number} · ${STATE_ZH[life.state]} ${life.state}`);
  if (life.state === 'public_notice') console.log(`public notice until ${life.noticeUntil?.toISOString() ?? ''}`);
  if (life.publishedHash) console.log(`published hash ${life.publishedHash}`);
  const table = new Table({
    head: ['#', 'step', 'state', 'actor', 'at', 'about', 'reason'],
    style: { head: [], border: [] },
  });
  for (const event of events)
    table.push([
      event.number,
      event.step,
      event.state,
      event.actor,
      event.at.toISOString(),
      about(event),
      event.reason ?? '',
    ]);
  if (events.length > 0) console.log(table.toString());
  console.log(`next: ${stepsFrom(life.state, [role]).join(', ') || 'nothing'}`);
}

function about({ detail }: EditionEvent): string {
  switch (detail?.kind) {
    case undefined:
      return '';
    case 'adjust':
      return `${detail.adjust.occupation}: ${detail.adjust.computedRating} → ${detail.adjust.rating ?? 'computed'}`;
    case 'object':
      return `${detail.object.occupation}: ${detail.object.input}${detail.object.programme ? ` of ${detail.object.programme}` : ''} is ${detail.object.value}`;
    case 'answer':
      return `objection ${detail.answer.objection} ${detail.answer.upheld ? 'upheld' : 'rejected'}`;
    case 'notice':
      return `until ${detail.until}`;
    case 'published':
      return detail.hash.slice(0, 12);
    case 'superseded':
      return `by edition ${detail.byNumber}`;
  }
}

import type { CrosswalkNow } from '@gongxu/data-access';
import { codeEntryOf } from '../code-system/code-entry.js';
import type { RequestContext } from '../loaders.js';

/** A link of the crosswalk with the names of both sides. */
export async function programmeLink(context: RequestContext, link: CrosswalkNow) {
  const [programme, occupation] = await Promise.all([
    codeEntryOf(context, link.programmeSystem, link.programme),
    codeEntryOf(context, link.occupationSystem, link.occupation),
  ]);
  return { programme, occupation, weight: link.weight };
}

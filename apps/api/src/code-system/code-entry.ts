import type { CodeEntry } from '@gongxu/data-access';
import type { RequestContext } from '../loaders.js';

/** The code with its names, or without them when the list no longer has it. */
export async function codeEntryOf({ codeEntry }: RequestContext, system: string, code: string): Promise<CodeEntry> {
  const found = await codeEntry.load({ system, code });
  return found ?? { system, code, nameZh: null, nameEn: null, parentCode: null, level: null, region: null };
}

export const codeOrNothing = async (
  context: RequestContext,
  system: string,
  code: string | null,
): Promise<CodeEntry | undefined> => (code === null ? undefined : context.codeEntry.load({ system, code }));

import { writeFile } from 'node:fs/promises';
import { SIGNAL_FORMATS, writeSignals, type SignalFormat } from '@gongxu/reports';
import { SIGNAL_LISTS, type SignalReport } from '@gongxu/warning';
import { UsageError } from './usage-error.js';

/** The signals as files at the paths given; for publication the released lists alone. */
export async function writeSignalFiles(
  report: SignalReport,
  paths: Readonly<Record<SignalFormat, string | undefined>>,
  isPublic: boolean,
): Promise<void> {
  if (isPublic && SIGNAL_LISTS.every((list) => !report.releases[list]))
    throw new UsageError(`no list of ${report.region} ${report.year} is released`);
  for (const format of SIGNAL_FORMATS) {
    const path = paths[format];
    if (path === undefined) continue;
    const bytes = await writeSignals(report, format, isPublic ? 'publication' : 'internal');
    await writeFile(path, bytes);
    const { programmes, provisions } = report;
    console.log(`${path}: ${programmes.length} programmes, ${provisions.length} provisions, ${bytes.length} bytes`);
  }
}

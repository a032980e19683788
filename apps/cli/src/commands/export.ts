import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { compiledEdition, disclosureRuleOf } from '@gongxu/data-access';
import {
  isReportFormat,
  REPORT_FORMATS,
  reportFileName,
  type ReportFormat,
  reportOf,
  writeReport,
} from '@gongxu/reports';
import { readArguments, required } from '../command-line.js';
import { editionNamed } from '../edition/edition-reference.js';
import { withPlatform } from '../platform.js';
import { UsageError } from '../usage-error.js';

const OPTIONS = { format: { type: 'string' }, out: { type: 'string' }, internal: { type: 'boolean' } } as const;

/**
 * An edition as a file for publication; with --internal every count is shown, however small. EDITION is REGION/YEAR,
 * REGION/YEAR/NUMBER or the edition's id.
 */
export async function exportCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const name = required(positionals[0], 'export EDITION: the edition, e.g. 411200/2026');
  const format = formatOf(values.format, values.out);
  return withPlatform(
    async ({ database }) => {
      const edition = await compiledEdition(database.read, await editionNamed(database, name));
      const report = reportOf(edition, values.internal ? null : disclosureRuleOf(edition.policy));
      const bytes = await writeReport(report, format);
      const path = values.out ?? reportFileName(report, format);
      await writeFile(path, bytes);
      console.log(`${path}: ${report.entries.length} occupations, ${report.listedCount} listed, ${bytes.length} bytes`);
      return 0;
    },
    { worker: false },
  );
}

/** As named, else as the file is called, else a workbook. */
export function formatOf(named: string | undefined, out: string | undefined): ReportFormat {
  const format = named ?? (out === undefined ? 'xlsx' : extname(out).slice(1).toLowerCase());
  if (!isReportFormat(format)) throw new UsageError(`--format "${format}" is none of ${REPORT_FORMATS.join(', ')}`);
  return format;
}

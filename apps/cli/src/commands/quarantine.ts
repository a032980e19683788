import { explainRejection, type RuleName } from '@gongxu/sources';
import { readArguments, required } from '../command-line.js';
import { withPlatform } from '../platform.js';
import { UsageError } from '../usage-error.js';

const PAGE = 1_000;

/** The faults of an import as CSV on the standard output, to be sent back to the bureau. */
export async function quarantineCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { lang: { type: 'string', default: 'zh' } });
  const id = required(positionals[0], 'quarantine IMPORT: the import');
  const language = values.lang === 'en' ? 'en' : 'zh';
  return withPlatform(
    async ({ database }) => {
      const record = /^[0-9a-f-]{36}$/i.test(id) ? await database.read.imports.find(id) : undefined;
      if (!record) throw new UsageError(`there is no import ${id}`);
      console.log(
        csvLine(
          language === 'zh'
            ? ['文件', '行', '列', '值', '规则', '原因']
            : ['file', 'row', 'column', 'value', 'rule', 'reason'],
        ),
      );
      let after: [number, number] | undefined;
      for (;;) {
        const rows = await database.read.quarantine.ofImports([id], { limit: PAGE, ...(after ? { after } : {}) });
        for (const { rowNumber, column, value, rule, params } of rows) {
          const message = explainRejection(rule as RuleName, params, column, value, language);
          console.log(csvLine([record.fileName, String(rowNumber), column, value, rule, message]));
        }
        const last = rows.at(-1);
        if (!last || rows.length < PAGE) return 0;
        after = [last.rowNumber, last.fault];
      }
    },
    { worker: false },
  );
}

const csvLine = (cells: readonly string[]): string =>
  cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');

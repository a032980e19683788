import { writeFile } from 'node:fs/promises';
import { planReportOf } from '@gongxu/data-access';
import { planCsv, planXlsx } from '@gongxu/reports';
import { readArguments, required, yearOf } from '../command-line.js';
import { withPlatform } from '../platform.js';
import { printPlan } from '../plan/print-plan.js';
import { runPlan } from '../run-plan.js';
import { UsageError } from '../usage-error.js';

const OPTIONS = {
  region: { type: 'string' },
  year: { type: 'string' },
  gap: { type: 'string' },
  seconds: { type: 'string' },
  seed: { type: 'string' },
  top: { type: 'string', default: '30' },
  json: { type: 'boolean', default: false },
  csv: { type: 'string' },
  xlsx: { type: 'string' },
} as const;

/** The enrolment plan of a region's provisions for one autumn. */
export async function planCommand(args: string[]): Promise<number> {
  const { values } = readArguments(args, OPTIONS);
  const request = {
    region: required(values.region, '--region'),
    year: yearOf(required(values.year, '--year'))!,
    gap: numberOf('--gap', values.gap),
    seconds: numberOf('--seconds', values.seconds),
    seed: numberOf('--seed', values.seed),
    requestedBy: 'command line',
  };
  return withPlatform(
    async (platform) => {
      const plan = await runPlan(platform, request);
      if (plan.status === 'failed') {
        console.error(`there is no plan: ${plan.error ?? ''}`);
        return 1;
      }
      if (plan.conflict) {
        console.error(`没有满足全部约束的方案：${plan.conflict.zh}\nno plan obeys every rule: ${plan.conflict.en}`);
        return 1;
      }
      const report = await planReportOf(platform.database.read, plan);
      if (values.csv !== undefined) await writeFile(values.csv, planCsv(report));
      if (values.xlsx !== undefined) await writeFile(values.xlsx, await planXlsx(report));
      if (values.json) console.log(JSON.stringify(report, null, 2));
      else printPlan(report, Number(values.top));
      return 0;
    },
    { worker: true },
  );
}

function numberOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new UsageError(`${name} "${text}" is not a number`);
  return value;
}

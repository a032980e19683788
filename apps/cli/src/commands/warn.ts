import { randomUUID } from 'node:crypto';
import { requestSignals, signalReport, type SignalIssue } from '@gongxu/data-access';
import { EDITION_STATES } from '@gongxu/editions';
import { SIGNAL_COLOURS, type SignalReport } from '@gongxu/warning';
import { languageOf, readArguments, required, yearOf } from '../command-line.js';
import { followJobs } from '../follow.js';
import { writeSignalFiles } from '../write-signal-files.js';
import { withPlatform, type Platform } from '../platform.js';
import { printSignal, printSignals } from '../print-signals.js';
import { UsageError } from '../usage-error.js';

const OPTIONS = {
  region: { type: 'string' },
  year: { type: 'string' },
  programme: { type: 'string' },
  institution: { type: 'string' },
  colour: { type: 'string' },
  top: { type: 'string', default: '10' },
  lang: { type: 'string', default: 'zh' },
  json: { type: 'boolean', default: false },
  again: { type: 'boolean', default: false },
  xlsx: { type: 'string' },
  csv: { type: 'string' },
  publication: { type: 'boolean', default: false },
} as const;

/** The signals of a region and year, printed or as files; `--again` has them issued anew where an input has changed. */
export async function warnCommand(args: string[]): Promise<number> {
  const { values } = readArguments(args, OPTIONS);
  const region = required(values.region, '--region');
  const year = yearOf(values.year) ?? Number(required(undefined, '--year'));
  const colours = coloursOf(values.colour);
  const language = languageOf(values.lang);
  return withPlatform(
    async (platform) => {
      if (values.again) await issueAgain(platform, region, year);
      const issue = await issueOf(platform, region, year);
      const report = chosen(await signalReport(platform.database.read, issue), { ...values, colours });
      const files = { xlsx: values.xlsx, csv: values.csv };
      if (values.xlsx ?? values.csv) await writeSignalFiles(report, files, values.publication);
      else if (values.json) console.log(JSON.stringify(report, null, 2));
      else if (values.programme === undefined) printSignals(report, Number(values.top));
      else for (const line of [...report.programmes, ...report.provisions]) printSignal(line, language);
      return 0;
    },
    { worker: values.again },
  );
}

async function issueAgain(platform: Platform, region: string, year: number): Promise<void> {
  const { database } = platform;
  const edition = await database.read.editionReader.standing(region, year, undefined, EDITION_STATES);
  if (!edition) throw new UsageError(`there is no catalogue of ${region} ${year} to issue signals beside`);
  const groupId = randomUUID();
  await database.transaction((repositories) => requestSignals(repositories, edition, { groupId, requestedBy: 'warn' }));
  await followJobs(platform, groupId, `signals ${region} ${year}`);
}

async function issueOf({ database }: Platform, region: string, year: number): Promise<SignalIssue> {
  const issue = await database.read.signalReader.standing(region, year, EDITION_STATES);
  if (issue) return issue;
  throw new UsageError(
    `there are no signals of ${region} ${year}: compile its catalogue, or issue them with --again if it stands`,
  );
}

interface Choice {
  readonly programme?: string | undefined;
  readonly institution?: string | undefined;
  readonly colours: readonly string[] | undefined;
}

function chosen(report: SignalReport, { programme, institution, colours }: Choice): SignalReport {
  const isChosen = (line: SignalReport['programmes'][number]): boolean =>
    (programme === undefined || line.programme === programme) &&
    (institution === undefined || line.institution === institution) &&
    (colours?.includes(line.colour) ?? true);
  const [programmes, provisions] = [report.programmes.filter(isChosen), report.provisions.filter(isChosen)];
  if (programme !== undefined && programmes.length + provisions.length === 0)
    throw new UsageError(`there is no such signal of ${programme} in ${report.region} ${report.year}`);
  return { ...report, programmes, provisions };
}

function coloursOf(text: string | undefined): readonly string[] | undefined {
  const colours = text?.split(',');
  const unknown = colours?.filter((colour) => !(SIGNAL_COLOURS as readonly string[]).includes(colour)) ?? [];
  if (unknown.length > 0)
    throw new UsageError(`--colour "${unknown.join(',')}" is none of ${SIGNAL_COLOURS.join(', ')}`);
  return colours;
}

import { benchCommand } from './bench/bench.js';
import { casesCommand } from './commands/cases.js';
import { catalogueCommand } from './commands/catalogue.js';
import { chainsCommand } from './commands/chains.js';
import { compileCommand } from './commands/compile.js';
import { decomposeCommand } from './commands/decompose.js';
import { exportCommand } from './commands/export.js';
import { editionCommand } from './commands/edition.js';
import { compareCommand, gradeCommand } from './commands/review.js';
import { forecastCommand } from './commands/forecast.js';
import { forecastsCommand } from './commands/forecasts.js';
import { importCommand } from './commands/import.js';
import { keyCommand } from './commands/key.js';
import { ladderCommand } from './commands/ladder.js';
import { methodCommand } from './commands/method.js';
import { migrateCommand } from './commands/migrate.js';
import { planCommand } from './commands/plan.js';
import { quarantineCommand } from './commands/quarantine.js';
import { replayCommand } from './commands/replay.js';
import { seedCommand } from './commands/seed.js';
import { surveyTemplateCommand } from './commands/survey-template.js';
import { traceCommand } from './commands/trace.js';
import { warnCommand } from './commands/warn.js';
import { UsageError } from './usage-error.js';
import { whatIfCommand } from './commands/what-if.js';
import { upCommand } from './up/up.js';

/** A command takes its own arguments and gives the exit code. */
export type Command = (args: string[]) => Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = {
  up: upCommand,
  import: importCommand,
  quarantine: quarantineCommand,
  compile: compileCommand,
  method: methodCommand,
  ladder: ladderCommand,
  catalogue: catalogueCommand,
  edition: editionCommand,
  chains: chainsCommand,
  compare: compareCommand,
  grade: gradeCommand,
  trace: traceCommand,
  replay: replayCommand,
  export: exportCommand,
  'survey-template': surveyTemplateCommand,
  decompose: decomposeCommand,
  warn: warnCommand,
  forecast: forecastCommand,
  forecasts: forecastsCommand,
  plan: planCommand,
  'what-if': whatIfCommand,
  cases: casesCommand,
  key: keyCommand,
  migrate: migrateCommand,
  seed: seedCommand,
  bench: benchCommand,
};

const USAGE = `供需 Gongxu

  up [--once] [--no-samples]                         start everything; --once: load, compile, print and stop
  import DATASET FILE --region R --year Y            load a file [--part P] [--source definition.json]
  import LIST FILE --source definition.json          load a reference list [--system ID]
  survey-template --region R --year Y OUT.xlsx       the questionnaire of the survey of demand, with drop-downs
  quarantine IMPORT [--lang zh|en]                   the rows of an import that were not accepted, as CSV
  compile --region R --year Y [--policy P]           compile the catalogue [--method FILE.json]... [--default METHOD]
  method schema | method check FILE.json             the form of a method of your own | whether a file has it
  ladder schema | ladder check FILE.json             the same of a ladder of programme warnings
  ladder list | add FILE | remove ID  --region R     the ladders of a region: those that decide, those shown beside
  catalogue --region R [--year Y] [--top N] [--json] print the newest catalogue
  edition EDITION                                    its life: state, events, changes, objections
  edition EDITION STEP [--reason TEXT]               open_consultation, comment, approve, post_notice, publish …
  edition EDITION adjust OCCUPATION RATING|computed  rate otherwise than computed, --reason TEXT
  edition EDITION answer OBJECTION upheld|rejected   --reason TEXT [--as NAME --role organisation]
  edition EDITION object OCCUPATION INPUT VALUE      both results, --reason TEXT; e.g. vacancies.openings 40
                                                     graduates.graduates 120 --programme CODE
  compare EDITION LATER [--json]                     new, dropped, moved, and why: data, method or a person
  grade EDITION LATER [--json]                       hits, false alarms, Brier score by the data of a later year
  trace EDITION OCCUPATION [--rows N] [--json]       from a line to indicators, files and counted rows
  replay EDITION                                     make an edition again from its stored inputs
  export EDITION [--format F] [--out FILE]           an edition as a file: xlsx (default), docx, csv or json;
                                                     --internal with every count, not for publication
  decompose --region R --from Y --to Y               shift-share of employment over industries, annual replacement rate
           [--occupation CODE] [--top N] [--json]
  chains --region R --year Y [--chain NAME] [--json] industry chains: occupations, programmes, coverage, holes
         [--top N] [--neighbours [--forecast-year Y]] … or each programme without and with the region's neighbours
  warn --region R --year Y [--top N] [--json]        programmes that train too many or too few [--colour red,yellow]
       [--programme CODE] [--institution CODE]       one of them with its reasons [--lang zh|en]; --again: issue anew
       [--xlsx FILE] [--csv FILE] [--publication]    as files; for publication the released lists alone
  forecast FILE [--horizon 5] [--period N] [--model M] forecast the series of a file of your own [--column C]
           [--levels 80,95] [--backtest] [--json]    [--svg OUT.svg] [--lang zh|en]; needs no database
  forecasts --region R [--occupation CODE] [--json]  the forecasts stored beside the newest catalogue
            [--programme CODE] [--institution CODE] [--top N]
  plan --region R --year Y [--gap G] [--seconds S]   the enrolment plan of an autumn, with reasons and proven gap
       [--csv FILE] [--xlsx FILE] [--top N] [--json]
  what-if FILE.json [--json] | what-if schema        what the plan would be if something were otherwise
  cases [--region R] [--year Y] [--state S] [--json] decisions about provisions and new programmes, newest first
  cases propose FILE.json | cases schema             open a case: a wish for a provision, or a new programme
  cases CASE [--json]                                where it stands: score, panel, notice, decision, follow-up, events
  cases CASE comment|withdraw|respond|appeal         --reason TEXT [--as NAME --role college --institution CODE]
  cases CASE notice|decide ACTION PLANNED            of a provision; ACTION: warn, cut, alternate-year, suspend, revoke
  cases CASE panel --member NAME,SIDE,AFFILIATION …  of a new programme: its panel
  cases CASE review NEED CAPACITY GUIDANCE support|oppose | cases CASE conflict    --as MEMBER --role reader
  cases CASE decide approve|refuse [--edition E]
  cases CASE document OUT.docx                       the document of the decision
  cases rules --region R                             notice before each action, and where that comes from
  key create NAME --roles a,b [--institution CODE]   an API key; a college's speaks for its institution
  key revoke NAME
  bench import | compile | planted                   measure, beside a peer in the same run
  bench forecasting [DIR]                            accuracy on every collection of the folder, beside a peer
  migrate | seed                                     bring the schema up to date | load reference lists and samples

CASE:     REGION/INSTITUTION/PROGRAMME/YEAR or an id
EDITION:  REGION/YEAR/NUMBER, REGION/YEAR (the newest) or an id
datasets: vacancies job_seekers employment employer_survey occupation_accounts provisions enrolment graduates
          industry_chains
lists:    regions occupations programmes industries institutions employers job_titles crosswalk`;

async function main([name = '', ...args]: string[]): Promise<number> {
  const command = COMMANDS[name];
  if (!command) {
    console.log(USAGE);
    return name === '' || name === 'help' || name === '--help' ? 0 : 2;
  }
  return command(args);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(explain(error));
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const expected = [
    'UsageError',
    'DomainError',
    'AlreadyRunningError',
    'PortInUseError',
    'LocalPostgresError',
    'ConfigurationError',
  ];
  return expected.includes(error.name) ? error.message : (error.stack ?? error.message);
}

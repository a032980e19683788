import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
  decisionReport,
  disclosureRuleOf,
  proposeEnrolment,
  takeEnrolmentStep,
  type Database,
  type EnrolmentCaseFilter,
} from '@gongxu/data-access';
import { INSIDERS, isRole, ROLES } from '@gongxu/domain';
import {
  caseFollowUp,
  CASE_KINDS,
  CASE_STATES,
  caseStepsFrom,
  decisionPolicyOf,
  interestedIn,
  panelOutcome,
  parseProposal,
  PROPOSAL_SCHEMA,
  type Asker,
} from '@gongxu/enrolment-decisions';
import { decisionDocx } from '@gongxu/reports';
import { askedStep } from '../cases/asked-step.js';
import { caseNamed, caseOf, type FoundCase } from '../cases/case-named.js';
import { printCase } from '../cases/print-case.js';
import { namesOfCases, printCases } from '../cases/print-cases.js';
import { printRules } from '../cases/print-rules.js';
import { readArguments, required, yearOf } from '../command-line.js';
import { editionNamed } from '../edition/edition-reference.js';
import { withPlatform } from '../platform.js';
import { UsageError } from '../usage-error.js';

const OPTIONS = {
  as: { type: 'string', default: 'command line' },
  role: { type: 'string', default: 'admin' },
  institution: { type: 'string' },
  region: { type: 'string' },
  programme: { type: 'string' },
  year: { type: 'string' },
  kind: { type: 'string' },
  state: { type: 'string' },
  top: { type: 'string', default: '30' },
  reason: { type: 'string' },
  member: { type: 'string', multiple: true },
  edition: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

type Values = ReturnType<typeof readArguments<typeof OPTIONS>>['values'];

/** Years a follow-up shows, from the first intake on. */
const FOLLOWED = 8;

/** Cases about provisions and new programmes: who acts, and for which college, is told as with `edition`. */
export async function casesCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const [what, word, ...words] = positionals;
  const asker = askerOf(values);
  if (what === 'schema') {
    console.log(JSON.stringify(PROPOSAL_SCHEMA, null, 2));
    return 0;
  }
  return withPlatform(
    async ({ database }) => {
      if (what === undefined) await list(database, asker, values);
      else if (what === 'rules') await rules(database, required(values.region, '--region'));
      else if (what === 'propose') await propose(database, asker, required(word, 'propose FILE.json'), values.json);
      else if (word === undefined) await show(database, asker, await caseNamed(database, what, asker), values.json);
      else if (word === 'document') await write(database, asker, what, required(words[0], 'document OUT.docx'));
      else await take(database, asker, { reference: what, word, words, values });
      return 0;
    },
    { worker: false },
  );
}

function askerOf({ as: actor, role, institution }: Values): Asker {
  if (!isRole(role)) throw new UsageError(`unknown role ${role}; there are ${ROLES.join(', ')}`);
  if (role === 'college') required(institution, '--institution, the college that acts');
  return { actor, roles: [role], institution: role === 'college' ? institution! : null };
}

const isInsider = ({ roles }: Asker): boolean => roles.some((role) => INSIDERS.includes(role));

async function list({ read }: Database, asker: Asker, values: Values): Promise<void> {
  const filter: EnrolmentCaseFilter = {
    region: values.region,
    year: yearOf(values.year),
    institution: values.institution,
    programme: values.programme,
    kind: chosen(CASE_KINDS, values.kind, '--kind'),
    state: chosen(CASE_STATES, values.state, '--state'),
    seenBy: isInsider(asker) ? undefined : { institution: asker.institution, member: asker.actor },
  };
  const cases = await read.enrolmentCases.list(filter, Number(values.top));
  if (values.json) console.log(JSON.stringify(cases, null, 2));
  else printCases(cases, await namesOfCases(read, cases));
}

function chosen<T extends string>(known: readonly T[], text: string | undefined, name: string): T | undefined {
  const found = known.find((each) => each === text);
  if (text !== undefined && found === undefined)
    throw new UsageError(`${name} "${text}" is not one of ${known.join(', ')}`);
  return found;
}

async function rules({ read }: Database, region: string): Promise<void> {
  printRules(decisionPolicyOf((await read.policies.forRegion(region)).enrolment).notice);
}

async function propose(database: Database, asker: Asker, path: string, json: boolean): Promise<void> {
  const proposal = parseProposal(readFileSync(path, 'utf8'), basename(path));
  const { region, institution, programme, reason } = proposal;
  const [year, detail] =
    proposal.kind === 'provision'
      ? ([proposal.year, { kind: 'wish', wish: { wish: proposal.wish, planned: proposal.planned } }] as const)
      : ([proposal.proposed.firstIntakeYear, { kind: 'programme', programme: proposal.proposed }] as const);
  const subject = { institution, programme, year };
  const id = await proposeEnrolment(database, { ...asker, region, subject, detail, reason, at: new Date() });
  await show(database, asker, (await caseOf(database, id))!, json);
}

interface AskedOfCase {
  readonly reference: string;
  readonly word: string;
  readonly words: readonly string[];
  readonly values: Values;
}

async function take(database: Database, asker: Asker, { reference, word, words, values }: AskedOfCase): Promise<void> {
  const { of } = await caseNamed(database, reference, asker);
  const editionId = values.edition === undefined ? undefined : (await editionNamed(database, values.edition)).id;
  const asked = askedStep(word, { words, kind: of.kind, members: values.member ?? [], editionId });
  await takeEnrolmentStep(database, { ...asker, ...asked, caseId: of.id, reason: values.reason, at: new Date() });
  await show(database, asker, (await caseOf(database, of.id))!, values.json);
}

async function show({ read }: Database, asker: Asker, found: FoundCase, json: boolean): Promise<void> {
  const { of, standing } = found;
  const ofRegion = await read.policies.forRegion(of.region);
  const policy = decisionPolicyOf(ofRegion.enrolment);
  const seesAll = isInsider(asker) || asker.institution === of.institution;
  const minimum = seesAll ? 0 : disclosureRuleOf(ofRegion).minimum;
  const shown = {
    ...found,
    nextSteps: caseStepsFrom(of, standing, asker),
    outcome:
      standing.panel.members.length > 0 ? panelOutcome(standing.panel, interestedIn(of, standing), policy) : null,
    followUp: caseFollowUp(standing, await read.provisionRecords.records([of]), {
      policy,
      years: FOLLOWED,
      minimum,
    }),
  };
  if (json) console.log(JSON.stringify(shown, null, 2));
  else printCase(shown, await namesOfCases(read, [of]));
}

async function write(database: Database, asker: Asker, reference: string, path: string): Promise<void> {
  const { of, events } = await caseNamed(database, reference, asker);
  writeFileSync(path, await decisionDocx(await decisionReport(database.read, of, events)));
  console.log(path);
}

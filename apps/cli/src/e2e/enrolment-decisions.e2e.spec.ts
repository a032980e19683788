import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { GraphqlClient } from './graphql-client.js';
import { newHome, operator, removeHome, start, type StartedProgram } from './started-program.js';

const COLLEGE = '4141010842';
/** 护理 and 智能机电技术 of the vocational catalogue. */
const NURSING = '520201';
const MACHINES = '460302';

const PROVISIONS = [
  '院校代码,专业代码,行政区划代码,学制,学位数,教师数,双师型教师数,实训工位数,最小班额,标准班额,首次招生年份',
  `${COLLEGE},${NURSING},411202,3,300,15,8,60,20,40,2015`,
  '',
].join('\n');
const ENROLMENT = [
  '院校代码,专业代码,年份,计划数,报考人数,第一志愿人数,录取人数,报到人数,在校生数,流失人数',
  `${COLLEGE},${NURSING},2026,120,150,90,110,100,280,4`,
  '',
].join('\n');

describe('decisions about enrolment in the started program', () => {
  const home = newHome();
  let program: StartedProgram;
  let visitor: GraphqlClient;
  let operatorKey: GraphqlClient;
  let college: GraphqlClient;
  let stranger: GraphqlClient;
  let bureau: GraphqlClient;

  beforeAll(async () => {
    program = await start(home, ['--no-samples']);
    await program.says('Ctrl-C stops everything');
    visitor = new GraphqlClient(program.url);
    operatorKey = visitor.with({ key: /API key {2}(gx_\S+)/.exec(program.output())![1]! });
    const key = async (name: string, role: string, ...more: string[]) =>
      visitor.with({ key: await operator(home, 'key', 'create', name, '--roles', role, ...more) });
    college = await key('职业技术学院', 'college', '--institution', COLLEGE);
    stranger = await key('别的学院', 'college', '--institution', '4141014606');
    bureau = await key('教育局', 'education_bureau');
    await load('provisions', '专业点.csv', PROVISIONS);
    await load('enrolment', '招生.csv', ENROLMENT);
  }, 480_000);

  afterAll(async () => {
    program.child.kill('SIGINT');
    await program.ended;
    await removeHome(home);
  }, 120_000);

  async function load(dataset: string, fileName: string, content: string): Promise<void> {
    const { fileId } = (await (await operatorKey.upload(fileName, content)).json()) as { fileId: string };
    const input = { fileId, fileName, dataset, region: '411200', year: 2026 };
    const importFile = 'mutation ($input: ImportFileInput!) { importFile(input: $input) { id } }';
    const { id } = (await operatorKey.ask(importFile, { input })).data.importFile;
    await operatorKey.follow(`subscription { jobProgress(groupId: "${id}") { state } }`);
  }

  const mutation = (name: string, type: string, fields: string) =>
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`;
  const step = mutation('takeEnrolmentStep', 'EnrolmentStepInput', 'state nextSteps');

  it('shows a college its own provisions and nobody else’s', async () => {
    const query = `{ institutionProvisions(region: "411200") { edges { node { institution programme planned plannedYear seats } } } }`;
    expect((await college.ask(query)).data.institutionProvisions.edges).toEqual([
      { node: { institution: COLLEGE, programme: NURSING, planned: 120, plannedYear: 2026, seats: 300 } },
    ]);
    expect((await stranger.ask(query)).data.institutionProvisions.edges).toEqual([]);
    expect(await stranger.refusal(query.replace('"411200"', `"411200", institution: "${COLLEGE}"`))).toBe('FORBIDDEN/FORBIDDEN'); // prettier-ignore
    expect(await visitor.refusal(query)).toBe('UNAUTHENTICATED/UNAUTHENTICATED');
  });

  it('takes a case from the college’s wish to the bureau’s decision, with its document', async () => {
    const propose = mutation('proposeEnrolment', 'ProposeEnrolmentInput', 'id state wish { plannedBefore planned reason } nextSteps'); // prettier-ignore
    const input = { region: '411200', institution: COLLEGE, programme: NURSING, year: 2027, wish: 'CUT', planned: 80, reason: '生源减少' }; // prettier-ignore
    expect(await stranger.refusal(propose, { input })).toBe('FORBIDDEN/FORBIDDEN');
    expect(await college.refusal(propose, { input: { ...input, planned: 140 } })).toBe('BAD_USER_INPUT/INVALID_ARGUMENT'); // prettier-ignore
    const { id, ...proposed } = (await college.ask(propose, { input })).data.proposeEnrolment;
    expect(proposed).toEqual({
      state: 'PROPOSED',
      wish: { plannedBefore: 120, planned: 80, reason: '生源减少' },
      nextSteps: ['COMMENT', 'WITHDRAW'],
    });
    expect(await college.refusal(propose, { input })).toBe('CONFLICT/CONFLICT');
    expect(await stranger.refusal(`{ enrolmentCase(id: "${id}") { state } }`)).toBe('NOT_FOUND/NOT_FOUND');

    const decide = mutation('decideEnrolment', 'DecideEnrolmentInput', 'state decision { action planned hash documentUrl evidence { edition { id } } }'); // prettier-ignore
    const harder = { case: id, action: 'SUSPEND', planned: 0, reason: '供过于求' };
    expect(await bureau.refusal(decide, { input: harder })).toBe('CONFLICT/CONFLICT');
    expect((await bureau.ask(decide, { input: harder })).errors![0]!.message).toContain('needs 12 days of notice');
    expect(await college.refusal(decide, { input: { ...harder, action: 'CUT', planned: 80 } })).toBe('FORBIDDEN/FORBIDDEN'); // prettier-ignore
    const notice = mutation('giveEnrolmentNotice', 'GiveNoticeInput', 'state notice { action hearing until source }');
    expect((await bureau.ask(notice, { input: harder })).data.giveEnrolmentNotice).toMatchObject({
      state: 'NOTICED',
      notice: { action: 'SUSPEND', hearing: true },
    });
    const respond = { case: id, step: 'RESPOND', reason: '请求只调减' };
    expect((await college.ask(step, { input: respond })).data.takeEnrolmentStep.state).toBe('NOTICED');
    expect(await bureau.refusal(decide, { input: harder })).toBe('CONFLICT/CONFLICT');
    const { decision } = (await bureau.ask(decide, { input: { ...harder, action: 'CUT', planned: 80, reason: '采纳院校意见' } })).data.decideEnrolment; // prettier-ignore
    expect(decision).toMatchObject({ action: 'CUT', planned: 80, evidence: { edition: null } });

    expect((await stranger.download(decision.documentUrl)).status).toBe(404);
    const file = await college.download(decision.documentUrl);
    const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
    const text = strFromU8(parts['word/document.xml']!).replace(/<[^>]+>/g, '');
    for (const expected of ['招生计划由 120 人变为 80 人', '教育局', '请求只调减', decision.hash])
      expect(text).toContain(expected);

    const events = `{ enrolmentCases(region: "411200", state: DECIDED) { edges { node { institutionName
      events(first: 2) { edges { node { number step actor reason } } pageInfo { hasNextPage } } } } } }`;
    const [{ node }] = (await college.ask(events)).data.enrolmentCases.edges;
    expect(node.events).toEqual({
      edges: [
        { node: { number: 1, step: 'PROPOSE', actor: '职业技术学院', reason: '生源减少' } },
        { node: { number: 2, step: 'GIVE_NOTICE', actor: '教育局', reason: '供过于求' } },
      ],
      pageInfo: { hasNextPage: true },
    });
    expect((await stranger.ask(events)).data.enrolmentCases.edges).toEqual([]);
    const appeal = { case: id, step: 'APPEAL', reason: '仍希望维持' };
    expect((await college.ask(step, { input: appeal })).data.takeEnrolmentStep.state).toBe('APPEALED');
  });

  it('lets those without a program take a new programme from proposal to decision on the command line', async () => {
    const file = join(home, '申报.json');
    const proposed = {
      lengthYears: 3, firstIntakeYear: 2028, intake: 40, teachers: 6, dualQualifiedTeachers: 3, workstations: 30,
      fundsPerYear: 1440000, partners: [{ name: '豫西机械', places: 20 }], promises: { placementRate: 0.9, matchedRate: 0.7 },
    }; // prettier-ignore
    const proposal = { kind: 'new_programme', region: '411200', institution: COLLEGE, programme: MACHINES, reason: '新厂投产', proposed }; // prettier-ignore
    writeFileSync(file, JSON.stringify({ ...proposal, proposed: { ...proposed, intake: 'forty' } }));
    const asCollege = ['--as', '职业技术学院', '--role', 'college', '--institution', COLLEGE];
    const asBureau = ['--as', '教育局', '--role', 'education_bureau'];
    const cases = (...args: string[]) => operator(home, 'cases', ...args);
    await expect(cases('propose', file, ...asCollege)).rejects.toThrow('申报.json /proposed/intake: ');
    writeFileSync(file, JSON.stringify(proposal));
    await expect(cases('propose', file, ...asBureau)).rejects.toThrow('"propose" is for institution');
    expect(await cases('propose', file, ...asCollege)).toContain('next: comment, withdraw');

    const place = `411200/${COLLEGE}/${MACHINES}/2028`;
    const names = ['甲', '乙', '丙', '丁', '戊', '己'];
    const sides = ['industry', 'enterprise', 'enterprise', 'college', 'bureau', 'industry'];
    const members = (partner: string) =>
      names.flatMap((name, at) => ['--member', `${name},${sides[at]},${at === 1 ? partner : `单位${at}`}`]);
    const panel = (partner: string) =>
      cases(place, 'panel', ...members(partner), '--reason', '组成评议组', ...asBureau);
    await expect(panel('豫西机械')).rejects.toThrow('"乙" belongs to 豫西机械, whose own proposal it is');
    expect(await panel('黄河机械')).toContain('0 of 6 members have reviewed, 4 must');
    const asMember = (name: string) => ['--as', name, '--role', 'reader', '--reason', '理由'];
    expect(await cases(place, 'conflict', ...asMember('丙'))).toContain('回避');
    expect(await cases('--as', '丙', '--role', 'reader')).toBe('没有事项 no cases');
    for (const name of ['甲', '乙', '丁', '戊']) await cases(place, 'review', '80', '70', '60', 'support', ...asMember(name)); // prettier-ignore
    const decide = ['decide', 'approve', '--reason', '同意评议结果'];
    await expect(cases(place, ...decide, ...asCollege)).rejects.toThrow('"decide" is for bureau');
    const decided = await cases(place, ...decide, ...asBureau);
    for (const expected of ['同意设置 approved', '5 位评委中 4 位评议', '综合 73.0 分', '跟踪：兑现 0 项'])
      expect(decided).toContain(expected);
    const document = join(home, '决定.docx');
    await cases(place, 'document', document, ...asCollege);
    const text = strFromU8(unzipSync(readFileSync(document))['word/document.xml']!).replace(/<[^>]+>/g, '');
    expect(text).toContain('期限来源（本系统默认值，并非法定：参照《中华人民共和国行政复议法》');

    const [shown] = JSON.parse(await cases('--kind', 'new_programme', '--json', ...asCollege));
    expect(shown).toMatchObject({ institution: COLLEGE, programme: MACHINES, year: 2028, state: 'decided' });
    await expect(cases(place, '--as', '别的学院', '--role', 'college', '--institution', '4141014606')).rejects.toThrow(
      'there is no case',
    );
    expect(await cases('rules', '--region', '411200')).toContain('公开政策：教育部等五部门');
  }, 120_000);

  it('scores a new programme, has it judged by its panel alone, and approves what the panel supports', async () => {
    const proposed = {
      lengthYears: 3, firstIntakeYear: 2027, intake: 40, teachers: 3, dualQualifiedTeachers: 1, workstations: 30,
      fundsPerYear: 1440000, partners: [{ name: '豫西机械', places: 20 }], promises: { placementRate: 0.9, matchedRate: 0.7 },
    }; // prettier-ignore
    const input = { region: '411200', institution: COLLEGE, programme: MACHINES, proposed, reason: '新厂投产' };
    const propose = mutation('proposeProgramme', 'ProposeProgrammeInput', 'id score { total lower upper capacity { score lines { part have need met } } guidance { promisedPlaces } } followUp { kept }'); // prettier-ignore
    const made = (await college.ask(propose, { input })).data.proposeProgramme;
    expect(made).toMatchObject({ score: { total: null, guidance: { promisedPlaces: 20 } }, followUp: null });
    expect(made.score.capacity.lines[0]).toEqual({ part: 'TEACHERS', have: 3, need: 6, met: 0.5 });

    const convene = mutation('convenePanel', 'ConvenePanelInput', 'state panel { outcome { outcome faults } }');
    const sides = ['INDUSTRY', 'ENTERPRISE', 'ENTERPRISE', 'COLLEGE', 'BUREAU'];
    const members = sides.map((side, place) => ({ name: `评委${place}`, side, affiliation: `单位${place}` }));
    const own = [...members, { name: '自己人', side: 'COLLEGE', affiliation: COLLEGE }];
    expect(await bureau.refusal(convene, { input: { case: made.id, members: own, reason: 'x' } })).toBe('BAD_USER_INPUT/INVALID_ARGUMENT'); // prettier-ignore
    await bureau.ask(convene, { input: { case: made.id, members, reason: '组成评议组' } });

    const decide = mutation('decideProgramme', 'DecideProgrammeInput', 'state decision { isApproved outcome { total judges } } followUp(years: 1) { lines { promise standing } }'); // prettier-ignore
    const approve = { case: made.id, approve: true, reason: '同意' };
    expect(await bureau.refusal(decide, { input: approve })).toBe('CONFLICT/CONFLICT');
    const review = mutation('reviewProposal', 'ReviewProposalInput', 'panel { outcome { reviewed } reviews { member } }'); // prettier-ignore
    const marks = { case: made.id, need: 80, capacity: 70, guidance: 60, recommendation: 'SUPPORT', reason: '可行' };
    expect(await bureau.refusal(review, { input: marks })).toBe('FORBIDDEN/FORBIDDEN');
    for (const { name } of members) {
      const judge = visitor.with({ key: await operator(home, 'key', 'create', name, '--roles', 'reader') });
      expect((await judge.ask(review, { input: marks })).errors).toBeUndefined();
    }
    expect((await bureau.ask(decide, { input: approve })).data.decideProgramme).toEqual({
      state: 'DECIDED',
      decision: { isApproved: true, outcome: { total: 73, judges: 5 } },
      followUp: { lines: [{ promise: 'INTAKE', standing: 'PENDING' }] },
    });
  });
});

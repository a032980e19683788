import { GraphqlClient } from './graphql-client.js';
import { newHome, removeHome, start, type StartedProgram } from './started-program.js';

/** Twelve postings of two openings each for nurses, the last a re-posting of the first. */
const POSTINGS = [
  'vacancy_id,employer_id,region,occupation_code,openings,posted_on',
  ...Array.from({ length: 11 }, (_, i) => `N${i},E${i},411202,2-05-08-01,2,2026-03-01`),
  'AGAIN,E0,411202,2-05-08-01,2,2026-03-11',
  '',
].join('\n');

describe('the life of an edition in the started program', () => {
  const home = newHome();
  let program: StartedProgram;
  let visitor: GraphqlClient;
  let bureau: GraphqlClient;
  let draft: string;
  let nurse: string;

  beforeAll(async () => {
    program = await start(home, ['--no-samples']);
    await program.says('Ctrl-C stops everything');
    visitor = new GraphqlClient(program.url);
    bureau = visitor.with({ key: /API key {2}(gx_\S+)/.exec(program.output())![1]! });
    const { fileId } = (await (await bureau.upload('护士.csv', POSTINGS)).json()) as { fileId: string };
    const input = { fileId, fileName: '护士.csv', dataset: 'vacancies', region: '411200', year: 2026 };
    const importFile = 'mutation ($input: ImportFileInput!) { importFile(input: $input) { id } }';
    await ended((await bureau.ask(importFile, { input })).data.importFile.id);
    const compile = 'mutation { compileCatalogue(input: { region: "411200", year: 2026 }) { id } }';
    await ended((await bureau.ask(compile)).data.compileCatalogue.id);
    const { data } = await bureau.ask(
      '{ catalogue(region: "411200") { id entries(first: 1) { edges { node { occupation { code } } } } } }',
    );
    draft = data.catalogue.id;
    nurse = data.catalogue.entries.edges[0].node.occupation.code;
  }, 480_000);

  afterAll(async () => {
    program.child.kill('SIGINT');
    await program.ended;
    await removeHome(home);
  }, 120_000);

  const ended = (groupId: string) => bureau.follow(`subscription { jobProgress(groupId: "${groupId}") { state } }`);
  const step = (name: string) =>
    `mutation { takeEditionStep(input: { edition: "${draft}", step: ${name} }) { state } }`;

  it('keeps a draft from visitors', async () => {
    const query = '{ catalogue(region: "411200", year: 2026, number: 1) { state nextSteps } }';
    expect((await visitor.ask(query)).data.catalogue).toBeNull();
    expect((await bureau.ask(query)).data.catalogue).toEqual({
      state: 'DRAFT',
      nextSteps: ['OPEN_CONSULTATION', 'PUBLISH_DIRECTLY'],
    });
    expect(await visitor.refusal(step('OPEN_CONSULTATION'))).toBe('UNAUTHENTICATED/UNAUTHENTICATED');
    expect(await bureau.refusal(step('PUBLISH'))).toBe('CONFLICT/CONFLICT');
    expect((await visitor.download(`/editions/${draft}/catalogue.csv`)).status).toBe(404);
  });

  it('traces its line to the rows that were counted and left out, for the bureaus', async () => {
    const trace = `{ entryTrace(edition: "${draft}", occupation: "${nurse}") {
      formulas { id version } files { dataset counted leftOut { reason rows } import { fileName sender } }
      rows(dataset: vacancies, counted: false) { edges { node { rowNumber leftOut repeats { rowNumber } } } } } }`;
    expect(await visitor.refusal(trace)).toBe('UNAUTHENTICATED/UNAUTHENTICATED');
    const { files, formulas, rows } = (await bureau.ask(trace)).data.entryTrace;
    expect(files).toEqual([
      {
        dataset: 'vacancies',
        counted: 11,
        leftOut: [{ reason: 'REPOSTING', rows: 1 }],
        import: { fileName: '护士.csv', sender: 'development' },
      },
    ]);
    expect(rows.edges.map(({ node }: { node: object }) => node)).toEqual([
      { rowNumber: 13, leftOut: 'REPOSTING', repeats: { rowNumber: 2 } },
    ]);
    expect(formulas).toContainEqual({ id: 'openings_per_seeker', version: '1' });
  });

  it('is made again with the same hash', async () => {
    const { id } = (await bureau.ask(`mutation { replayEdition(id: "${draft}") { id } }`)).data.replayEdition;
    await ended(id);
    expect((await bureau.ask(`{ compileRun(id: "${id}") { status sameHash } }`)).data.compileRun).toEqual({
      status: 'DONE',
      sameHash: true,
    });
  });

  it('is changed with a reason, contested, approved and put to public notice', async () => {
    await bureau.ask(step('OPEN_CONSULTATION'));
    const adjust = `mutation ($input: AdjustEntryInput!) { adjustEntry(input: $input) {
      state listedCount adjustments { reason } entry(occupation: "${nurse}") { rating computedRating } } }`;
    const input = { edition: draft, occupation: nurse, rating: 'SHORTAGE', reason: '新院十月开诊' };
    expect((await bureau.ask(adjust, { input })).data.adjustEntry).toEqual({
      state: 'ADJUSTED',
      listedCount: 1,
      adjustments: [{ reason: '新院十月开诊' }],
      entry: { rating: 'SHORTAGE', computedRating: 'UNDETERMINED' },
    });
    expect(await bureau.refusal(adjust, { input: { ...input, reason: ' ' } })).toBe('BAD_USER_INPUT/INVALID_ARGUMENT');

    const objection = { edition: draft, occupation: nurse, input: 'vacancies.openings', value: 40, argument: '漏报' };
    const object = 'mutation ($input: ObjectToEntryInput!) { objectToEntry(input: $input) { id } }';
    const { id } = (await bureau.ask(object, { input: objection })).data.objectToEntry;
    await ended(id);
    const result = '{ countedValue contestedValue counted { demand } contested { demand } }';
    const { data } = await bureau.ask(`{ editionReview(id: "${id}") { status objection ${result} } }`);
    expect(data.editionReview).toEqual({
      status: 'DONE',
      objection: { countedValue: 22, contestedValue: 40, counted: { demand: 22 }, contested: { demand: 40 } },
    });

    expect(await bureau.refusal(step('APPROVE'))).toBe('CONFLICT/CONFLICT');
    const answer = 'mutation ($input: AnswerObjectionInput!) { answerObjection(input: $input) { state } }';
    await bureau.ask(answer, { input: { edition: draft, objection: 3, upheld: false, reason: '已核对原始岗位' } });
    for (const name of ['APPROVE', 'POST_NOTICE']) expect(await bureau.refusal(step(name))).toBeUndefined();

    const open = '{ catalogue(region: "411200") { state noticeUntil events { edges { node { step reason } } } } }';
    const { catalogue } = (await visitor.ask(open)).data;
    expect(catalogue.state).toBe('PUBLIC_NOTICE');
    expect(catalogue.events.edges.map(({ node }: { node: object }) => node)).toEqual([
      { step: 'ADJUST', reason: '新院十月开诊' },
      { step: 'APPROVE', reason: null },
      { step: 'POST_NOTICE', reason: null },
    ]);
    expect(await bureau.refusal(step('PUBLISH'))).toBe('CONFLICT/CONFLICT');
    expect(await visitor.refusal('{ catalogue(region: "411200") { objections { number } } }')).toBe(
      'FORBIDDEN/FORBIDDEN',
    );
  });
});

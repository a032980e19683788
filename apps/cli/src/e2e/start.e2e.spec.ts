import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { newHome, processesOf, removeHome, start, until, type StartedProgram } from './started-program.js';

const SERVING = 'Ctrl-C stops everything';
const keyIn = (program: StartedProgram): string | undefined => /API key {2}(gx_\S+)/.exec(program.output())?.[1];

describe('npm start', () => {
  const homes: string[] = [];
  const aHome = (): string => {
    homes.push(newHome());
    return homes.at(-1)!;
  };
  afterAll(async () => {
    for (const home of homes) await removeHome(home);
  });

  it('serves until Ctrl-C, refuses a second start beside it, leaves nothing running and keeps its data', async () => {
    const home = aHome();
    const first = await start(home, ['--no-samples']);
    await first.says(SERVING);
    expect((await fetch(`${first.url}/health`)).status).toBe(200);
    expect(await (await fetch(`${first.url}/`)).text()).toContain('Gongxu');

    const second = await start(home, ['--no-samples']);
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`process ${first.child.pid}, ${first.url}`);

    first.child.kill('SIGINT');
    first.child.kill('SIGINT'); // npm sends it a second time
    expect(await first.ended).toBe(0);
    await until(() => processesOf(home).length === 0, 'every process of the program has ended');

    const again = await start(home, ['--no-samples']);
    await again.says(SERVING);
    expect(keyIn(again)).toBe(keyIn(first));
    again.child.kill('SIGTERM');
    expect(await again.ended).toBe(0);
  }, 300_000);

  it('comes up again after kill -9, with the database taken over and its data', async () => {
    const home = aHome();
    const killed = await start(home, ['--no-samples']);
    await killed.says(SERVING);
    killed.child.kill('SIGKILL');
    await killed.ended;
    const next = await start(home, ['--no-samples']);
    await next.says(SERVING);
    expect(keyIn(next)).toBe(keyIn(killed));
    expect((await fetch(`${next.url}/health`)).status).toBe(200);
    next.child.kill('SIGINT');
    expect(await next.ended).toBe(0);
    await until(() => processesOf(home).length === 0, 'the killed program’s api and worker have ended too');
  }, 300_000);

  it('stops at once when interrupted while it loads, and goes on where it was at the next start', async () => {
    const home = aHome();
    const cut = await start(home, []);
    await cut.says('% waiting'); // the bar of the first file
    cut.child.kill('SIGINT');
    expect(await cut.ended).toBe(130);
    expect(processesOf(home)).toEqual([]);
    const next = await start(home, ['--once', '--no-samples']);
    expect(await next.ended).toBe(0);
  }, 300_000);

  it('names a port that is in use and touches nothing', async () => {
    const listener = createServer().listen(0, '127.0.0.1');
    await once(listener, 'listening');
    const { port } = listener.address() as AddressInfo;
    const home = aHome();
    const refused = await start(home, [], port);
    expect(await refused.ended).toBe(1);
    expect(refused.output()).toMatch(new RegExp(`port ${port} .*in use.*PORT=${port + 1} npm start`));
    expect(processesOf(home)).toEqual([]);
    listener.close();
  }, 30_000);

  it('--once loads and ends with 0', async () => {
    const home = aHome();
    const once = await start(home, ['--once', '--no-samples']);
    expect(await once.ended).toBe(0);
    expect(processesOf(home)).toEqual([]);
  }, 120_000);
});

import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isInstalled, rememberInstall } from './installed.mjs';
import { withPreparationLock } from './preparation-lock.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Installs packages and builds, if needed; says what it does on stderr and ends the program if it cannot. */
export async function prepare() {
  process.chdir(ROOT);
  const ownFolder = join(ROOT, '.gongxu');
  if (!existsSync(ownFolder)) {
    mkdirSync(ownFolder, { recursive: true });
    // A narrow umask would shut out the user that runs PostgreSQL for root.
    chmodSync(ownFolder, 0o755);
  }
  await withPreparationLock(join(ownFolder, 'preparing'), async () => {
    if (!isInstalled(ROOT)) await install();
    await build();
  });
}

/** Runs a program's module in this process, so that signals, terminal and exit code are its own. */
export async function runProgram(file, args) {
  const path = join(ROOT, file);
  if (!existsSync(path)) fail(`${file} is missing after the build.`);
  process.argv = [process.execPath, path, ...args];
  await import(pathToFileURL(path).href);
}

/** Runs Node with arguments and the terminal of this program; answers its exit code. */
export async function runNode(args) {
  const child = spawn(process.execPath, args, { stdio: 'inherit' });
  // The terminal sends Ctrl-C to the child as well; this program only waits for it.
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return (await finished(child)).code;
}

async function install() {
  console.error('Installing packages (once, needs the network) …');
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code } = await finished(spawnNpm(args, { stdio: ['ignore', 2, 2] }));
  if (code !== 0) {
    fail(
      'npm could not install the packages; its own words are above.\n' +
        'Without a network, bring the folder node_modules from a machine of the same kind; behind a mirror, set "npm config set registry URL".',
    );
  }
  rememberInstall(ROOT);
}

async function build() {
  const child = spawn(process.execPath, [nxProgram(), 'run-many', '-t', 'build', '--outputStyle=static'], {
    env: { ...process.env, ...QUIET_NX },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const notice = setTimeout(() => console.error('Building …'), 3_000);
  const { code, output } = await finished(child);
  clearTimeout(notice);
  if (code !== 0) fail(`${output}\nThe build failed; its words are above.`);
}

function nxProgram() {
  const { bin } = JSON.parse(readFileSync(join(ROOT, 'node_modules', 'nx', 'package.json'), 'utf8'));
  return join('node_modules', 'nx', bin.nx);
}

/** No daemon left behind, no full-screen display, no questions, nothing sent anywhere, nothing shared between users. */
const QUIET_NX = {
  NX_DAEMON: 'false',
  NX_TUI: 'false',
  NX_NO_CLOUD: 'true',
  NX_INTERACTIVE: 'false',
  NX_NATIVE_FILE_CACHE_DIRECTORY: join(ROOT, '.nx', 'native'),
};

function spawnNpm(args, options) {
  const script = process.env.npm_execpath ?? '';
  if (/npm-cli\.[cm]?js$/.test(script)) return spawn(process.execPath, [script, ...args], options);
  return spawn('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** Waits for the child; should this program end first, it takes the child with it. */
function finished(child) {
  const endToo = () => child.kill();
  process.once('exit', endToo);
  return new Promise((resolve) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}` }));
    child.on('close', (code, signal) => {
      process.off('exit', endToo);
      resolve({ code: code ?? (signal === 'SIGINT' ? 130 : 1), output });
    });
  });
}

function fail(message) {
  console.error(`\n${message}`);
  process.exit(1);
}

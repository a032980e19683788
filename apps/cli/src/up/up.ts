import { createServer } from 'node:net';
import { REPOSITORY, homeOf, removeRunningNote, runningNote, writeRunningNote } from '../home.js';
import { loadCommandConfig, type CommandConfig } from '@gongxu/config';
import { signalReport } from '@gongxu/data-access';
import { readArguments } from '../command-line.js';
import { withPlatform, type Platform } from '../platform.js';
import { printCatalogue } from '../print-catalogue.js';
import { summaryOfSignals, titleOf } from '../print-signals.js';
import { startService } from '../services.js';
import { developmentKey } from './development-key.js';
import { loadReference } from './load-reference.js';
import { loadSamples } from './load-samples.js';

const TOP = 15;

/** From nothing to the running platform. */
export async function upCommand(args: string[]): Promise<number> {
  const { values } = readArguments(args, {
    once: { type: 'boolean', default: false },
    'no-samples': { type: 'boolean', default: false },
  });
  const config = loadCommandConfig(process.env);
  const refusal = await reasonNotToStart(config, values.once);
  if (refusal) {
    console.error(refusal);
    return 1;
  }
  const stopped = stopSignal();
  return withPlatform(
    async (platform) => {
      writeRunningNote(platform.home, { pid: process.pid, databaseUrl: platform.databaseUrl, url: null });
      try {
        const loaded = await Promise.race([
          load(platform, values['no-samples']).then(() => true),
          stopped.then(() => false),
        ]);
        if (!loaded) console.log('\nstopping … a job in hand has 20 s to end; the next start goes on from here');
        return loaded && !values.once ? await serve(platform, stopped) : loaded ? 0 : 130;
      } finally {
        removeRunningNote(platform.home);
      }
    },
    { worker: true },
  );
}

async function load(platform: Platform, noSamples: boolean): Promise<void> {
  console.log(platform.isLocal ? `data folder: ${platform.home}` : 'using DATABASE_URL');
  await loadReference(platform);
  if (noSamples) return;
  await loadSamples(platform);
  for (const region of ['411200', 'US']) {
    const edition = await platform.database.read.editionReader.find(region, undefined, undefined);
    if (edition) await printCatalogue(platform.database, edition, TOP);
  }
  await printSampleSignals(platform);
}

async function printSampleSignals({ database: { read } }: Platform): Promise<void> {
  const edition = await read.editionReader.find('411200', undefined, undefined);
  const issue = edition && (await read.signalIssues.latest(edition));
  if (!issue) return;
  const report = await signalReport(read, issue);
  console.log(`\n${titleOf(report)} · ${summaryOfSignals(report)}`);
  console.log(`         npm run gongxu -- warn --region 411200 --year ${issue.year}`);
}

/** Serves until a signal comes or a service ends by itself. */
async function serve(platform: Platform, stopped: Promise<void>): Promise<number> {
  const { config, databaseUrl, environment, home } = platform;
  const api = await startService('api', environment);
  const url = `http://${config.HOST}:${config.PORT}`;
  writeRunningNote(home, { pid: process.pid, databaseUrl, url });
  console.log(`\nGraphQL  ${url}/graphql\n页面     ${url}/\nhealth   ${url}/health`);
  if (platform.isLocal) {
    const key = await developmentKey(platform);
    console.log(`API key  ${key}   (development; Authorization: Bearer <key>)\n         ${url}/#key=${key}`);
  } else console.log('API keys: npm run gongxu -- key create NAME --roles hr_bureau');
  console.log('Ctrl-C stops everything; the data stays.');
  const ended = await Promise.race([
    stopped.then(() => 'signal' as const),
    api.ended,
    platform.worker?.ended ?? stopped,
  ]);
  console.log('\nstopping …');
  await api.stop();
  if (ended === 'signal') return 0;
  console.error('a service ended by itself; see the messages above');
  return 1;
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    // `on`, not `once`: npm sends Ctrl-C a second time, which must not end the orderly stop.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

/** A second start beside a running one, or a port in use, is told before anything is touched. */
async function reasonNotToStart(config: CommandConfig, once: boolean): Promise<string | undefined> {
  const running = runningNote(homeOf(config));
  if (running) {
    return `Gongxu already runs from this folder (process ${running.pid}${running.url ? `, ${running.url}` : ', still loading'}); stop it there with Ctrl-C first`;
  }
  if (once || (await isFree(config.HOST, config.PORT))) return undefined;
  return `port ${config.PORT} on ${config.HOST} is in use by another program; choose another: PORT=${config.PORT + 1} npm start (in ${REPOSITORY})`;
}

const isFree = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });

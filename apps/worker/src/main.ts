import { loadConfig } from '@gongxu/config';
import { openLane } from './lane.js';
import { openQuickLane } from './quick-lane.js';

async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const lanes = await Promise.all([openLane(config, 'long'), openQuickLane(config)]);
  console.log('worker ready');

  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    void (async () => {
      await Promise.all(lanes.map((lane) => lane.stop()));
      if (process.connected) process.disconnect(); // an open channel would keep this process alive
    })();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.once('disconnect', stop); // the program that started it is gone
}

await main();

import 'reflect-metadata';
import { loadConfig } from '@gongxu/config';
import { startApi } from './start-api.js';

const config = loadConfig(process.env);
const api = await startApi(config);
console.log(`api ready at ${api.url}`);

let stopping = false;
const stop = (): void => {
  if (stopping) return;
  stopping = true;
  void api.close().then(() => {
    if (process.connected) process.disconnect(); // an open channel would keep this process alive
  });
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
process.once('disconnect', stop); // the program that started it is gone

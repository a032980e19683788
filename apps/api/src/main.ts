import 'reflect-metadata';
import { loadConfig } from '@gongxu/config';
import { startApi } from './start-api.js';

const config = loadConfig(process.env);
const api = await startApi(config);
console.log(`api ready at ${api.url}`);

const stop = (): void => void api.close();
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
process.once('disconnect', stop); // the program that started it is gone

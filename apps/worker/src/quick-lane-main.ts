import { parentPort, workerData } from 'node:worker_threads';
import type { Config } from '@gongxu/config';
import { openLane } from './lane.js';

const port = parentPort!;
const lane = await openLane(workerData as Config, 'quick');
port.once('message', () => void lane.stop());
port.postMessage('ready');

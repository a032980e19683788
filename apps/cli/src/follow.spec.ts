import type { Database } from '@gongxu/data-access';
import { follow } from './follow.js';

const database = { read: { jobs: { ofGroups: async () => [] } } } as unknown as Database;
const service = (isOver: boolean) => ({ pid: 0, ended: new Promise<never>(() => undefined), isOver: () => isOver, stop: async () => undefined }); // prettier-ignore

describe('following jobs', () => {
  it('ends with an error when the worker that was to do them is gone', async () => {
    const followed = follow({ database, worker: service(true) }, 'id', 'plan 411200 2026', async () => undefined);
    await expect(followed).rejects.toThrow('plan 411200 2026: the worker ended by itself');
  });

  it('ends with the jobs, whatever became of the worker', async () => {
    await expect(follow({ database, worker: service(true) }, 'id', 'x', async () => 'done')).resolves.toBeUndefined();
  });

  it('waits while the worker works, and for a worker elsewhere', async () => {
    for (const worker of [service(false), undefined]) {
      const looks: number[] = [];
      await follow({ database, worker }, 'id', 'x', async () => (looks.push(0) < 3 ? undefined : 'done'));
      expect(looks).toHaveLength(3);
    }
  });
});

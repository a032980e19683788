import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileStore } from '@gongxu/data-access';
import { testDatabase, type TestDatabase } from './test-database.js';

/** A database and a folder of uploads that belong to one spec. */
export interface TestPlatform extends TestDatabase {
  readonly files: FileStore;
  readonly filesDir: string;
}

export async function testPlatform(): Promise<TestPlatform> {
  const filesDir = await mkdtemp(join(tmpdir(), 'gongxu-files-'));
  const test = await testDatabase();
  return {
    ...test,
    files: new FileStore(filesDir),
    filesDir,
    drop: async () => {
      await test.drop();
      await rm(filesDir, { recursive: true, force: true });
    },
  };
}

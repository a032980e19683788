import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileStore, FileTooLargeError } from './file-store.js';

describe('the file store', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gongxu-files-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function* chunks(...texts: string[]): AsyncGenerator<Uint8Array> {
    for (const text of texts) yield Buffer.from(text);
  }

  it('names a file by its content and keeps the same content once', async () => {
    const store = new FileStore(folder);
    const sha256 = createHash('sha256').update('职业,需求').digest('hex');
    expect(await store.put(chunks('职业', ',需求'))).toEqual({ sha256, bytes: 13 });
    await store.put(chunks('职业,需求'));
    expect(await readdir(folder)).toEqual([sha256]);
    const read: Uint8Array[] = [];
    for await (const chunk of store.open(sha256)) read.push(chunk);
    expect(Buffer.concat(read).toString()).toBe('职业,需求');
  });

  it('leaves nothing of a file that is too large', async () => {
    const store = new FileStore(folder);
    await expect(store.put(chunks('12345', '67890'), 8)).rejects.toThrow(FileTooLargeError);
    expect(await readdir(folder)).toEqual([]);
  });

  it('does not look outside its folder', async () => {
    expect(await new FileStore(folder).find('../../etc/passwd')).toBeUndefined();
  });
});

import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface StoredFile {
  readonly sha256: string;
  readonly bytes: number;
}

export class FileTooLargeError extends Error {
  override readonly name = 'FileTooLargeError';
}

const READ_BYTES = 1 << 17;

/** Uploaded files by the SHA-256 of their content, in a folder all processes share. The same content is kept once. */
export class FileStore {
  constructor(private readonly folder: string) {}

  async put(content: AsyncIterable<Uint8Array>, maxBytes = Number.POSITIVE_INFINITY): Promise<StoredFile> {
    await mkdir(this.folder, { recursive: true });
    const unfinished = join(this.folder, `unfinished-${randomUUID()}`);
    const hash = createHash('sha256');
    let bytes = 0;
    const measure = new Transform({
      transform(chunk: Uint8Array, _encoding, done) {
        bytes += chunk.length;
        if (bytes > maxBytes) return done(new FileTooLargeError(`the file is larger than ${maxBytes} bytes`));
        hash.update(chunk);
        done(null, chunk);
      },
    });
    try {
      await pipeline(
        Readable.from(content, { objectMode: false, highWaterMark: 1 << 20 }),
        measure,
        createWriteStream(unfinished),
      );
      const sha256 = hash.digest('hex');
      await rename(unfinished, this.pathOf(sha256));
      return { sha256, bytes };
    } finally {
      await rm(unfinished, { force: true });
    }
  }

  /** The file's bytes. Each chunk lies in the same memory as the one before: use it before asking for the next. */
  async *open(sha256: string): AsyncGenerator<Uint8Array> {
    const file = await open(this.pathOf(sha256));
    try {
      const buffer = Buffer.allocUnsafeSlow(READ_BYTES);
      for (;;) {
        const { bytesRead } = await file.read(buffer, 0, READ_BYTES);
        if (bytesRead === 0) return;
        yield buffer.subarray(0, bytesRead);
      }
    } finally {
      await file.close();
    }
  }

  /** Gives undefined when there is no such file. */
  async find(sha256: string): Promise<StoredFile | undefined> {
    if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined;
    const found = await stat(this.pathOf(sha256)).catch(() => undefined);
    return found && { sha256, bytes: found.size };
  }

  private pathOf(sha256: string): string {
    return join(this.folder, sha256);
  }
}

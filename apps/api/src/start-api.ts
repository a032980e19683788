import multipart from '@fastify/multipart';
import type { Config } from '@gongxu/config';
import { Database, FileStore, JobChanges } from '@gongxu/data-access';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { apiModule } from './api.module.js';
import { servePage } from './page.js';

export interface Api {
  readonly url: string;
  close(): Promise<void>;
}

export async function startApi(config: Config): Promise<Api> {
  const database = await Database.connect(config.DATABASE_URL);
  const changes = await JobChanges.open(config.DATABASE_URL);
  const files = new FileStore(config.FILES_DIR);
  const adapter = new FastifyAdapter({ bodyLimit: 1024 * 1024, forceCloseConnections: true });
  const app = await NestFactory.create<NestFastifyApplication>(
    apiModule({ database, changes, files, config }),
    adapter,
    {
      logger: ['error', 'warn'],
    },
  );
  await app.register(multipart as never, { limits: { files: 1, fileSize: config.MAX_UPLOAD_BYTES + 1 } });
  await servePage(app);
  await app.listen(config.PORT, config.HOST);
  return {
    url: await app.getUrl(),
    close: async () => {
      await app.close();
      await changes.close();
      await database.close();
    },
  };
}

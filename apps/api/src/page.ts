import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** The page is a build of its own; the API only hands its files out, and runs without it. */
const PAGE = fileURLToPath(new URL('../../web/dist', import.meta.url));

export async function servePage(app: NestFastifyApplication): Promise<void> {
  if (!existsSync(PAGE)) return;
  const { default: fastifyStatic } = await import('@fastify/static');
  await app.register(fastifyStatic as never, { root: PAGE, prefix: '/', wildcard: false });
}

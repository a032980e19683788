import { Controller, Get, Inject, Res } from '@nestjs/common';
import { Database } from '@gongxu/data-access';
import type { FastifyReply } from 'fastify';

@Controller('health')
export class HealthController {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** 200 while the database answers, 503 otherwise. */
  @Get()
  async health(@Res() reply: FastifyReply): Promise<void> {
    const reachable = await this.database.isReachable();
    await reply.status(reachable ? 200 : 503).send({ status: reachable ? 'ok' : 'database unreachable' });
  }
}

import { Controller, Get, Inject, Param, Req, Res, UseFilters } from '@nestjs/common';
import type { PlanReport } from '@gongxu/adjustment';
import { Database, planReportOf } from '@gongxu/data-access';
import { DomainError } from '@gongxu/domain';
import { planCsv, planFileName, planXlsx } from '@gongxu/reports';
import type { FastifyReply } from 'fastify';
import { ForRoles, STAFF } from '../access/access.guard.js';
import type { Principal } from '../access/principal.js';
import { DomainErrorFilter } from '../domain-error.filter.js';
import { plainPart, sendFile } from '../send-file.js';
import { isUuid } from '../uuid.js';
import { ownInstitution } from './own-institution.js';
import { planOfInstitution } from './plan-of-institution.js';

/** A plan over plain HTTP as it is circulated, for whom the query `plan` shows it; a college gets its own provisions. */
@Controller('plans')
@UseFilters(DomainErrorFilter)
@ForRoles(...STAFF)
export class PlanFileController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get(':id/plan.xlsx')
  async xlsx(
    @Param('id') id: string,
    @Req() { principal }: { principal: Principal },
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const report = await this.report(id, principal);
    await send(reply, report, 'xlsx', await planXlsx(report));
  }

  @Get(':id/plan.csv')
  async csv(
    @Param('id') id: string,
    @Req() { principal }: { principal: Principal },
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const report = await this.report(id, principal);
    await send(reply, report, 'csv', planCsv(report));
  }

  private async report(id: string, principal: Principal): Promise<PlanReport> {
    const { read } = this.database;
    const plan = isUuid(id) ? await read.planReader.find(id) : undefined;
    if (!plan) throw new DomainError('NOT_FOUND', `there is no plan ${id}`);
    const report = await planReportOf(read, plan);
    const own = ownInstitution(principal);
    return own === null ? report : planOfInstitution(report, own);
  }
}

async function send(reply: FastifyReply, report: PlanReport, format: 'xlsx' | 'csv', bytes: Uint8Array): Promise<void> {
  const plainName = `plan-${plainPart(report.region)}-${report.year}-${report.number}.${format}`;
  await sendFile(reply, { format, bytes, plainName, name: planFileName(report, format) });
}

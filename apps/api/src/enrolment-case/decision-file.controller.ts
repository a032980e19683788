import { Controller, Get, Inject, Param, Req, Res, UseFilters } from '@nestjs/common';
import { Database, decisionReport } from '@gongxu/data-access';
import { DomainError } from '@gongxu/domain';
import { maySeeCase, standingOf } from '@gongxu/enrolment-decisions';
import { decisionDocx } from '@gongxu/reports';
import type { FastifyReply } from 'fastify';
import type { Principal } from '../access/principal.js';
import { DomainErrorFilter } from '../domain-error.filter.js';
import { sendFile } from '../send-file.js';
import { isUuid } from '../uuid.js';
import { askerOf } from './case-access.js';

/** The document of a decision, to whom the query shows the case. */
@Controller('enrolment-cases')
@UseFilters(DomainErrorFilter)
export class DecisionFileController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get(':id/decision.docx')
  async download(
    @Param('id') id: string,
    @Req() { principal }: { principal: Principal },
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { enrolmentCases } = this.database.read;
    const found = isUuid(id) ? await enrolmentCases.find(id) : undefined;
    const events = found ? await enrolmentCases.eventsOf([found]) : [];
    if (!found || !maySeeCase(found, standingOf(events), askerOf(principal)))
      throw new DomainError('NOT_FOUND', `there is no case ${id}`);
    const bytes = await decisionDocx(await decisionReport(this.database.read, found, events));
    await sendFile(reply, { format: 'docx', bytes, plainName: `decision-${found.id}.docx` });
  }
}

import { Controller, Get, Inject, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import { Database, releasedIssue, signalReport, type EditionRecord, type SignalIssue } from '@gongxu/data-access';
import { DomainError } from '@gongxu/domain';
import { signalFileName, writeSignals, type SignalAudience, type SignalFormat } from '@gongxu/reports';
import { ownsFigures } from '@gongxu/warning';
import type { FastifyReply } from 'fastify';
import type { Principal } from '../access/principal.js';
import { visibleStates } from '../access/visible-states.js';
import { DomainErrorFilter } from '../domain-error.filter.js';
import { plainPart, sendFile } from '../send-file.js';
import { isUuid } from '../uuid.js';

/**
 * The signals beside an edition over plain HTTP: everything for the department the figures belong to, unless it asks for
 * the file as it is published (`?for=publication`); for everyone else the released lists.
 */
@Controller('editions')
@UseFilters(DomainErrorFilter)
export class SignalFileController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get(':id/signals.xlsx')
  xlsx(
    @Param('id') id: string,
    @Query('for') audience: string | undefined,
    @Req() { principal }: { principal: Principal },
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.send(id, 'xlsx', audienceOf(principal, audience), principal, reply);
  }

  @Get(':id/signals.csv')
  csv(
    @Param('id') id: string,
    @Query('for') audience: string | undefined,
    @Req() { principal }: { principal: Principal },
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.send(id, 'csv', audienceOf(principal, audience), principal, reply);
  }

  private async send(
    id: string,
    format: SignalFormat,
    audience: SignalAudience,
    principal: Principal,
    reply: FastifyReply,
  ): Promise<void> {
    const { read } = this.database;
    const [edition] = isUuid(id) ? await read.editionReader.byIds([id]) : [];
    if (!edition || !visibleStates(principal).includes(edition.state))
      throw new DomainError('NOT_FOUND', `there is no edition ${id}`);
    const issue = await this.issueFor(edition, audience);
    if (!issue) throw new DomainError('NOT_FOUND', `there are no signals of edition ${id} you may see`);
    const report = await signalReport(read, issue);
    const bytes = await writeSignals(report, format, audience);
    const plainName = `signals-${plainPart(report.region)}-${report.year}-${report.number}.${format}`;
    const { contentHash } = report;
    await sendFile(reply, { format, bytes, plainName, name: signalFileName(report, format), contentHash });
  }

  private issueFor(edition: EditionRecord, audience: SignalAudience): Promise<SignalIssue | undefined> {
    const { read } = this.database;
    return audience === 'internal' ? read.signalIssues.latest(edition) : releasedIssue(read, edition);
  }
}

const audienceOf = (principal: Principal, asked: string | undefined): SignalAudience =>
  principal.kind === 'key' && ownsFigures(principal.roles) && asked !== 'publication' ? 'internal' : 'publication';

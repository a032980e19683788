import { Controller, Get, Inject, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import { compiledEdition, Database, disclosureRuleOf } from '@gongxu/data-access';
import { DomainError } from '@gongxu/domain';
import { catalogueSchema, isReportFormat, REPORT_FORMATS, reportFileName, reportOf, writeReport } from '@gongxu/reports'; // prettier-ignore
import type { FastifyReply } from 'fastify';
import type { Principal } from '../access/principal.js';
import { isInsider, visibleStates } from '../access/visible-states.js';
import { DomainErrorFilter } from '../domain-error.filter.js';
import { plainPart, sendFile } from '../send-file.js';
import { isUuid } from '../uuid.js';

/**
 * Editions go down over plain HTTP, to whom the query shows them. Those who work on an edition get every count, unless they
 * ask for the file as it is published: `?for=publication`.
 */
@Controller('editions')
@UseFilters(DomainErrorFilter)
export class CatalogueFileController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get('catalogue.schema.json')
  async schema(@Res() reply: FastifyReply): Promise<void> {
    await reply
      .header('content-type', 'application/schema+json; charset=utf-8')
      .send(JSON.stringify(catalogueSchema()));
  }

  @Get(':id/:file')
  async download(
    @Param('id') id: string,
    @Param('file') file: string,
    @Query('for') audience: string | undefined,
    @Req() { principal }: { principal: Principal },
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [, format = ''] = /^catalogue\.(\w+)$/.exec(file) ?? [];
    if (!isReportFormat(format)) {
      throw new DomainError('NOT_FOUND', `"${file}" is none of catalogue.${REPORT_FORMATS.join(', catalogue.')}`);
    }
    const [edition] = isUuid(id) ? await this.database.read.editionReader.byIds([id]) : [];
    if (!edition || !visibleStates(principal).includes(edition.state))
      throw new DomainError('NOT_FOUND', `there is no edition ${id}`);
    const compiled = await compiledEdition(this.database.read, edition);
    const isInternal = isInsider(principal) && audience !== 'publication';
    const report = reportOf(compiled, isInternal ? null : disclosureRuleOf(compiled.policy));
    const bytes = await writeReport(report, format);
    const plainName = `catalogue-${plainPart(report.region.code)}-${report.year}-${report.number}.${format}`;
    const { contentHash } = edition;
    await sendFile(reply, { format, bytes, plainName, name: reportFileName(report, format), contentHash });
  }
}

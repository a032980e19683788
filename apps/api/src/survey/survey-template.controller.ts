import { Controller, Get, Inject, Query, StreamableFile, UseFilters } from '@nestjs/common';
import { Database, surveyLists } from '@gongxu/data-access';
import { DomainError } from '@gongxu/domain';
import { surveyTemplate } from '@gongxu/sources';
import { ForRoles, STAFF } from '../access/access.guard.js';
import { DomainErrorFilter } from '../domain-error.filter.js';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The questionnaire of the survey of demand: `…/templates/employer-survey.xlsx?region=411200&year=2026`. */
@Controller('templates')
@UseFilters(DomainErrorFilter)
export class SurveyTemplateController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get('employer-survey.xlsx')
  @ForRoles(...STAFF, 'enterprise')
  async template(@Query('region') region?: string, @Query('year') year?: string): Promise<StreamableFile> {
    if (typeof region !== 'string' || region === '')
      throw new DomainError('INVALID_ARGUMENT', 'say which region: ?region=411200&year=2026');
    if (typeof year !== 'string' || !/^(19|20|21)\d{2}$/.test(year))
      throw new DomainError('INVALID_YEAR', 'say which year: ?region=411200&year=2026');
    const lists = await surveyLists(this.database.read, region);
    const bytes = await surveyTemplate({ ...lists, year: Number(year) });
    return new StreamableFile(bytes, {
      type: WORKBOOK,
      disposition: `attachment; filename="employer-survey-${year}.xlsx"`,
    });
  }
}

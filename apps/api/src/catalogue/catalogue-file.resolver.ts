import { Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { EditionRecord } from '@gongxu/data-access';
import { MEDIA_TYPES, REPORT_FORMATS } from '@gongxu/reports';
import { CatalogueType } from './catalogue.type.js';

@ObjectType('CatalogueFile', { description: 'The edition as a file to download over HTTP. 下载' })
class CatalogueFileType {
  @Field(() => String, { description: 'xlsx, docx, csv or json.' })
  format: string;

  @Field(() => String)
  mediaType: string;

  @Field(() => String, { description: 'Path on this server; the same access rules as the query.' })
  url: string;
}

@Resolver(() => CatalogueType)
export class CatalogueFileResolver {
  @ResolveField(() => [CatalogueFileType])
  files(@Parent() { id }: EditionRecord): CatalogueFileType[] {
    return REPORT_FORMATS.map((format) => ({
      format,
      mediaType: MEDIA_TYPES[format],
      url: `/editions/${id}/catalogue.${format}`,
    }));
  }
}

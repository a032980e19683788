import { Controller, Inject, Post, Req, UseFilters } from '@nestjs/common';
import { FileStore, FileTooLargeError } from '@gongxu/data-access';
import { DomainError } from '@gongxu/domain';
import type { FastifyRequest } from 'fastify';
import { ForRoles, STAFF } from '../access/access.guard.js';
import { DomainErrorFilter } from '../domain-error.filter.js';
import { SETTINGS, type Settings } from '../settings.js';

/** Files go up over plain HTTP: `curl -F file=@vacancies.csv -H "Authorization: Bearer …" …/files`. */
@Controller('files')
@UseFilters(DomainErrorFilter)
export class FileController {
  constructor(
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Post()
  @ForRoles(...STAFF)
  async upload(@Req() request: FastifyRequest): Promise<{ fileId: string; fileName: string; bytes: number }> {
    if (!request.isMultipart())
      throw new DomainError('INVALID_ARGUMENT', 'send the file as multipart/form-data, field "file"');
    const part = await request.file();
    if (!part) throw new DomainError('INVALID_ARGUMENT', 'no file was sent; the field is "file"');
    try {
      const { sha256, bytes } = await this.files.put(part.file, this.settings.MAX_UPLOAD_BYTES);
      return { fileId: sha256, fileName: part.filename, bytes };
    } catch (error) {
      if (!(error instanceof FileTooLargeError)) throw error;
      throw new DomainError(
        'UNREADABLE_FILE',
        `${part.filename} is larger than ${this.settings.MAX_UPLOAD_BYTES} bytes`,
      );
    }
  }
}

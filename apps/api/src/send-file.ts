import { MEDIA_TYPES } from '@gongxu/reports';
import type { FastifyReply } from 'fastify';

export interface SentFile {
  readonly format: keyof typeof MEDIA_TYPES;
  readonly bytes: Uint8Array;
  /** ASCII, for programs that read no other. */
  readonly plainName: string;
  readonly name?: string;
  /** Of the content it was made from. */
  readonly contentHash?: string;
}

/** Answers with a file in Chinese to be saved, not shown. */
export async function sendFile(reply: FastifyReply, file: SentFile): Promise<void> {
  const { format, bytes, plainName, name = plainName, contentHash } = file;
  if (contentHash !== undefined) reply.header('x-content-hash', contentHash);
  await reply
    .header('content-type', MEDIA_TYPES[format])
    .header('content-disposition', attachment(plainName, name))
    .header('content-language', 'zh-CN')
    .header('x-content-type-options', 'nosniff')
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** A region's code as a part of a plain file name. */
export const plainPart = (text: string): string => text.replace(/[^\w.-]/g, '_');

/** Both names of RFC 6266: plain ASCII for old programs, UTF-8 for the others (RFC 8187). */
const attachment = (plainName: string, name: string): string =>
  `attachment; filename="${plainName}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`;

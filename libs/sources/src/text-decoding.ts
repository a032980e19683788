import { DomainError } from '@gongxu/domain';

export type TextEncodingName = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be' | 'latin1';

/** What a stated encoding is called by the decoder. ISO 8859-1 is read as windows-1252, as everyone means it. */
const DECODER: Readonly<Record<TextEncodingName, string>> = {
  'utf-8': 'utf-8',
  gb18030: 'gb18030',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  latin1: 'windows-1252',
};

/** Looks through the whole file: valid UTF-8 is UTF-8, anything else without a mark is GB18030. */
export async function detectEncoding(chunks: AsyncIterable<Uint8Array>): Promise<TextEncodingName> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  try {
    for await (const chunk of chunks) {
      if (first) {
        if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
        if (chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be';
        first = false;
      }
      decoder.decode(chunk, { stream: true });
    }
    decoder.decode();
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}

/** The file as text, piece by piece; a byte order mark is left out. Bytes that are none of the encoding's are told. */
export async function* decodeText(
  chunks: AsyncIterable<Uint8Array>,
  encoding: TextEncodingName,
  fileName: string,
): AsyncGenerator<{ text: string; bytes: number }> {
  const decoder = new TextDecoder(DECODER[encoding], { fatal: true });
  let bytes = 0;
  try {
    for await (const chunk of chunks) {
      const text = decoder.decode(chunk, { stream: true });
      bytes += chunk.length;
      yield { text, bytes };
    }
    yield { text: decoder.decode(), bytes };
  } catch (error) {
    if (error instanceof TypeError) {
      throw new DomainError('UNREADABLE_FILE', `${fileName}: bytes near ${bytes} are not ${encoding} text; save the file as UTF-8`);
    }
    throw error;
  }
}

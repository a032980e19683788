import { bytePieces } from './byte-pieces.js';
import { UnreadableFileError } from './unreadable-file-error.js';

export type TextEncodingName = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be' | 'latin1';

/** What a stated encoding is called by the decoder. ISO 8859-1 is read as windows-1252, as everyone means it. */
const DECODER: Readonly<Record<TextEncodingName, string>> = {
  'utf-8': 'utf-8',
  gb18030: 'gb18030',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  latin1: 'windows-1252',
};

/** GB18030 text that happens to be valid UTF-8 for so many characters on end does not occur. */
const CERTAINLY_UTF8 = /[\u4e00-\u9fff]{3}/;

/**
 * Looks through the whole file. A byte order mark decides; else valid UTF-8 is UTF-8, and so is text that was UTF-8 up
 * to a damaged place, which decoding then tells. Anything else without a mark is GB18030.
 */
export async function detectEncoding(chunks: AsyncIterable<Uint8Array>): Promise<TextEncodingName> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  let certain = false;
  let last = '';
  for await (const piece of bytePieces(chunks)) {
    if (first) {
      const marked = encodingOfMark(piece);
      if (marked) return marked;
      first = false;
    }
    try {
      const text = last + decoder.decode(piece, { stream: true });
      certain ||= CERTAINLY_UTF8.test(text);
      last = text.slice(-2);
    } catch {
      return certain || CERTAINLY_UTF8.test(soundPart(piece)) ? 'utf-8' : 'gb18030';
    }
  }
  try {
    decoder.decode();
    return 'utf-8';
  } catch {
    return certain ? 'utf-8' : 'gb18030';
  }
}

function encodingOfMark([a, b, c]: Uint8Array): TextEncodingName | undefined {
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0xef && b === 0xbb && c === 0xbf ? 'utf-8' : undefined;
}

/** What stands before the first byte that is not UTF-8. */
const soundPart = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes).split('\uFFFD', 1)[0]!;

/** The file as text, piece by piece; a byte order mark is left out. Bytes that are none of the encoding's are told. */
export async function* decodeText(
  open: () => AsyncIterable<Uint8Array>,
  encoding: TextEncodingName,
  fileName: string,
): AsyncGenerator<{ text: string; bytes: number }> {
  const decoder = new TextDecoder(DECODER[encoding], { fatal: true });
  let bytes = 0;
  const decoded = async (piece?: Uint8Array): Promise<string> => {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
    } catch {
      const at = await firstBadByte(open(), encoding);
      throw new UnreadableFileError(
        fileName,
        `the bytes from ${at} on are not ${encoding} text; save the file as UTF-8`,
      );
    }
  };
  for await (const piece of bytePieces(open())) {
    const text = await decoded(piece);
    bytes += piece.length;
    yield { text: bytes === piece.length && text.startsWith('\uFEFF') ? text.slice(1) : text, bytes };
  }
  yield { text: await decoded(), bytes };
}

/** Counted from 1. The file is read once more for it, the piece at fault byte by byte. */
async function firstBadByte(chunks: AsyncIterable<Uint8Array>, encoding: TextEncodingName): Promise<number> {
  const [ahead, behind] = [0, 1].map(() => new TextDecoder(DECODER[encoding], { fatal: true }));
  let bytes = 0;
  for await (const piece of bytePieces(chunks)) {
    try {
      ahead!.decode(piece, { stream: true });
      behind!.decode(piece, { stream: true });
      bytes += piece.length;
    } catch {
      for (let i = 0; i < piece.length; i++) {
        try {
          behind!.decode(piece.subarray(i, i + 1), { stream: true });
        } catch {
          return bytes + i + 1;
        }
      }
    }
  }
  return bytes;
}

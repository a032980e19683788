import fc from 'fast-check';
import { chunksOf } from './reading.builder.js';
import { decodeText, detectEncoding } from './text-decoding.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const detect = (bytes: Uint8Array, chunk = 7): Promise<string> => detectEncoding(chunksOf(bytes, chunk));
async function decode(bytes: Uint8Array, encoding: Parameters<typeof decodeText>[1], chunk = 7): Promise<string> {
  let all = '';
  for await (const { text } of decodeText(() => chunksOf(bytes, chunk), encoding, 'a.csv')) all += text;
  return all;
}

/** 岗位 in GB18030, and 联通, whose two characters happen to be valid UTF-8 (the Notepad "bush hid the facts" case). */
const GANGWEI = [0xb8, 0xda, 0xce, 0xbb];
const LIANTONG = [0xc1, 0xaa, 0xcd, 0xa8];

describe('the encoding of a file', () => {
  it.each([
    ['utf-8', utf8('岗位编号,a\n')],
    ['utf-8', utf8('plain ASCII')],
    ['utf-8', new Uint8Array([0xef, 0xbb, 0xbf, 0x61, 0xff])],
    ['gb18030', new Uint8Array(GANGWEI)],
    ['gb18030', new Uint8Array([...LIANTONG, 0x2c, ...GANGWEI])],
    ['utf-16le', new Uint8Array([0xff, 0xfe, 0x17, 0x80])],
    ['utf-16be', new Uint8Array([0xfe, 0xff, 0x80, 0x17])],
  ])('is %s, whatever pieces it comes in', async (encoding, bytes) => {
    for (const chunk of [1, 2, 3, 100]) expect(await detect(bytes, chunk)).toBe(encoding);
  });

  it('is told by the last byte as well as by the first', async () => {
    const late = new Uint8Array([...utf8('x'.repeat(300_000)), ...GANGWEI]);
    expect(await detect(late, 1 << 16)).toBe('gb18030');
  });

  it('is still UTF-8 when Chinese text is damaged further on', async () => {
    expect(await detect(new Uint8Array([...utf8('岗位编号,行政区划代码\n'), 0xff]), 1 << 16)).toBe('utf-8');
  });
});

describe('decoding', () => {
  it('gives the text that was written, without its mark, wherever the bytes are cut', async () => {
    const text = fc.string({ unit: 'binary' }).filter((candidate) => !candidate.startsWith('\uFEFF'));
    await fc.assert(
      fc.asyncProperty(text, fc.boolean(), fc.integer({ min: 1, max: 9 }), async (written, marked, chunk) => {
        expect(await decode(utf8((marked ? '\uFEFF' : '') + written), 'utf-8', chunk)).toBe(written);
      }),
    );
  });

  it('reads GB18030 characters of two and of four bytes', async () => {
    expect(await decode(new Uint8Array([...GANGWEI, 0x82, 0x35, 0x8f, 0x33]), 'gb18030', 1)).toBe('岗位\u{9FA6}');
  });

  it.each([
    ['in the middle', [0x61, 0x62, 0xff, 0x63], 3],
    ['in a sequence that is broken off', [0x61, 0xe8, 0x81, 0x61], 4],
    ['at the very end', [0x61, 0xe8, 0x81], 3],
  ])('names the byte at fault %s', async (_where, bytes, at) => {
    for (const chunk of [1, 2, 100]) {
      await expect(decode(new Uint8Array(bytes), 'utf-8', chunk)).rejects.toThrow(
        `a.csv: the bytes from ${at} on are not utf-8 text`,
      );
    }
  });

  it('names the byte at fault in a later piece', async () => {
    const bytes = new Uint8Array([...utf8('岗'.repeat(100_000)), 0xff]);
    await expect(decode(bytes, 'utf-8', 1 << 16)).rejects.toThrow('the bytes from 300001 on');
  });
});

/** Largest piece handed on: what is made of one piece lies in memory at once. */
const PIECE = 1 << 17;
/** A byte order mark has up to three bytes, the mark of a ZIP file four. */
const HEAD = 4;

/**
 * The same bytes in pieces of a bounded size, the first of which holds at least four bytes if the file does. As with
 * the chunks they come from, a piece is good only until the next one is asked for.
 */
export async function* bytePieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | undefined = new Uint8Array(0);
  for await (const chunk of chunks) {
    let bytes = chunk;
    if (head) {
      bytes = joined(head, chunk);
      head = bytes.length < HEAD ? bytes : undefined;
      if (head) continue;
    }
    for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
  }
  if (head && head.length > 0) yield head;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0 && second.length >= HEAD) return second;
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** One file inside a ZIP file. */
export interface ZipEntry {
  /** Size in bytes the directory declares for the content; a hostile file may lie. */
  readonly inflated: number;
  readonly isDeflated: boolean;
  /** The content as it lies in the archive. */
  readonly content: Uint8Array;
}

/** The entries of a ZIP file by its central directory; undefined when there is none or it is damaged. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return undefined;
    const local = view.getUint32(at + 42, true);
    if (local + 30 > bytes.length) return undefined;
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    entries.push({
      inflated: view.getUint32(at + 24, true),
      isDeflated: view.getUint16(at + 10, true) === 8,
      content: bytes.subarray(start, start + view.getUint32(at + 20, true)),
    });
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Whether the content unpacks to no more than the directory declares. Nothing of it is kept. */
export async function keepsItsWord({ inflated, isDeflated, content }: ZipEntry): Promise<boolean> {
  if (!isDeflated) return content.length <= inflated;
  const unpacked = new Blob([content as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  let size = 0;
  for await (const chunk of unpacked) {
    size += chunk.length;
    if (size > inflated) return false;
  }
  return true;
}

function endOfDirectory(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return undefined;
}

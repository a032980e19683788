import { unzipSync, zipSync, type Zippable } from 'fflate';

/** The parts of an Office document packed again in the order of their names, with one date: the same parts, the same bytes. */
export function fixedPackage(bytes: Uint8Array, replaced: Readonly<Record<string, string>>): Uint8Array {
  const text = new TextEncoder();
  const own = Object.fromEntries(Object.entries(replaced).map(([path, xml]) => [path, text.encode(xml)]));
  const parts = { ...unzipSync(bytes), ...own };
  const paths = Object.keys(parts).sort();
  // [Content_Types].xml sorts first, where readers look for it. A ZIP date is local time: this one is the same everywhere.
  const mtime = new Date(1980, 0, 1);
  const packed: Zippable = Object.fromEntries(paths.map((path) => [path, [parts[path]!, { mtime, level: 6 }]]));
  return zipSync(packed);
}

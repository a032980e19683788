import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** True if node_modules holds what package-lock.json asks for. */
export function isInstalled(root) {
  if (readText(noteOf(root)) === fingerprint(root)) return true;
  if (!holdsEveryPackage(root)) return false;
  rememberInstall(root);
  return true;
}

/** Notes for which lock file and machine the packages were installed. */
export function rememberInstall(root) {
  try {
    writeFileSync(noteOf(root), fingerprint(root));
  } catch {
    // Another user installed; the next start compares again.
  }
}

const noteOf = (root) => join(root, 'node_modules', '.gongxu-lock');

function fingerprint(root) {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  return `${lock} ${process.platform}-${process.arch}`;
}

/** npm lists what it installed in node_modules/.package-lock.json, as its last act. */
function holdsEveryPackage(root) {
  const installed = readText(join(root, 'node_modules', '.package-lock.json'));
  if (!installed) return false;
  const found = JSON.parse(installed).packages;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, link }]) =>
      !path.startsWith('node_modules/') ||
      (link && existsSync(join(root, path))) ||
      (found[path] ? found[path].version === version : optional === true),
  );
}

function readText(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

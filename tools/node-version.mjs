const NEEDED = [20, 19];

/** Ends the program with clear words on a Node that is too old. Uses nothing an old Node does not know. */
export function requireNode() {
  const found = process.versions.node.split('.').map(Number);
  const isEnough = found[0] > NEEDED[0] || (found[0] === NEEDED[0] && found[1] >= NEEDED[1]);
  if (isEnough) return;
  console.error(
    'Gongxu needs Node.js ' +
      NEEDED.join('.') +
      ' or newer; this is ' +
      process.versions.node +
      '. See https://nodejs.org',
  );
  process.exit(1);
}

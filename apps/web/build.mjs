import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Everything the page needs lies in dist; it asks no other host for anything. */
const folder = import.meta.dirname;
const outdir = join(folder, 'dist');

rmSync(outdir, { recursive: true, force: true });
mkdirSync(outdir);
cpSync(join(folder, 'src', 'index.html'), join(outdir, 'index.html'));

const shared = {
  bundle: true,
  minify: true,
  target: 'es2022',
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { '.ttf': 'file', '.graphql': 'text' },
  legalComments: 'linked',
  logLevel: 'warning',
  outdir,
};

await Promise.all([
  build({ ...shared, format: 'esm', jsx: 'automatic', entryPoints: [join(folder, 'src', 'main.tsx')] }),
  build({
    ...shared,
    format: 'iife',
    entryPoints: {
      'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
      'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
      'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
    },
  }),
]);

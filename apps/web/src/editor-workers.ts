import type { Environment } from 'monaco-editor';

const FILES: Readonly<Record<string, string>> = { json: './json.worker.js', graphql: './graphql.worker.js' };

/** The editor's background workers, from files beside this one. */
const environment: Environment = {
  getWorker: (_id, label) => new Worker(new URL(FILES[label] ?? './editor.worker.js', import.meta.url)),
};

Object.assign(globalThis, { MonacoEnvironment: environment });

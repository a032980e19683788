const HINTS: readonly { readonly sign: RegExp; readonly hint: string }[] = [
  { sign: /No space left on device|ENOSPC|Disk quota exceeded/i, hint: 'The disk or the shared memory is full.' },
  {
    sign: /shared memory (block|segment).*in use|could not (create|map|resize)( anonymous)? shared memory/i,
    hint: 'The memory segment is in use by an earlier server, or this machine (sandbox, container) allows no more shared memory.',
  },
  { sign: /lock file .* already exists/i, hint: 'Another PostgreSQL server uses this data folder.' },
  {
    sign: /could not look up effective user ID/i,
    hint: 'The user who starts has a number but no name on this machine (no line in /etc/passwd). Start as a user with a name, or set DATABASE_URL.',
  },
  {
    sign: /Permission denied|EACCES|EPERM|wrong ownership|Operation not permitted/i,
    hint: 'The data folder belongs to another user than the one who starts now, or its file system knows no owners.',
  },
  {
    sign: /could not bind|could not create any TCP/i,
    hint: 'No port of 127.0.0.1 could be opened; is this a sandbox without a loopback network?',
  },
  {
    sign: /could not locate a valid checkpoint|invalid checkpoint|PANIC/i,
    hint: 'The data is damaged; move the data folder away to begin afresh.',
  },
];

/** What PostgreSQL's words mean for the person who starts it, where we know. */
export function hintFor(output: string): string | undefined {
  return HINTS.find(({ sign }) => sign.test(output))?.hint;
}

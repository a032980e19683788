import { useState } from 'react';

const STORED_AS = 'gongxu-api-key';

/**
 * The key sent with every request: from the address once (`#key=gx_…`, a part browsers never send to the server),
 * then kept until the browser tab is closed.
 */
export function useApiKey(): readonly [string, (key: string) => void] {
  const [key, setKey] = useState(() => fromAddress() ?? sessionStorage.getItem(STORED_AS) ?? '');
  const keep = (next: string): void => {
    sessionStorage.setItem(STORED_AS, next);
    setKey(next);
  };
  return [key, keep];
}

function fromAddress(): string | undefined {
  const key = new URLSearchParams(location.hash.slice(1)).get('key');
  if (!key) return undefined;
  history.replaceState(null, '', location.pathname + location.search);
  sessionStorage.setItem(STORED_AS, key);
  return key;
}

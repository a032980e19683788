import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { useMemo } from 'react';
import { useApiKey } from './api-key';
import { exampleTabs } from './example-tabs';

const ENDPOINT = new URL('/graphql', location.href);

/** The query page: example queries in tabs, the schema's documentation, and a field for the API key. */
export function Page() {
  const [apiKey, setApiKey] = useApiKey();
  const fetcher = useMemo(() => fetcherWith(apiKey), [apiKey]);
  return (
    <>
      <header className="page-header">
        <h1>供需 Gongxu</h1>
        <p>
          紧缺职业目录与专业预警的 GraphQL 接口 · <strong>三门峡样本数据为模拟数据</strong>
        </p>
        <label>
          API 密钥
          <input
            type="password"
            autoComplete="off"
            placeholder="gx_…（查询公开目录可不填）"
            value={apiKey}
            onChange={({ target }) => setApiKey(target.value.trim())}
          />
        </label>
      </header>
      <main>
        <GraphiQL fetcher={fetcher} defaultTabs={exampleTabs} defaultTheme="light" shouldPersistHeaders={false} />
      </main>
    </>
  );
}

function fetcherWith(apiKey: string) {
  const headers = apiKey ? { authorization: `Bearer ${apiKey}` } : undefined;
  return createGraphiQLFetcher({
    url: ENDPOINT.href,
    subscriptionUrl: Object.assign(new URL(ENDPOINT), { protocol: ENDPOINT.protocol === 'https:' ? 'wss:' : 'ws:' })
      .href,
    headers,
    wsConnectionParams: headers,
  });
}

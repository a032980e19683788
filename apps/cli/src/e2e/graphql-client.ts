import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

export interface Answer {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- its shape is what the query asked for
  readonly data: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string; readonly reason?: string };
  }[];
}

/** A program of another bureau. */
export class GraphqlClient {
  constructor(
    readonly url: string,
    private readonly key?: string,
    private readonly language = 'zh',
  ) {}

  with(options: { key?: string; language?: string }): GraphqlClient {
    return new GraphqlClient(this.url, 'key' in options ? options.key : this.key, options.language ?? this.language);
  }

  async ask(query: string, variables: object = {}): Promise<Answer> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': this.language, ...this.authorization },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  }

  /** The stable code and reason of the first error. */
  async refusal(query: string, variables: object = {}): Promise<string | undefined> {
    const { errors } = await this.ask(query, variables);
    const extensions = errors?.[0]?.extensions;
    return extensions && [extensions.code, extensions.reason].filter(Boolean).join('/');
  }

  async upload(fileName: string, content: string): Promise<Response> {
    const form = new FormData();
    form.append('file', new Blob([content]), fileName);
    return fetch(`${this.url}/files`, { method: 'POST', headers: this.authorization, body: form });
  }

  download(path: string): Promise<Response> {
    return fetch(`${this.url}${path}`, { headers: this.authorization });
  }

  /** Everything a subscription says until it ends. */
  async follow(query: string): Promise<Answer[]> {
    const client = createClient({
      url: `${this.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: this.authorization,
    });
    const answers: Answer[] = [];
    for await (const answer of client.iterate({ query })) answers.push(answer as Answer);
    await client.dispose();
    return answers;
  }

  private get authorization(): Record<string, string> {
    return this.key === undefined ? {} : { authorization: `Bearer ${this.key}` };
  }
}

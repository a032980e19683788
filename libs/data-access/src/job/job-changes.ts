import pg from 'pg';
import { JOB_CHANNEL } from './job.repository.js';

/** Tells of every change of a job, whichever process made it, over PostgreSQL's LISTEN. Reconnects by itself. */
export class JobChanges {
  private readonly listeners = new Set<(jobId: string) => void>();
  private client: pg.Client | undefined;
  private closed = false;

  private constructor(private readonly url: string) {}

  static async open(url: string): Promise<JobChanges> {
    const changes = new JobChanges(url);
    await changes.connect();
    return changes;
  }

  onChange(listener: (jobId: string) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.client?.end();
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, application_name: 'gongxu-listen' });
    client.on('notification', ({ payload }) => this.listeners.forEach((listener) => listener(payload ?? '')));
    client.on('error', () => undefined);
    client.on('end', () => this.reconnectSoon());
    await client.connect();
    await client.query(`LISTEN ${JOB_CHANNEL}`);
    this.client = client;
  }

  private reconnectSoon(): void {
    if (this.closed) return;
    setTimeout(() => void this.connect().catch(() => this.reconnectSoon()), 1_000).unref();
  }
}

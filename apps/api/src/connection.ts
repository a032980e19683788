import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { DomainError } from '@gongxu/domain';

const MAX_FIRST = 200;

@ObjectType({ description: 'Where a page of a connection begins and ends (Relay).' })
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage: boolean;

  @Field(() => String, { nullable: true })
  endCursor: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: `How many, 1 to ${MAX_FIRST}.` })
  first: number;

  @Field(() => String, { nullable: true, description: 'Cursor of the last item already seen.' })
  after?: string | null;
}

export interface Connection<T> {
  readonly edges: readonly { readonly node: T; readonly cursor: string }[];
  readonly pageInfo: PageInfo;
}

/** The Relay types of a connection to `node`. */
export function connectionOf<T>(node: Type<T>, name: string) {
  @ObjectType(`${name}Edge`)
  class Edge {
    @Field(() => node)
    node: T;

    @Field(() => String)
    cursor: string;
  }

  @ObjectType(`${name}Connection`)
  class ConnectionType {
    @Field(() => [Edge])
    edges: readonly Edge[];

    @Field(() => PageInfo)
    pageInfo: PageInfo;
  }
  return ConnectionType;
}

export function pageSize({ first }: PageArgs): number {
  if (!Number.isInteger(first) || first < 1 || first > MAX_FIRST) {
    throw new DomainError('INVALID_ARGUMENT', `first must be from 1 to ${MAX_FIRST}, not ${first}`);
  }
  return first;
}

/** `items` holds one more than asked when there is a next page. */
export function toConnection<T>(
  items: readonly T[],
  first: number,
  keyOf: (item: T) => readonly unknown[],
): Connection<T> {
  const edges = items.slice(0, first).map((node) => ({ node, cursor: encodeCursor(keyOf(node)) }));
  return { edges, pageInfo: { hasNextPage: items.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}

export const encodeCursor = (key: readonly unknown[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** @param check tells whether the decoded key is one of this connection's */
export function decodeCursor<K>(cursor: string | null | undefined, check: (key: unknown) => key is K): K | undefined {
  if (cursor === null || cursor === undefined) return undefined;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (check(key)) return key;
  } catch {
    // told below, like any other cursor that is not ours
  }
  throw new DomainError('INVALID_CURSOR', `"${cursor}" is not a cursor of this list`);
}

/** Key of lists ordered by code. */
export const isCodeKey = (key: unknown): key is [string] =>
  Array.isArray(key) && key.length === 1 && typeof key[0] === 'string';

export const isTimeKey = (key: unknown): key is [string, string] =>
  Array.isArray(key) &&
  key.length === 2 &&
  !Number.isNaN(Date.parse(String(key[0]))) &&
  /^[0-9a-f-]{36}$/.test(String(key[1]));

/** Key of lists ordered by time, newest first. */
export const timeKey = (item: { createdAt: Date; id: string }): [string, string] => [
  item.createdAt.toISOString(),
  item.id,
];

export const timeKeyOf = (after: string | null | undefined): [Date, string] | undefined => {
  const key = decodeCursor(after, isTimeKey);
  return key && [new Date(key[0]), key[1]];
};

import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, Kind, type DocumentNode, type SelectionSetNode } from 'graphql';

const MAX_DEPTH = 14;
const MAX_FIELDS = 400;

/** Refuses queries that are deeper or wider than any honest one; the number of rows is bounded by each connection. */
export const queryLimits = (): ApolloServerPlugin => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ document }) => {
      const { depth, fields } = sizeOf(document);
      if (depth <= MAX_DEPTH && fields <= MAX_FIELDS) return;
      throw new GraphQLError(
        `the query is too large: depth ${depth} of at most ${MAX_DEPTH}, fields ${fields} of at most ${MAX_FIELDS}`,
        {
          extensions: { code: 'QUERY_TOO_LARGE', http: { status: 400 } },
        },
      );
    },
  }),
});

/** Fragments are counted where they are spread; introspection is left out. */
export function sizeOf(document: DocumentNode): { depth: number; fields: number } {
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node.selectionSet] as const] : [],
    ),
  );
  let fields = 0;
  const depthOf = (set: SelectionSetNode): number =>
    Math.max(
      0,
      ...set.selections.map((node) => {
        if (fields > MAX_FIELDS) return 0; // enough is known; fragments could double without end
        if (node.kind === Kind.INLINE_FRAGMENT) return depthOf(node.selectionSet);
        if (node.kind === Kind.FRAGMENT_SPREAD) {
          const fragment = fragments.get(node.name.value);
          return fragment ? depthOf(fragment) : 0;
        }
        if (node.name.value.startsWith('__')) return 0;
        fields += 1;
        return 1 + (node.selectionSet ? depthOf(node.selectionSet) : 0);
      }),
    );
  const depths = document.definitions.map((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? depthOf(node.selectionSet) : 0,
  );
  return { depth: Math.max(0, ...depths), fields };
}

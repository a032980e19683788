/** Better answers on their way to the database. */
export interface AnswerStore<T> {
  /** Resolves when it is stored, for the first one; the others are stored beside the search. */
  readonly better: (answer: T) => Promise<void> | undefined;
  /** Resolves when the newest answer is stored. */
  readonly settled: () => Promise<void>;
}

/** Stores answers one after another; one that is overtaken while another is being stored is left out. */
export function answerStore<T>(store: (answer: T, number: number) => Promise<void>): AnswerStore<T> {
  let next: T | undefined;
  let number = 0;
  let storing: Promise<void> | undefined;
  const drain = async (): Promise<void> => {
    while (next !== undefined) {
      const answer = next;
      next = undefined;
      await store(answer, ++number);
    }
    storing = undefined;
  };
  return {
    better(answer) {
      next = answer;
      const isFirst = number === 0;
      storing ??= drain();
      storing.catch(() => undefined); // told by `settled`
      return isFirst ? storing : undefined;
    },
    settled: async () => storing,
  };
}

/** Independent draws, uniform from 0 to below 1. */
export type RandomSource = () => number;

/** The draws of a name, the same ones whenever it is asked: each occupation has its own, so another cannot move them. */
export type RandomStreams = (name: string) => RandomSource;

/** Streams of a generator that takes a seed: the seed of a name is FNV-1a (32 bits) over seed and name. */
export const seededStreams =
  (seed: number, generator: (seed: number) => RandomSource): RandomStreams =>
  (name) =>
    generator(fnv1a(`${seed}/${name}`));

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** A network with one hidden layer of tanh units; inputs are centred, divided by their spread and kept within `REACH` of it. */
export interface Network {
  readonly centre: readonly number[];
  readonly spread: readonly number[];
  /** Input by input, a weight for each hidden unit; the last row is the bias. */
  readonly hidden: readonly number[];
  /** Hidden unit by hidden unit, a weight for each output; the last row is the bias. */
  readonly output: readonly number[];
}

/** An input further out than anything seen in calibration tells no more than the furthest seen. */
const REACH = 4;

export const standardised = (value: number, centre: number, spread: number): number =>
  Math.min(REACH, Math.max(-REACH, (value - centre) / spread));

export const runNetwork = (network: Network, inputs: ArrayLike<number>): Float64Array =>
  outputsOf(network, sumsOf(network, inputs));

/** What comes out with one input at another value; only that input's part is added up anew. */
export function varyInput(network: Network, inputs: ArrayLike<number>): (index: number, value: number) => Float64Array {
  const { centre, spread } = network;
  const sums = sumsOf(network, inputs);
  return (index, value) => {
    const [c, s] = [centre[index]!, spread[index]!];
    const varied = sums.slice();
    addInput(network, varied, index, standardised(value, c, s) - standardised(inputs[index]!, c, s));
    return outputsOf(network, varied);
  };
}

/** What each hidden unit adds up. */
function sumsOf(network: Network, inputs: ArrayLike<number>): Float64Array {
  const { centre, spread, hidden } = network;
  const sums = new Float64Array(hidden.length / (centre.length + 1));
  addInput(network, sums, centre.length, 1);
  for (let i = 0; i < centre.length; i++) {
    addInput(network, sums, i, standardised(inputs[i]!, centre[i]!, spread[i]!));
  }
  return sums;
}

function addInput({ hidden }: Network, sums: Float64Array, index: number, input: number): void {
  for (let u = 0; u < sums.length; u++) sums[u]! += input * hidden[index * sums.length + u]!;
}

function outputsOf({ output }: Network, sums: Float64Array): Float64Array {
  const outputs = new Float64Array(output.length / (sums.length + 1));
  for (let o = 0; o < outputs.length; o++) outputs[o] = output[sums.length * outputs.length + o]!;
  for (let u = 0; u < sums.length; u++) {
    const activation = Math.tanh(sums[u]!);
    for (let o = 0; o < outputs.length; o++) outputs[o]! += activation * output[u * outputs.length + o]!;
  }
  return outputs;
}

/** Weights above 0 that sum to 1. */
export function softmax(scores: Float64Array): Float64Array {
  const powers = new Float64Array(scores.length);
  let highest = -Infinity;
  for (let o = 0; o < scores.length; o++) highest = Math.max(highest, scores[o]!);
  let sum = 0;
  for (let o = 0; o < scores.length; o++) sum += powers[o] = Math.exp(scores[o]! - highest);
  for (let o = 0; o < scores.length; o++) powers[o]! /= sum;
  return powers;
}

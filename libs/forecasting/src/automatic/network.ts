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

export function runNetwork(network: Network, inputs: ArrayLike<number>): Float64Array {
  const { centre, spread, hidden, output } = network;
  const inputCount = centre.length;
  const units = hidden.length / (inputCount + 1);
  const outputCount = output.length / (units + 1);
  const sums = new Float64Array(units);
  const outputs = new Float64Array(outputCount);
  for (let u = 0; u < units; u++) sums[u] = hidden[inputCount * units + u]!;
  for (let o = 0; o < outputCount; o++) outputs[o] = output[units * outputCount + o]!;
  for (let i = 0; i < inputCount; i++) {
    const input = standardised(inputs[i]!, centre[i]!, spread[i]!);
    for (let u = 0; u < units; u++) sums[u]! += input * hidden[i * units + u]!;
  }
  for (let u = 0; u < units; u++) {
    const activation = Math.tanh(sums[u]!);
    for (let o = 0; o < outputCount; o++) outputs[o]! += activation * output[u * outputCount + o]!;
  }
  return outputs;
}

/** Weights above 0 that sum to 1. */
export function softmax(scores: Float64Array): Float64Array {
  const highest = scores.reduce((high, score) => Math.max(high, score), -Infinity);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

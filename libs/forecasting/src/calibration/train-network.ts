import { standardised, type Network } from '../automatic/network.js';
import { shuffled } from './shuffled.js';

export interface Training {
  readonly units: number;
  readonly epochs: number;
  /** Highest step; it falls to 0 along a half cosine. */
  readonly rate: number;
  /** Pulls weights towards 0. */
  readonly decay: number;
  /** Numbers from 0 up to 1. */
  readonly random: () => number;
  /** Where the outputs begin before anything is learned, or the network to go on from. */
  readonly start: readonly number[] | Network;
}

/** Writes the loss's derivative by each output of case `index` into `slope`. */
export type LossSlope = (index: number, outputs: Float64Array, slope: Float64Array) => void;

const BATCH = 512;

/** Fits a network by Adam (Kingma & Ba 2015) on mini-batches. */
export function trainNetwork(inputs: readonly Float64Array[], lossSlope: LossSlope, training: Training): Network {
  const { epochs, rate, decay, random } = training;
  const start = isNetwork(training.start) ? training.start : untaught(inputs, training.start, training);
  const { centre, spread } = start;
  const width = centre.length;
  const hidden = layerOf(start.hidden);
  const units = start.hidden.length / (width + 1);
  const output = layerOf(start.output);
  const outputs = start.output.length / (units + 1);

  let order = inputs.map((_, index) => index);
  const x = new Float64Array(width);
  const active = new Float64Array(units);
  const result = new Float64Array(outputs);
  const slope = new Float64Array(outputs);
  const batch = Math.min(BATCH, Math.max(64, Math.floor(inputs.length / 20)));
  let updates = 0;

  const learn = (index: number): void => {
    active.set(hidden.value.subarray(width * units));
    for (let i = 0; i < width; i++) {
      x[i] = standardised(inputs[index]![i]!, centre[i]!, spread[i]!);
      for (let u = 0; u < units; u++) active[u]! += x[i]! * hidden.value[i * units + u]!;
    }
    result.set(output.value.subarray(units * outputs));
    for (let u = 0; u < units; u++) {
      active[u] = Math.tanh(active[u]!);
      for (let o = 0; o < outputs; o++) result[o]! += active[u]! * output.value[u * outputs + o]!;
    }
    lossSlope(index, result, slope);
    for (let o = 0; o < outputs; o++) output.slope[units * outputs + o]! += slope[o]!;
    for (let u = 0; u < units; u++) {
      let back = 0;
      for (let o = 0; o < outputs; o++) {
        output.slope[u * outputs + o]! += active[u]! * slope[o]!;
        back += slope[o]! * output.value[u * outputs + o]!;
      }
      back *= 1 - active[u]! ** 2;
      hidden.slope[width * units + u]! += back;
      for (let i = 0; i < width; i++) hidden.slope[i * units + u]! += back * x[i]!;
    }
  };

  for (let epoch = 0; epoch < epochs; epoch++) {
    order = shuffled(order, random);
    const step = (rate / 2) * (1 + Math.cos((Math.PI * epoch) / epochs));
    for (let from = 0; from < order.length; from += batch) {
      const to = Math.min(order.length, from + batch);
      for (let k = from; k < to; k++) learn(order[k]!);
      updates++;
      for (const [layer, biases] of [
        [hidden, units],
        [output, outputs],
      ] as const)
        update(layer, { step, decay, updates, cases: to - from, biases });
    }
  }
  return { centre, spread, hidden: [...hidden.value], output: [...output.value] };
}

interface Layer {
  readonly value: Float64Array;
  readonly slope: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

const layerOf = (weights: readonly number[]): Layer => ({
  value: Float64Array.from(weights),
  slope: new Float64Array(weights.length),
  first: new Float64Array(weights.length),
  second: new Float64Array(weights.length),
});

const isNetwork = (start: readonly number[] | Network): start is Network => 'hidden' in start;

function untaught(
  inputs: readonly Float64Array[],
  firstOutputs: readonly number[],
  { units, random }: Training,
): Network {
  const width = inputs[0]!.length;
  const normals = (count: number, size: number) =>
    Array.from(
      { length: count },
      () => size * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()),
    );
  return {
    ...momentsOf(inputs),
    hidden: [...normals(width * units, 1 / Math.sqrt(width)), ...Array.from({ length: units }, () => 0)],
    output: [...normals(units * firstOutputs.length, 0.3 / Math.sqrt(units)), ...firstOutputs],
  };
}

interface Update {
  readonly step: number;
  readonly decay: number;
  readonly updates: number;
  readonly cases: number;
  readonly biases: number;
}

function update({ value, slope, first, second }: Layer, { step, decay, updates, cases, biases }: Update): void {
  for (let i = 0; i < value.length; i++) {
    const g = slope[i]! / cases + (i < value.length - biases ? decay * value[i]! : 0);
    first[i] = 0.9 * first[i]! + 0.1 * g;
    second[i] = 0.999 * second[i]! + 0.001 * g * g;
    value[i]! -= (step * (first[i]! / (1 - 0.9 ** updates))) / (Math.sqrt(second[i]! / (1 - 0.999 ** updates)) + 1e-8);
    slope[i] = 0;
  }
}

function momentsOf(inputs: readonly Float64Array[]): { centre: number[]; spread: number[] } {
  const width = inputs[0]!.length;
  const centre = new Float64Array(width);
  const spread = new Float64Array(width);
  for (const row of inputs) for (let i = 0; i < width; i++) centre[i]! += row[i]! / inputs.length;
  for (const row of inputs) for (let i = 0; i < width; i++) spread[i]! += (row[i]! - centre[i]!) ** 2 / inputs.length;
  return { centre: [...centre], spread: Array.from(spread, (variance) => Math.max(1e-6, Math.sqrt(variance))) };
}

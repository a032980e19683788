import { runNetwork, softmax, varyInput, type Network } from './network.js';

/** Two inputs, one hidden unit, two outputs. */
const network: Network = { centre: [1, 0], spread: [2, 1], hidden: [0.5, -1, 0.25], output: [2, -2, 0.1, 0.2] };

describe('the network', () => {
  it('is a layer of tanh units on standardised inputs', () => {
    const activation = Math.tanh(0.5 * 1 - 1 * 0.5 + 0.25);
    const [first, second] = runNetwork(network, [3, 0.5]);
    expect(first).toBeCloseTo(2 * activation + 0.1, 12);
    expect(second).toBeCloseTo(-2 * activation + 0.2, 12);
  });

  it('learns nothing from an input further out than four spreads', () => {
    expect(runNetwork(network, [9, 0])).toEqual(runNetwork(network, [1e9, 0]));
  });

  it('with one input varied gives what it gives for that input', () => {
    const [first, second] = varyInput(network, [3, 0.5])(1, -2);
    const [expected, other] = runNetwork(network, [3, -2]);
    expect([first, second]).toEqual([expect.closeTo(expected!, 12), expect.closeTo(other!, 12)]);
  });

  it('gives shares in proportion to powers of e', () => {
    const [a, b] = softmax(Float64Array.of(1000 + Math.log(3), 1000));
    expect(a).toBeCloseTo(0.75, 12);
    expect(b).toBeCloseTo(0.25, 12);
  });
});

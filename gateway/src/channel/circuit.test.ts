import { expect, it } from 'vitest';
import { Circuit } from './circuit.ts';

const circuitThat = (isFailure: (answer: unknown) => boolean = () => false) =>
  new Circuit({ failures: 1, openMs: 60_000, deadlineMs: 60_000, isFailure });

it('tells everyone who asked while it was closed what came of it, also when others have opened it meanwhile', async () => {
  const circuit = circuitThat();
  const asked = ['first', 'second'].map((what) => circuit.run(() => Promise.reject(new Error(what))));
  const told = await Promise.allSettled(asked);
  expect(told.map((one) => (one as PromiseRejectedResult).reason.message)).toEqual(['first', 'second']);
  expect(circuit.state).toBe('open');
});

it('gives the answers of those who asked before it opened', async () => {
  const circuit = circuitThat((answer) => answer === 'away');
  const asked = ['away', 'away'].map((answer) => circuit.run(async () => answer));
  expect(await Promise.all(asked)).toEqual(['away', 'away']);
  expect(circuit.state).toBe('open');
  await expect(circuit.run(async () => 'here')).rejects.toThrow();
});

import type { Alike } from './alike.ts';
import { type Ask, compileFetch, type RunStep } from './compile-fetch.ts';
import type { Choice, Fetch, Step } from './steps.ts';
import type { Twins } from './twins.ts';
import type { TypeTests } from './type-tests.ts';

/** Makes the way to a subgraph for one fetch, whose query is always the same. */
export type AskFor<Context> = (fetch: Fetch) => Ask<Context>;

export interface ToCompileSteps<Context> {
  askFor: AskFor<Context>;
  types: TypeTests;
  twins: Twins;
  alike: Alike;
}

/** Compiles the steps of a plan into one function that runs them. */
export function compileSteps<Context>(step: Step, given: ToCompileSteps<Context>): RunStep<Context> {
  const compile = (inner: Step) => compileSteps(inner, given);
  switch (step.kind) {
    case 'inOrder':
      return inOrder(step.steps.map(compile));
    case 'together':
      return together(step.steps.map(compile));
    case 'choice':
      return choice(step, step.ifTrue && compile(step.ifTrue), step.ifFalse && compile(step.ifFalse));
    case 'fetch':
      return compileFetch(step, {
        ask: given.askFor(step),
        types: given.types,
        twin: given.twins.get(step),
        leaves: given.alike.get(step),
      });
  }
}

const inOrder =
  <Context>(steps: readonly RunStep<Context>[]): RunStep<Context> =>
  async (run) => {
    for (const step of steps) await step(run);
  };

const together =
  <Context>(steps: readonly RunStep<Context>[]): RunStep<Context> =>
  async (run) => {
    await Promise.all(steps.map((step) => step(run)));
  };

function choice<Context>(
  { variable, otherwise }: Choice,
  ifTrue: RunStep<Context> | undefined,
  ifFalse: RunStep<Context> | undefined,
): RunStep<Context> {
  return (run) => {
    const value = run.variables[variable] ?? otherwise;
    return (value ? ifTrue : ifFalse)?.(run);
  };
}

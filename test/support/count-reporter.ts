import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one plain line that says how many tests passed and failed. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const testsOf = (module: TestModule) => [...module.children.allTests()];
    const count = (state: string, of = modules.flatMap(testsOf)) =>
      of.filter((test) => test.result().state === state).length;
    // A file that does not load, or does not get as far as its tests, is a failure all the same.
    const broken = modules.filter(
      (module) => module.state() === 'failed' && count('failed', testsOf(module)) === 0,
    ).length;
    process.stdout.write(`\n${count('passed')} passed, ${count('failed') + broken} failed\n`);
  }
}

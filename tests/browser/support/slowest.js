// Told at the end of a run: the tests that took longest, and, as faults to mend, those that passed only
// when they were tried again.
const SHOWN = 40;

export default class Slowest {
  #took = new Map();

  onTestEnd(test, { duration }) {
    this.#took.set(test, (this.#took.get(test) ?? 0) + duration);
  }

  onEnd() {
    const place = ({ location }) => `${location.file.split('/').at(-1)}:${location.line}`;
    const sorted = [...this.#took].sort(([, one], [, other]) => other - one);
    const seconds = (ms) => (ms / 1000).toFixed(1).padStart(6);
    const all = sorted.reduce((sum, [, duration]) => sum + duration, 0);
    console.log(
      `\n  The slowest of ${sorted.length} tests, in seconds (${seconds(all).trim()} in all):`,
    );
    for (const [test, duration] of sorted.slice(0, SHOWN))
      console.log(`${seconds(duration)}  ${place(test)} ${test.title.slice(0, 80)}`);
    const again = sorted.map(([test]) => test).filter((test) => test.outcome() === 'flaky');
    if (again.length === 0) return;
    console.log('\n  FAULTS TO MEND: these tests passed only when they were tried again:');
    for (const test of again) console.log(`    ${place(test)} ${test.title}`);
  }
}

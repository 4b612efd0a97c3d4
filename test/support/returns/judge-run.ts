import type { WrittenReturn } from './write-returns';

/** What a run of `collect` says of these files that is not so, each as a sentence; none where all is as it was written. */
export function judgeRun(stdout: string, written: readonly WrittenReturn[]): string[] {
  const items = stdout.split('\n-  ').map((item) => item.replace(/\s+/g, ' '));
  const found = written.filter(({ breakage }) => breakage?.prefix === undefined);
  const whole = written.filter(({ breakage }) => breakage === null);
  const counts = `${found.length} workbooks: ${whole.length} collected, ${found.length - whole.length} not read.`;
  const wrong = written.flatMap(({ name, breakage }) => {
    const item = items.find((one) => one.startsWith(name)) ?? '';
    if (breakage === null)
      return item === '' ? [] : [`${name} is whole, and is said to be: ${item}`];
    return breakage.said.test(item) ? [] : [`${name} (${breakage.name}) is said to be: “${item}”`];
  });
  return stdout.replace(/\s+/g, ' ').startsWith(counts)
    ? wrong
    : [`It does not begin with: ${counts}`, ...wrong];
}

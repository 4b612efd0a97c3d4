/**
 * Runs the trials of a script, which end the process themselves, and prints whatever ends them before they have: a job that
 * never ends leaves nothing to wait for, and who listens for what is rejected unheard would hear what is thrown, and keep it.
 */
export function runTrials(tryAll: () => Promise<void>, print: (text: string) => void): void {
  process.on('beforeExit', () => {
    print('A job has not come to its end.');
    process.exit(1);
  });
  tryAll().catch((error: unknown) => {
    print(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exit(1);
  });
}

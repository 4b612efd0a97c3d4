/** Where a command's words go. */
export interface Terminal {
  /** Standard output: what was asked for. */
  write(text: string): void;
  /** Standard error: what went wrong, and what to know beside it. */
  writeError(text: string): void;
  /** Characters in a line. */
  readonly columns: number;
}

/** Width of a line where nothing shows it, as in a file or a pipe. */
const DEFAULT_COLUMNS = 100;
/** Narrower lines than this break up words; wider ones are hard to read. */
const FEWEST_COLUMNS = 60;
const MOST_COLUMNS = 120;

/** Streams of the process, with the width of the window where there is one. */
export function processTerminal({ stdout, stderr }: NodeJS.Process): Terminal {
  // Undefined unless it is a window, whatever the type says.
  const columns = (stdout as { columns?: number }).columns ?? DEFAULT_COLUMNS;
  return {
    write: (text) => void stdout.write(text),
    writeError: (text) => void stderr.write(text),
    columns: Math.max(FEWEST_COLUMNS, Math.min(MOST_COLUMNS, columns)),
  };
}

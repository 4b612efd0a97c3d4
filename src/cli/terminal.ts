/** Where a command's words go. */
export interface Terminal {
  /** Standard output: what was asked for. */
  write(text: string): void;
  /** Standard error: what went wrong, and what to know beside it. */
  writeError(text: string): void;
  /** Shows how far long work is, in place of what it showed before; '' takes it away. Absent where nobody looks on. */
  readonly showProgress?: ((line: string) => void) | undefined;
  /** Characters in a line. */
  readonly columns: number;
}

/**
 * What a terminal would obey or hide rather than show: control characters, which may colour, overwrite or send, marks that
 * turn the direction of writing, line breaks that are none, and codes that stand for no character.
 */
const UNSHOWN = /[\p{Cc}\p{Bidi_Control}\u2028\u2029\p{Surrogate}\p{Noncharacter_Code_Point}]/gu;
/** The control characters that lay out what we print. */
const LAYOUT: readonly string[] = ['\n', '\t'];

/** The terminal with what people have written shown and not obeyed: as `\u001b`, which JSON reads as what it stands for. */
export function showingUnshown(terminal: Terminal): Terminal {
  return {
    columns: terminal.columns,
    write: (text) => terminal.write(escapeUnshown(text)),
    writeError: (text) => terminal.writeError(escapeUnshown(text)),
    showProgress: terminal.showProgress && ((line) => terminal.showProgress!(escapeUnshown(line))),
  };
}

function escapeUnshown(text: string): string {
  return text.replace(UNSHOWN, (letter) =>
    LAYOUT.includes(letter)
      ? letter
      : Array.from({ length: letter.length }, (_, index) =>
          escapeCode(letter.charCodeAt(index)),
        ).join(''),
  );
}

const escapeCode = (code: number): string => `\\u${code.toString(16).padStart(4, '0')}`;

/** Width of a line where nothing shows it, as in a file or a pipe. */
const DEFAULT_COLUMNS = 100;
/** Narrower lines than this break up words; wider ones are hard to read. */
const FEWEST_COLUMNS = 60;
const MOST_COLUMNS = 120;

/** Goes back to the start of the line and empties it. */
const START_OF_LINE = '\r\u001b[2K';

/** Streams of the process, with the width of the window where there is one. */
export function processTerminal({ stdout, stderr }: NodeJS.Process): Terminal {
  // Undefined unless it is a window, whatever the type says.
  const columns = (stdout as { columns?: number }).columns ?? DEFAULT_COLUMNS;
  return {
    write: (text) => void stdout.write(text),
    writeError: (text) => void stderr.write(text),
    showProgress: stderr.isTTY ? (line) => void stderr.write(`${START_OF_LINE}${line}`) : undefined,
    columns: Math.max(FEWEST_COLUMNS, Math.min(MOST_COLUMNS, columns)),
  };
}

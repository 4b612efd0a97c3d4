/** Something about the form of a matrix that the reader could not tell for sure, to be asked once. Plain data. */
export interface ReadingQuestion {
  /** Stable from one reading to the next, and named by what is unsure: "target-column". */
  readonly id: string;
  /** As a person is asked: "Which column says where you are now?" */
  readonly text: string;
  /** Where to look; the first is shown. */
  readonly cells: readonly string[];
  readonly choices: readonly ReadingChoice[];
  /** Index of the choice that the reading followed; null when it read nothing there until somebody answers. */
  readonly assumed: number | null;
}

/** One answer to a question about the form of a matrix. */
export interface ReadingChoice {
  /** As a button would say it: "Column C, Current level (2023)". */
  readonly label: string;
  /** The option of the command line that gives this answer: `--map "current=C"`. */
  readonly option: string;
}

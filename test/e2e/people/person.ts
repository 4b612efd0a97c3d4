import type { Locator } from '@playwright/test';

/** How somebody works the page. Every job can be done by each of them, so a job is written once. */
export interface Person {
  readonly by: 'mouse' | 'keyboard';
  /** Presses a button, link or tab. */
  press(control: Locator): Promise<void>;
  /** Switches a checkbox, switch or radio over. */
  flip(control: Locator): Promise<void>;
  /** Replaces what stands in a field. */
  write(field: Locator, text: string): Promise<void>;
  /** Chooses the option whose words begin so. */
  choose(select: Locator, words: string): Promise<void>;
  /** Fills in a date field. */
  date(field: Locator, day: Day): Promise<void>;
  /** Opens what a line of a list of findings stands for. */
  openLine(line: Locator): Promise<void>;
  /** Presses a button within a line of a list of findings or actions. */
  pressInLine(line: Locator, button: Locator): Promise<void>;
  /** Goes to a cell of the sheet by its address, types and enters. */
  typeInto(sheet: SheetControls, address: string, text: string): Promise<void>;
}

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export interface SheetControls {
  readonly nameBox: Locator;
  readonly grid: Locator;
  readonly cell: (address: string) => Locator;
}

import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Day, Person, SheetControls } from './person';

const twoDigits = (part: number): string => String(part).padStart(2, '0');

/** Somebody who points and clicks, and types only what has to be written. */
export class MouseUser implements Person {
  readonly by = 'mouse';

  constructor(readonly page: Page) {}

  press(control: Locator): Promise<void> {
    return control.click();
  }

  flip(control: Locator): Promise<void> {
    return control.click();
  }

  write(field: Locator, text: string): Promise<void> {
    return field.fill(text);
  }

  async choose(select: Locator, words: string): Promise<void> {
    const option = select.getByRole('option').filter({ hasText: startOf(words) });
    await select.selectOption(await option.first().getAttribute('value'));
  }

  date(field: Locator, { year, month, day }: Day): Promise<void> {
    return field.fill(`${year}-${twoDigits(month)}-${twoDigits(day)}`);
  }

  openLine(line: Locator): Promise<void> {
    return line.click({ position: { x: 40, y: 10 } });
  }

  pressInLine(_line: Locator, button: Locator): Promise<void> {
    return button.click();
  }

  async typeInto({ nameBox, cell }: SheetControls, address: string, text: string): Promise<void> {
    await nameBox.click();
    await nameBox.fill(address);
    await nameBox.press('Enter');
    await cell(address).click();
    await expect(cell(address)).toHaveAttribute('aria-selected', 'true');
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }
}

/** What stands at the start of a text. */
export function startOf(words: string): RegExp {
  return new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}

import type { ElementHandle, Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Day, Person, SheetControls } from './person';

/** More presses than lead once around the whole page. */
const MOST_PRESSES = 150;

/** Somebody without a mouse: Tab, arrow keys, Enter, Space and Escape, and nothing that a test alone could do. */
export class KeyboardUser implements Person {
  readonly by = 'keyboard';

  constructor(readonly page: Page) {}

  async press(control: Locator): Promise<void> {
    await this.reachAmongTabs(control);
    await this.page.keyboard.press('Enter');
  }

  async flip(control: Locator): Promise<void> {
    if ((await control.getAttribute('type')) === 'radio') return this.#chooseRadio(control);
    await this.reach(control);
    await this.page.keyboard.press('Space');
  }

  async write(field: Locator, text: string): Promise<void> {
    await this.reach(field);
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.press('Delete');
    await this.page.keyboard.type(text);
  }

  async choose(select: Locator, words: string): Promise<void> {
    await this.reach(select);
    const chosen = (): Promise<string> =>
      select.evaluate((element: HTMLSelectElement) => element.selectedOptions[0]?.text ?? '');
    await this.page.keyboard.press('Home');
    for (let presses = 0; !(await chosen()).startsWith(words); presses += 1) {
      if (presses === MOST_PRESSES) throw new Error(`There is no option ${words}.`);
      await this.page.keyboard.press('ArrowDown');
    }
  }

  /**
   * Part by part, each one leading on to the next. The field shows them in the order of the browser's own language,
   * which may be any: whoever sees the wrong day goes back and types it the other way round.
   */
  async date(field: Locator, { year, month, day }: Day): Promise<void> {
    await this.reach(field);
    const [dayPart, monthPart] = [day, month].map((part) => String(part).padStart(2, '0'));
    const wanted = `${year}-${monthPart}-${dayPart}`;
    await this.page.keyboard.type(`${dayPart}${monthPart}${year}`);
    if ((await field.inputValue()) !== wanted) {
      await this.page.keyboard.press('ArrowLeft');
      await this.page.keyboard.press('ArrowLeft');
      await this.page.keyboard.type(`${monthPart}${dayPart}${year}`);
    }
    await expect(field).toHaveValue(wanted);
  }

  async openLine(line: Locator): Promise<void> {
    await this.#reachLine(line);
    await this.page.keyboard.press('Enter');
  }

  async pressInLine(line: Locator, button: Locator): Promise<void> {
    await this.#reachLine(line);
    await this.press(button);
  }

  async typeInto({ nameBox, grid, cell }: SheetControls, address: string, text: string) {
    await this.reach(nameBox);
    await this.page.keyboard.type(address);
    await this.page.keyboard.press('Enter');
    await expect(grid).toBeFocused();
    await expect(cell(address)).toHaveAttribute('aria-selected', 'true');
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Presses Tab until the element, or something within it, has the focus. */
  async reach(target: Locator): Promise<void> {
    await target.first().waitFor();
    const isReached = watchFocus(target);
    for (let presses = 0; !(await isReached()); presses += 1) {
      if (presses === MOST_PRESSES) throw new Error(`Tab does not lead to ${target.toString()}.`);
      await this.#go('Tab');
    }
  }

  /** Tabs of a list are one stop for the Tab key: the arrow keys lead from one to the next. */
  async reachAmongTabs(control: Locator): Promise<void> {
    if ((await control.getAttribute('role')) !== 'tab') return this.reach(control);
    const tabs = control.locator('xpath=ancestor::*[@role="tablist"][1]');
    await this.reach(tabs);
    if (!(await hasFocus(control))) {
      await this.page.keyboard.press('Home');
      await expect(tabs.getByRole('tab').first()).toBeFocused();
    }
    for (let presses = 0; !(await hasFocus(control)); presses += 1) {
      if (presses === MOST_PRESSES) throw new Error(`No arrow key leads to ${control.toString()}.`);
      await this.#go('ArrowRight');
    }
  }

  async #chooseRadio(radio: Locator): Promise<void> {
    await this.reach(radio.locator('xpath=ancestor::*[@role="radiogroup"][1]'));
    for (let presses = 0; !(await radio.isChecked()); presses += 1) {
      if (presses === MOST_PRESSES) throw new Error(`No arrow key leads to ${radio.toString()}.`);
      await this.page.keyboard.press('ArrowRight');
    }
  }

  async #reachLine(line: Locator): Promise<void> {
    const pane = line.page().frameLocator('aside iframe');
    const lines = pane.getByRole('treegrid').or(pane.getByRole('grid'));
    await this.reach(lines);
    if (await isFocused(line)) return;
    await this.page.keyboard.press('Home');
    const first = lines.locator('[data-row-key]:not([aria-rowindex])').first();
    await expect(lines.locator('[aria-rowindex="1"]').or(first)).toBeFocused();
    for (let presses = 0; !(await isFocused(line)); presses += 1) {
      if (presses === MOST_PRESSES) throw new Error(`No arrow key leads to ${line.toString()}.`);
      await this.#go('ArrowDown');
    }
  }

  /** Presses a key that moves the focus, and waits until it has: between frames that takes a message. */
  async #go(key: string): Promise<void> {
    const before = await placeOfFocus(this.page);
    await this.page.keyboard.press(key);
    await expect
      .poll(() => placeOfFocus(this.page), {
        message: `where the focus is after ${key}, which was at ${before}`,
        intervals: [0, 20, 50, 100],
      })
      .not.toBe(before);
  }
}

/** After so many presses an element is looked for anew: meanwhile another may have come into its place. */
const PRESSES_UNTIL_FOUND_ANEW = 8;

/**
 * Tells, as often as it is asked, whether the element or one within it has the focus. To find an element by its role and
 * name takes longer than a press of a key, so that is not done each time.
 */
function watchFocus(target: Locator): () => Promise<boolean> {
  let found: ElementHandle[] = [];
  let asked = 0;
  return async () => {
    const isOld = asked % PRESSES_UNTIL_FOUND_ANEW === 0;
    asked += 1;
    if (isOld) found = await target.elementHandles();
    const [first] = found;
    if (!first) return hasFocus(target);
    return first.evaluate(
      (_, elements) =>
        elements.some(
          (element) =>
            element.ownerDocument?.hasFocus() &&
            element.contains(element.ownerDocument.activeElement),
        ),
      found,
    );
  };
}

/** Whether the element or one within it has the keyboard's focus. Does not wait for it to be there. */
function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluateAll((elements) =>
    elements.some(
      (element) =>
        element.ownerDocument.hasFocus() && element.contains(element.ownerDocument.activeElement),
    ),
  );
}

function isFocused(target: Locator): Promise<boolean> {
  return target.evaluateAll((elements) =>
    elements.some(
      (element) =>
        element.ownerDocument.hasFocus() && element === element.ownerDocument.activeElement,
    ),
  );
}

/** Something that tells the element with the focus from every other one, through all frames of this origin. */
function placeOfFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const seen = window as unknown as { places?: Map<Element, number> };
    seen.places ??= new Map();
    let { activeElement } = document;
    while (activeElement instanceof HTMLIFrameElement) {
      const inner: Element | null | undefined = activeElement.contentDocument?.activeElement;
      if (!inner || inner.localName === 'body') break;
      activeElement = inner;
    }
    if (!activeElement) return 'nowhere';
    if (!seen.places.has(activeElement)) seen.places.set(activeElement, seen.places.size);
    return `${seen.places.get(activeElement)} ${(activeElement.cloneNode() as Element).outerHTML.slice(0, 160)}`;
  });
}

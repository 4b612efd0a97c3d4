/** What perf.e2e.ts runs inside the pages: each function stands by itself, since it is sent there as text. */

/** Milliseconds on the clock of the pane's page. */
export interface OpeningTimes {
  readonly readyMs: number;
  /** When the first lines of the list could be seen. */
  readonly listMs: number;
  readonly roundTrips: number;
}

/** From the moment in which a person's entry is taken. */
export interface EditTimes {
  /** What the sheet itself takes for it, before anything else can run. */
  readonly editMs: number;
  /** When the add-in's question has reached the host. */
  readonly askedMs: number;
  /** When its finding had come or gone. */
  readonly findingMs: number;
  readonly roundTrips: number;
  /** Bytes of the largest answer. */
  readonly answerBytes: number;
}

export interface ScrollTimes {
  /** Milliseconds from each frame to the next. */
  readonly frames: readonly number[];
  /** Milliseconds of the tasks that blocked the page for more than 50. */
  readonly longTasks: readonly number[];
}

/** In the pane's page, before anything of its own runs: leaves a promise of its times at `window.opening`. */
export function watchOpening(): void {
  if (location.pathname !== '/taskpane.html') return;
  const ready = new Promise<number>((resolve) => {
    const listen = ({ target }: Event): void => {
      const isLibrary = target instanceof HTMLScriptElement && target.src.endsWith('/office.js');
      if (isLibrary) void Office.onReady().then(() => resolve(performance.now()));
    };
    document.addEventListener('load', listen, true);
  });
  const shown = new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('[role=treegrid] [role=row]')) return;
      observer.disconnect();
      // A message after the next frame begins comes once that frame is painted.
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  const opening = Promise.all([ready, shown]).then(([readyMs, listMs]) => {
    const { workbench } = window.parent;
    return { readyMs, listMs, roundTrips: workbench.syncCount };
  });
  Object.assign(window, { opening });
}

/** Milliseconds that JSON.parse of the text takes here: the fastest of a few. */
export function measureParse(json: string): number {
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now();
    JSON.parse(json);
    return performance.now() - start;
  });
  return Math.min(...times);
}

/**
 * Enters the texts one after the other, each once the one before has come to rest. An even one brings a finding that
 * quotes it, and the next one takes that finding away.
 */
export async function measureEdits({
  places,
  columnIndex,
}: {
  readonly places: readonly { readonly rowIndex: number; readonly text: string }[];
  readonly columnIndex: number;
}): Promise<EditTimes[]> {
  const { workbench } = window;
  const pane = document.querySelector<HTMLIFrameElement>('aside iframe')!.contentDocument!;
  const list = pane.querySelector('[role=treegrid]')!;
  const times: EditTimes[] = [];
  for (const [index, { rowIndex, text }] of places.entries()) {
    const isComing = index % 2 === 0;
    const quoted = isComing ? text : places[index - 1]!.text;
    const changed = new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        if (list.textContent.includes(quoted) !== isComing) return;
        observer.disconnect();
        resolve(performance.now());
      });
      observer.observe(list, { childList: true, subtree: true, characterData: true });
    });
    const before = workbench.batches.length;
    const tripsBefore = workbench.syncCount;
    let askedAt = 0;
    const stop = workbench.subscribe(({ topics }) => {
      if (askedAt === 0 && topics.has('status')) askedAt = performance.now();
    });
    const start = performance.now();
    workbench.edits.enterText(workbench.session.activeSheet, rowIndex, columnIndex, text);
    const edited = performance.now();
    const done = await changed;
    // What else might be asked for because of the edit is asked by then.
    await new Promise((resolve) => setTimeout(resolve, 400));
    stop();
    times.push({
      editMs: edited - start,
      askedMs: askedAt - start,
      findingMs: done - start,
      roundTrips: workbench.syncCount - tripsBefore,
      answerBytes: Math.max(
        ...workbench.batches.slice(before).map(({ responseBytes }) => responseBytes),
      ),
    });
  }
  return times;
}

/** Scrolls the sheet from its top to its end in so many steps, one a frame. */
export async function measureScroll(steps: number): Promise<ScrollTimes> {
  let scroller = document.querySelector<HTMLElement>('[role=grid]')!.parentElement!;
  while (scroller.scrollHeight <= scroller.clientHeight) scroller = scroller.parentElement!;
  const longTasks: number[] = [];
  const observer = new PerformanceObserver((entries) => {
    for (const { duration } of entries.getEntries()) longTasks.push(duration);
  });
  observer.observe({ type: 'longtask' });
  const frames: number[] = [];
  const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  let last = await nextFrame();
  const end = scroller.scrollHeight - scroller.clientHeight;
  for (let step = 1; step <= steps; step += 1) {
    scroller.scrollTop = (end * step) / steps;
    const now = await nextFrame();
    frames.push(now - last);
    last = now;
  }
  await nextFrame();
  observer.disconnect();
  return { frames, longTasks };
}

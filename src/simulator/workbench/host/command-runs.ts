import type { Conversation } from '../../host/transports/conversation';
import { XdmEvent } from '../../host/transports/xdm-messages';
import { CommandError } from './workbench';

/** Excel waits this long for event.completed(). */
const COMMAND_TIMEOUT_MS = 5 * 60 * 1000;
/** The library's ooeInvalidCallback: no function has that name. */
const NO_SUCH_FUNCTION = 11101;

interface Run {
  readonly functionName: string;
  readonly end: (error: CommandError | null) => void;
}

/** Functions of the ribbon that have been started and have not completed. */
export class CommandRuns {
  readonly #runs = new Map<string, Run>();
  /** Runs that wait until the commands page listens. */
  readonly #waiting = new Set<string>();
  #conversation: Conversation | null = null;
  #lastNumber = 0;

  constructor(readonly onChange: () => void) {}

  get running(): readonly string[] {
    return [...this.#runs.values()].map(({ functionName }) => functionName);
  }

  start(functionName: string): Promise<void> {
    const id = `command-${(this.#lastNumber += 1)}`;
    const running = new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => this.complete(id, null), COMMAND_TIMEOUT_MS);
      const end = (error: CommandError | null): void => {
        clearTimeout(timer);
        if (error) reject(error);
        else resolve();
      };
      this.#runs.set(id, { functionName, end });
    });
    this.#waiting.add(id);
    this.#send();
    this.onChange();
    return running;
  }

  /** The commands page listens now; null when it is gone. */
  connect(conversation: Conversation | null): void {
    this.#conversation = conversation;
    this.#send();
  }

  /** `status` as the library gives it; null when it never did. */
  complete(id: string, status: number | null): void {
    const run = this.#runs.get(id);
    if (!run) return;
    this.#runs.delete(id);
    this.#waiting.delete(id);
    run.end(status === 0 ? null : new CommandError(describeEnd(run.functionName, status)));
    this.onChange();
  }

  #send(): void {
    if (!this.#conversation?.listensTo(XdmEvent.CommandInvoked)) return;
    for (const id of this.#waiting) {
      const { functionName } = this.#runs.get(id)!;
      const event = JSON.stringify({ source: { id: functionName } });
      this.#conversation.send(XdmEvent.CommandInvoked, { 0: id, 1: functionName, 2: event });
    }
    this.#waiting.clear();
  }
}

function describeEnd(functionName: string, status: number | null): string {
  if (status === null) {
    return `${functionName} has not called event.completed() within five minutes.`;
  }
  if (status === NO_SUCH_FUNCTION) {
    return `The add-in has no ribbon function ${functionName}.`;
  }
  return `${functionName} ended with error ${status}.`;
}

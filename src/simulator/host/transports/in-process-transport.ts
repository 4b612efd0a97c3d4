import type { WorkbookServer } from '../workbook-server';
import type { ConversationHooks } from './conversation';
import { Conversation } from './conversation';
import type { OfficeWindow } from './office-window';
import { HOST_PLACE, openOfficeWindow } from './office-window';

/** Taken once, so that a test's fake timers do not stop the host. */
const startTimer = setTimeout;
const startImmediate = setImmediate;

/** Opens a window with the real Office.js that talks to a server in the same process. */
export function connectInProcess(
  server: WorkbookServer,
  requirements: Readonly<Record<string, string>>,
  hooks: ConversationHooks,
): OfficeWindow {
  const carrier = {
    post: (message: object): void => officeWindow.post(message),
    later(run: () => void, delayMs: number): void {
      if (delayMs > 0) startTimer(run, delayMs);
      else startImmediate(run);
    },
  };
  const conversation = new Conversation(server, { ...HOST_PLACE, requirements }, carrier, hooks);
  server.listeners.add(conversation);
  const officeWindow = openOfficeWindow((message) => conversation.receive(message));
  return officeWindow;
}

import type { HostProfile } from '../../host/host-profiles';
import type { Conversation, ConversationHooks } from '../../host/transports/conversation';
import { connectFrame } from '../../host/transports/frame-transport';
import { XdmEvent } from '../../host/transports/xdm-messages';
import type { WorkbookServer } from '../../host/workbook-server';
import type { CommandRuns } from './command-runs';
import type { OpenDialogs } from './open-dialogs';
import type { FrameExit, FrameKind, OpenDialog } from './workbench';

/** What the library keeps in the session storage for a dialog must not reach the page that opened it. */
const ADD_IN_ID = 'maturity-matrix';

const DIALOG_ADD_IN_ID = 'maturity-matrix-dialog';

interface PageServices {
  readonly profile: HostProfile;
  readonly server: WorkbookServer;
  readonly commands: CommandRuns;
  readonly dialogs: OpenDialogs;
  readonly onFrameExit: (kind: FrameKind, exit: FrameExit) => void;
  /** Which frames ask something has changed. */
  readonly onAsking: () => void;
}

/** The pages of the add-in that are connected to the workbook. */
export class ConnectedPages {
  readonly #disconnects = new Set<() => void>();
  readonly #asking = new Set<FrameKind>();
  #askingList: readonly FrameKind[] = [];

  constructor(readonly services: PageServices) {}

  /** The same array until one begins or stops to ask. */
  get asking(): readonly FrameKind[] {
    return this.#askingList;
  }

  attach(iframe: HTMLIFrameElement, kind: 'pane' | 'commands', url: string): () => void {
    const { commands, dialogs, profile } = this.services;
    const hooks: ConversationHooks = {
      listens: (eventName, data) => {
        if (kind === 'commands' && eventName === XdmEvent.CommandInvoked) {
          whenLoaded(iframe, () => commands.connect(page.conversation));
        }
        return this.#listens(page.conversation, kind, eventName, data);
      },
      stopsListening: (eventName) => this.#stopsListening(page.conversation, kind, eventName),
      completesCommand: (id, status) => {
        commands.complete(id, status);
        if (commands.running.length === 0) dialogs.orphan(page.conversation);
      },
      notifies: (action) => this.#notified(kind, action),
    };
    const page = connectFrame(this.services.server, iframe, {
      url,
      hooks,
      profile,
      isDialog: false,
      addInId: ADD_IN_ID,
    });
    return this.#disconnecting(() => {
      page.disconnect();
      dialogs.closeOf(page.conversation);
      if (kind === 'commands') commands.connect(null);
      this.#setAsking(kind, false);
    });
  }

  attachDialog(iframe: HTMLIFrameElement, dialog: OpenDialog): () => void {
    const { dialogs, server, profile } = this.services;
    const hooks: ConversationHooks = {
      messagesParent: (message) => dialogs.messageParent(dialog, message),
      notifies: (action) => {
        if (frameExit(action) === 'escape') dialogs.close(dialog.id);
        else this.#notified('dialog', action);
      },
    };
    const page = connectFrame(server, iframe, {
      url: dialog.url,
      hooks,
      profile,
      isDialog: true,
      addInId: DIALOG_ADD_IN_ID,
    });
    return this.#disconnecting(() => page.disconnect());
  }

  disconnectAll(): void {
    for (const disconnect of [...this.#disconnects]) disconnect();
  }

  #disconnecting(end: () => void): () => void {
    const disconnect = (): void => {
      if (this.#disconnects.delete(disconnect)) end();
    };
    this.#disconnects.add(disconnect);
    return disconnect;
  }

  #listens(
    page: Conversation,
    kind: FrameKind,
    eventName: string,
    data: Parameters<OpenDialogs['open']>[1],
  ): number {
    switch (eventName) {
      case XdmEvent.DialogMessageReceived:
        return this.services.dialogs.open(page, data);
      case XdmEvent.DialogNotificationShown:
        this.#setAsking(kind, true);
    }
    return 0;
  }

  #stopsListening(page: Conversation, kind: FrameKind, eventName: string): void {
    if (eventName === XdmEvent.DialogMessageReceived) this.services.dialogs.closeOf(page);
    if (eventName === XdmEvent.DialogNotificationShown) this.#setAsking(kind, false);
  }

  #notified(kind: FrameKind, action: number): void {
    const exit = frameExit(action);
    if (exit) this.services.onFrameExit(kind, exit);
  }

  #setAsking(kind: FrameKind, isAsking: boolean): void {
    if (this.#asking.has(kind) === isAsking) return;
    if (isAsking) this.#asking.add(kind);
    else this.#asking.delete(kind);
    this.#askingList = [...this.#asking];
    this.services.onAsking();
  }
}

/**
 * Calls once the page has its answer, and once its own scripts have run: the library may listen before they have named
 * the functions of the ribbon. A page of another origin does not tell.
 */
function whenLoaded(iframe: HTMLIFrameElement, then: () => void): void {
  const isLoading =
    iframe.contentDocument !== null && iframe.contentDocument.readyState !== 'complete';
  if (isLoading) iframe.addEventListener('load', then, { once: true });
  else setTimeout(then);
}

/** Numbers of OSF.AgaveHostAction in office.js that tell of the focus leaving a frame by the keyboard. */
const EXITS = new Map<number, FrameExit>([
  [5, 'forward'], // CtrlF6Exit
  [6, 'backward'], // CtrlF6ExitShift
  [13, 'forward'], // TabExit
  [14, 'backward'], // TabExitShift
  [15, 'escape'], // EscExit
]);

/** How the focus leaves a frame; null when the library tells of something else. */
function frameExit(action: number): FrameExit | null {
  return EXITS.get(action) ?? null;
}

import type { Conversation } from '../../host/transports/conversation';
import type { XdmData } from '../../host/transports/xdm-messages';
import { TransportError, XdmEvent } from '../../host/transports/xdm-messages';
import type { OpenDialog } from './workbench';

/** OSF.DialogMessageType of the library. */
const MessageType = { Message: 0, Closed: 12006 } as const;

/** What the library says of a dialog that is to be shown within the host's page. */
interface DialogRequest {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** The dialogs that pages of the add-in have opened: at most one each, as in Excel. */
export class OpenDialogs {
  readonly #dialogs = new Map<Conversation, OpenDialog>();
  /** Those whose page nobody hears any more. */
  readonly #orphans = new Set<OpenDialog>();
  #lastNumber = 0;
  #list: readonly OpenDialog[] = [];

  constructor(readonly onChange: () => void) {}

  /** The same array until a dialog is opened or closed. */
  get list(): readonly OpenDialog[] {
    return this.#list;
  }

  /** Answers 0, or the error for a page that has a dialog already. */
  open(opener: Conversation, data: XdmData): number {
    if (this.#dialogs.has(opener)) return TransportError.DialogAlreadyOpen;
    const { url, width, height } = JSON.parse(String(data.targetId)) as DialogRequest;
    const id = `dialog-${(this.#lastNumber += 1)}`;
    this.#dialogs.set(opener, { id, url, widthPercent: width, heightPercent: height });
    this.#changed();
    return 0;
  }

  /** The page that opened it closes it, or is gone. */
  closeOf(opener: Conversation): void {
    if (this.#dialogs.delete(opener)) this.#changed();
  }

  /**
   * The function of the ribbon that opened it has completed: as Excel on the web does, it stays on the screen and nobody
   * hears of it any more (office-js 1452).
   */
  orphan(opener: Conversation): void {
    const dialog = this.#dialogs.get(opener);
    if (!dialog) return;
    this.#dialogs.delete(opener);
    this.#orphans.add(dialog);
  }

  /** The person closes it. */
  close(id: string): void {
    for (const orphan of this.#orphans) {
      if (orphan.id === id && this.#orphans.delete(orphan)) return this.#changed();
    }
    const opener = this.#openerOf(id);
    if (!opener) return;
    this.#dialogs.delete(opener);
    opener.send(XdmEvent.DialogMessageReceived, { messageType: MessageType.Closed });
    this.#changed();
  }

  /** Hands a message of the dialog's page to the page that opened it. */
  messageParent(dialog: OpenDialog, messageContent: string): void {
    this.#openerOf(dialog.id)?.send(XdmEvent.DialogMessageReceived, {
      messageType: MessageType.Message,
      messageContent,
      messageOrigin: new URL(dialog.url).origin,
    });
  }

  #openerOf(id: string): Conversation | undefined {
    for (const [opener, dialog] of this.#dialogs) if (dialog.id === id) return opener;
    return undefined;
  }

  #changed(): void {
    this.#list = [...this.#orphans, ...this.#dialogs.values()];
    this.onChange();
  }
}

import type { WorkbookServer } from '../workbook-server';
import type { ConversationHooks } from './conversation';
import { Conversation } from './conversation';
import { PLAIN_HOST, type HostProfile } from '../host-profiles';
import { composeWindowName } from './describe-host';
import { standInFor } from './stand-in';

/** A page of the add-in in an iframe, connected to the workbook. */
export interface ConnectedFrame {
  readonly conversation: Conversation;
  disconnect(): void;
}

/** The page of a frame, and how the host talks to it. */
export interface FrameOptions {
  /** The add-in's page; Office.js talks only to a host on https with the same host name. */
  readonly url: string;
  readonly isDialog: boolean;
  /** The library's own name for the add-in; dialogs need another than the page that opened them. */
  readonly addInId: string;
  readonly hooks: ConversationHooks;
  readonly profile?: HostProfile;
}

/** All that a page may do but to have files kept. */
const WITHOUT_DOWNLOADS =
  'allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox';

/**
 * Opens a page of the add-in in an iframe that has no address yet, as Excel on the web does, and answers it until it
 * is disconnected. Only messages from that frame, while it shows a page of the add-in's origin, are taken.
 */
export function connectFrame(
  server: WorkbookServer,
  iframe: HTMLIFrameElement,
  { url, isDialog, addInId, hooks, profile = PLAIN_HOST }: FrameOptions,
): ConnectedFrame {
  const address = new URL(url, window.location.href);
  // A new one each time: the library keeps the settings of a conversation in the browser's session storage.
  const conversationId = crypto.randomUUID();
  const { origin } = window.location;
  const { requirements, version } = profile;
  const terms = { conversationId, addInId, origin, requirements, version };
  const conversation = new Conversation(
    server,
    terms,
    {
      post: (message) => iframe.contentWindow?.postMessage(JSON.stringify(message), address.origin),
      later(run, delayMs) {
        if (delayMs > 0) setTimeout(run, delayMs);
        else run();
      },
    },
    { ...hooks, introduces: () => standInFor(profile, iframe.contentWindow) },
  );
  const receive = ({ source, origin: from, data }: MessageEvent<unknown>): void => {
    if (source !== iframe.contentWindow || from !== address.origin) return;
    if (typeof data === 'string') conversation.receive(data);
  };
  window.addEventListener('message', receive);
  server.listeners.add(conversation);
  // A frame that may not download drops what is handed to it, as Excel does.
  if (!profile.traits.keepsDownloads) iframe.setAttribute('sandbox', WITHOUT_DOWNLOADS);
  // The attribute alone names only frames that are put into the document later.
  iframe.contentWindow!.name = composeWindowName(terms, isDialog);
  iframe.src = address.href;
  return {
    conversation,
    disconnect() {
      window.removeEventListener('message', receive);
      server.listeners.delete(conversation);
    },
  };
}

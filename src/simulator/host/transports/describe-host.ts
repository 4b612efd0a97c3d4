import type { HostSession } from '../session';

/** Who talks to whom, as the name of the add-in's window says it to the library. */
export interface ConversationPlace {
  readonly conversationId: string;
  /** The library keeps things under it in the browser's session storage. */
  readonly addInId: string;
  /** Of the host's page. */
  readonly origin: string;
}

/** Who talks to whom, and what the host says it can do. */
export interface ConversationTerms extends ConversationPlace {
  /** Highest version of each requirement set. */
  readonly requirements: Readonly<Record<string, string>>;
  /** As Office.context.diagnostics.version has it. */
  readonly version: string;
}

/** The name of an add-in's window, by which Office.js knows that Excel on the web is its host, and how to reach it. */
export function composeWindowName(
  { conversationId, addInId, origin }: ConversationPlace,
  isDialog = false,
): string {
  return JSON.stringify({
    baseFrameName: 'frame',
    hostInfo: `Excel|Web|16.01|en-US|correlation|${isDialog ? 'isDialog' : ''}||0`,
    xdmInfo: `${conversationId}|${addInId}|${origin}`,
    serializerVersion: 1,
    appContext: '',
  });
}

/** Tells Office.js from which store the add-in comes: from none. It parses this as a document of XML, so empty is ill-formed. */
const NO_STORE_TOKEN = encodeURIComponent('<r v="0"><t aid="" /></r>');

/** What the library asks its host first: which application, which document, which API sets. */
export function describeHost(
  session: HostSession,
  { addInId, origin, requirements, version }: ConversationTerms,
): object {
  return {
    _id: addInId,
    _appName: 16,
    _appVersion: '16.0',
    _appUILocale: 'en-GB',
    _dataLocale: 'en-GB',
    _docUrl: `${origin}/${encodeURIComponent(session.fileName)}`,
    _clientMode: 1,
    _settings: [...session.workbook.settings],
    _reason: 'documentOpened',
    _osfControlType: 1,
    _requirementMatrix: JSON.stringify(requirements),
    _hostFullVersion: version,
    _addinName: 'Maturity matrix',
    _appDomains: [],
    _eToken: NO_STORE_TOKEN,
  };
}

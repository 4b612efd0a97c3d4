/** Where the pages are while the add-in is being developed; also the address that manifest.xml is written with. */
export const DEVELOPMENT_ADDRESS = 'https://localhost:3000/';

const EXAMPLE = 'https://matrix.example.gov.uk/addin/';

/** The add-in cannot be hosted at the address that was given; the message says what to give instead. */
export class AddressError extends Error {
  constructor(text: string, trouble: string) {
    super(
      `The address “${text}” ${trouble}. Give the folder that will hold the files, such as ${EXAMPLE}`,
    );
  }
}

/**
 * Reads the address of the folder that will hold the add-in's files and returns it with a slash at its end.
 * Throws an AddressError for anything that Excel would not load, or that files in a folder cannot be under.
 */
export function parseHostingAddress(text: string): string {
  const address = URL.canParse(text) ? new URL(text) : null;
  const trouble = findTrouble(text, address);
  if (address === null || trouble !== null) throw new AddressError(text, trouble ?? '');
  return address.href.endsWith('/') ? address.href : `${address.href}/`;
}

/** What is wrong with an address, as the end of a sentence; null for nothing. */
function findTrouble(text: string, address: URL | null): string | null {
  if (address?.protocol === 'http:') {
    return 'starts with http, and Excel loads add-ins over https only';
  }
  if (address === null || !/^https:\/\/[^/\\\s]/i.test(text) || /\s|\\/.test(text)) {
    return 'is not a web address that starts with https://';
  }
  if (address.username !== '' || address.password !== '') return 'has a name or password in it';
  // An empty query or hash leaves its mark in the text alone.
  if (text.includes('?')) return 'has a query (from the ? on) in it';
  if (text.includes('#')) return 'has a hash (from the # on) in it';
  if (/\.(html?|xml)$/i.test(address.pathname)) return 'ends in a file';
  return null;
}

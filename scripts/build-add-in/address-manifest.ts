import { DEVELOPMENT_ADDRESS } from './hosting-address';

/**
 * The manifest for pages at another address than the one it was written for. Everything else in it stays, above
 * all its Id: to Excel and to an administrator it is the same add-in.
 */
export function addressManifest(manifest: string, address: string): string {
  return manifest.replaceAll(DEVELOPMENT_ADDRESS, () => escapeXml(address));
}

/** A web address in its standard form carries no other character that means something to XML. */
function escapeXml(address: string): string {
  return address.replaceAll('&', '&amp;').replaceAll("'", '&apos;');
}

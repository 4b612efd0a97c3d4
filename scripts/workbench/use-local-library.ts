/** Where pages for Excel have to load Office.js from. */
const LIBRARY = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const LIBRARY_ORIGIN = /https:\/\/appsforoffice\.microsoft\.com[^\s;"']*/g;
const POLICY = /<meta\s[^>]*http-equiv=["']?Content-Security-Policy["']?[^>]*>/gi;

/** A page of the add-in that loads the same Office.js from this server, and is allowed to; all else as it was. */
export function useLocalLibrary(html: string): string {
  return html
    .replace(POLICY, (policy) => policy.replace(LIBRARY_ORIGIN, "'self'"))
    .replaceAll(LIBRARY, '/office-js/office.js');
}

import HtmlPlugin from 'html-webpack-plugin';

/** Where Microsoft serves Office.js, which loads the part for Excel, its wording and its telemetry from there. */
const OFFICE_FILES = [
  'https://appsforoffice.microsoft.com/lib/1/hosted/',
  // Microsoft is moving Office.js to this address; a redirect to it must keep working.
  'https://officeapis.public.onecdn.static.microsoft',
];

/**
 * SHA-256 of nothing. Fluent's styles start as empty <style> elements and are filled through the CSSOM, which a
 * policy does not restrict: so this allows them, while any style that is written into the page stays refused.
 */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** No connection at all is allowed: neither our code nor a library's can send anything anywhere. */
const DIRECTIVES = {
  'default-src': ["'none'"],
  'script-src': ["'self'", ...OFFICE_FILES],
  'style-src': ["'self'", EMPTY_STYLE],
  'img-src': ["'self'"],
  'connect-src': ["'none'"],
  // Office.js asks the person, in a frame of its own, about an Office on the web that it does not know.
  'frame-src': OFFICE_FILES,
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

const POLICY = Object.entries(DIRECTIVES)
  .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
  .join('; ');

/** What a page starts with. The policy has to stand before the first script that it is to govern. */
const PAGE_START = /<meta charset="?utf-8"?\s*\/?>/;

/** Webpack plugin that gives every page the content security policy. */
export class ContentSecurityPolicyPlugin {
  apply(compiler) {
    compiler.hooks.compilation.tap('ContentSecurityPolicyPlugin', (compilation) => {
      HtmlPlugin.getCompilationHooks(compilation).beforeEmit.tap(
        'ContentSecurityPolicyPlugin',
        (page) => ({ ...page, html: addPolicy(page.html, page.outputName) }),
      );
    });
  }
}

function addPolicy(html, page) {
  if (!PAGE_START.test(html)) throw new Error(`${page} has no <meta charset="utf-8" />`);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`;
  return html.replace(PAGE_START, (start) => start + meta);
}

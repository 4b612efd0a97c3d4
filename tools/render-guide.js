import { Marked } from 'marked';
import { basename } from 'node:path';

/** The guides that the help page holds, in its order. */
const GUIDES = ['officer', 'board-secretary', 'manager', 'corporate-team'];

/** Webpack loader: a guide of docs/ as a section of the help page. */
export default function loadGuide(source) {
  const html = renderGuide(source, basename(this.resourcePath, '.md'));
  return `module.exports = ${JSON.stringify(html)};`;
}

/**
 * A guide as HTML, under headings one level lower than in its file. Its title has the guide's name for an id, and the
 * others that name and their words: "officer-see-what-is-wrong". Links between guides lead there; those to files that are
 * not hosted are left as words.
 */
export function renderGuide(markdown, guide) {
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }) {
        const id = depth === 1 ? guide : `${guide}-${slugOf(text)}`;
        return `<h${depth + 1} id="${id}">${this.parser.parseInline(tokens)}</h${depth + 1}>\n`;
      },
      link({ href, tokens }) {
        const words = this.parser.parseInline(tokens);
        const address = addressOf(href, guide);
        return address === null ? words : `<a href="${address}">${words}</a>`;
      },
      image({ href, text }) {
        return `<img src="${href}" alt="${text}" loading="lazy" />`;
      },
      table(token) {
        const cell = (name) => (each) =>
          `<${name}>${this.parser.parseInline(each.tokens)}</${name}>`;
        const row = (cells, name) => `<tr>${cells.map(cell(name)).join('')}</tr>`;
        const body = token.rows.map((cells) => row(cells, 'td')).join('');
        return `<div class="table" tabindex="0" role="region" aria-label="Table"><table><thead>${row(token.header, 'th')}</thead><tbody>${body}</tbody></table></div>\n`;
      },
    },
  });
  return marked.parse(markdown, { async: false });
}

/** As GitHub makes ids of headings, so that the same links hold in the files and here. */
const slugOf = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

function addressOf(href, guide) {
  if (/^https?:/.test(href)) return href;
  const [, file, place] = /^(?:([\w-]+)\.md)?(?:#(.+))?$/.exec(href) ?? [];
  const name = file ?? guide;
  if (!GUIDES.includes(name) || (file === undefined && place === undefined)) return null;
  return place === undefined ? `#${name}` : `#${name}-${place}`;
}

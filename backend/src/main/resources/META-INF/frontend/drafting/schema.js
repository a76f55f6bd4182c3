// The schema of a section's draft: one source for the browser's editor and the server's authority.
// Tables follow the conventions of prosemirror-tables (tableRole, colspan, rowspan, colwidth).
// Evidence stands here as ids only: the words are fetched by each reader under that reader's rights.
import { Schema } from 'prosemirror-model';

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const DIGEST = /^[0-9a-f]{64}$/;
const KEY = /^[0-9a-z]{8}$/;
const LIKELIHOOD = /^(ICD203|PHIA)-[1-7]$/;
const CONFIDENCE = /^(low|moderate|high)$/;
const KIND = /^(gap|country|case|callout)$/;
const COUNTRY = /^(AM|AZ|BY|GE|MD|UA)$/;

/** Of the words that stand for a picture where it is not seen. */
export const LONGEST_ALTERNATIVE = 500;

function whole(name, least, most) {
  return (value) => {
    if (!Number.isInteger(value) || value < least || value > most) {
      throw new RangeError(`${name} must be a whole number from ${least} to ${most}`);
    }
  };
}

function written(name, pattern) {
  return (value) => {
    if (typeof value !== 'string' || !pattern.test(value)) {
      throw new RangeError(`${name} is not written as it should be`);
    }
  };
}

function writtenOrNull(name, pattern) {
  const check = written(name, pattern);
  return (value) => {
    if (value !== null) check(value);
  };
}

function words(name, longest) {
  return (value) => {
    if (typeof value !== 'string' || value.length > longest) {
      throw new RangeError(`${name} must be words, at most ${longest} characters`);
    }
  };
}

/** From a page or a paste: what is not written as it should be counts as not said. */
const known = (value, pattern) => (value !== undefined && pattern.test(value) ? value : null);

/** What a reference can name: eight letters or digits, drawn anew where a paste brings none. */
export function newKey() {
  return Array.from({ length: 8 }, () => Math.floor(Math.random() * 36).toString(36)).join('');
}

const key = { validate: written('key', KEY) };

function columnWidths(value) {
  const legal =
    value === null ||
    (Array.isArray(value) &&
      value.length <= 50 &&
      value.every((width) => Number.isInteger(width) && width >= 0 && width <= 5000));
  if (!legal) throw new RangeError('colwidth must be null or a short list of whole numbers');
}

const cellAttrs = {
  colspan: { default: 1, validate: whole('colspan', 1, 50) },
  rowspan: { default: 1, validate: whole('rowspan', 1, 500) },
  colwidth: { default: null, validate: columnWidths },
};

const cellToDom = (tag) => (node) => {
  const attrs = {};
  if (node.attrs.colspan !== 1) attrs.colspan = node.attrs.colspan;
  if (node.attrs.rowspan !== 1) attrs.rowspan = node.attrs.rowspan;
  if (node.attrs.colwidth) attrs['data-colwidth'] = node.attrs.colwidth.join(',');
  return [tag, attrs, 0];
};

const cellFromDom = (dom) => {
  const number = (name) => Math.min(50, Math.max(1, Number(dom.getAttribute(name)) || 1));
  const colspan = number('colspan');
  const given = dom.getAttribute('data-colwidth');
  const widths = given && /^\d{1,4}(,\d{1,4})*$/.test(given) ? given.split(',').map(Number) : null;
  return { colspan, rowspan: number('rowspan'), colwidth: widths && widths.length === colspan ? widths : null };
};

const cell = (tag, tableRole) => ({
  content: 'flow+',
  attrs: cellAttrs,
  tableRole,
  isolating: true,
  parseDOM: [{ tag, getAttrs: cellFromDom }],
  toDOM: cellToDom(tag),
});

export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: {
      group: 'block flow',
      content: 'inline*',
      parseDOM: [{ tag: 'p' }],
      toDOM: () => ['p', 0],
    },
    heading: {
      group: 'block flow',
      content: 'inline*',
      defining: true,
      attrs: { level: { default: 2, validate: whole('level', 1, 4) } },
      parseDOM: [1, 2, 3, 4].map((level) => ({ tag: `h${level}`, attrs: { level } })),
      toDOM: (node) => [`h${node.attrs.level}`, 0],
    },
    bullet_list: {
      group: 'block flow',
      content: 'list_item+',
      parseDOM: [{ tag: 'ul' }],
      toDOM: () => ['ul', 0],
    },
    ordered_list: {
      group: 'block flow',
      content: 'list_item+',
      attrs: { order: { default: 1, validate: whole('order', 1, 9999) } },
      parseDOM: [
        {
          tag: 'ol',
          getAttrs: (dom) => ({ order: Math.min(9999, Math.max(1, Number(dom.getAttribute('start')) || 1)) }),
        },
      ],
      toDOM: (node) => (node.attrs.order === 1 ? ['ol', 0] : ['ol', { start: node.attrs.order }, 0]),
    },
    list_item: {
      content: 'paragraph flow*',
      defining: true,
      parseDOM: [{ tag: 'li' }],
      toDOM: () => ['li', 0],
    },
    table: {
      group: 'block',
      content: 'table_row+',
      tableRole: 'table',
      isolating: true,
      parseDOM: [{ tag: 'table' }],
      toDOM: () => ['table', ['tbody', 0]],
    },
    table_row: {
      content: '(table_cell | table_header)+',
      tableRole: 'row',
      parseDOM: [{ tag: 'tr' }],
      toDOM: () => ['tr', 0],
    },
    table_cell: cell('td', 'cell'),
    table_header: cell('th', 'header_cell'),
    quoted_evidence: {
      group: 'block flow',
      atom: true,
      draggable: true,
      attrs: {
        passage: { validate: written('passage', ID) },
        from: { validate: whole('from', 0, 10_000_000) },
        to: { validate: whole('to', 0, 10_000_000) },
        digest: { validate: written('digest', DIGEST) },
      },
      parseDOM: [
        {
          tag: 'blockquote[data-passage]',
          getAttrs: (dom) => {
            const { passage, from, to, digest } = dom.dataset;
            return ID.test(passage) && DIGEST.test(digest) && from >= 0 && to >= 0
              ? { passage, from: Number(from), to: Number(to), digest }
              : false;
          },
        },
      ],
      toDOM: ({ attrs }) => [
        'blockquote',
        {
          'data-passage': attrs.passage,
          'data-from': attrs.from,
          'data-to': attrs.to,
          'data-digest': attrs.digest,
        },
      ],
    },
    judgement: {
      group: 'block',
      content: 'paragraph+',
      defining: true,
      attrs: {
        key,
        likelihood: { default: null, validate: writtenOrNull('likelihood', LIKELIHOOD) },
        confidence: { default: null, validate: writtenOrNull('confidence', CONFIDENCE) },
      },
      parseDOM: [
        {
          tag: 'section[data-judgement]',
          getAttrs: (dom) => ({
            key: known(dom.dataset.judgement, KEY) ?? newKey(),
            likelihood: known(dom.dataset.likelihood, LIKELIHOOD),
            confidence: known(dom.dataset.confidence, CONFIDENCE),
          }),
        },
      ],
      toDOM: ({ attrs }) => [
        'section',
        {
          'data-judgement': attrs.key,
          ...(attrs.likelihood && { 'data-likelihood': attrs.likelihood }),
          ...(attrs.confidence && { 'data-confidence': attrs.confidence }),
        },
        0,
      ],
    },
    framed: {
      group: 'block',
      content: '(flow | table)+',
      defining: true,
      attrs: {
        key,
        kind: { validate: written('kind', KIND) },
        country: { default: null, validate: writtenOrNull('country', COUNTRY) },
      },
      parseDOM: [
        {
          tag: 'section[data-framed]',
          getAttrs: (dom) => ({
            key: known(dom.dataset.framed, KEY) ?? newKey(),
            kind: known(dom.dataset.kind, KIND) ?? 'callout',
            country: known(dom.dataset.country, COUNTRY),
          }),
        },
      ],
      toDOM: ({ attrs }) => [
        'section',
        {
          'data-framed': attrs.key,
          'data-kind': attrs.kind,
          ...(attrs.country && { 'data-country': attrs.country }),
        },
        0,
      ],
    },
    figure: {
      group: 'block',
      content: '(table | quoted_evidence | paragraph | picture)+ caption source',
      isolating: true,
      attrs: { key },
      parseDOM: [
        {
          tag: 'section[data-figure]',
          getAttrs: (dom) => ({ key: known(dom.dataset.figure, KEY) ?? newKey() }),
        },
      ],
      toDOM: ({ attrs }) => ['section', { 'data-figure': attrs.key }, 0],
    },
    // Its bytes are kept beside the text, by its id; the digest is theirs, so that whoever signs the text signs the picture.
    picture: {
      atom: true,
      draggable: true,
      attrs: {
        picture: { validate: written('picture', ID) },
        digest: { validate: written('digest', DIGEST) },
        alternative: { validate: words('alternative', LONGEST_ALTERNATIVE) },
      },
      parseDOM: [
        {
          tag: 'img[data-picture]',
          getAttrs: (dom) => {
            const { picture, digest } = dom.dataset;
            const alternative = (dom.getAttribute('alt') ?? '').trim().slice(0, LONGEST_ALTERNATIVE);
            return ID.test(picture) && DIGEST.test(digest) && alternative ? { picture, digest, alternative } : false;
          },
        },
      ],
      toDOM: ({ attrs }) => [
        'img',
        { 'data-picture': attrs.picture, 'data-digest': attrs.digest, alt: attrs.alternative },
      ],
    },
    caption: {
      content: 'inline*',
      parseDOM: [{ tag: 'p[data-line=caption]', priority: 60 }],
      toDOM: () => ['p', { 'data-line': 'caption' }, 0],
    },
    source: {
      content: 'inline*',
      parseDOM: [{ tag: 'p[data-line=source]', priority: 60 }],
      toDOM: () => ['p', { 'data-line': 'source' }, 0],
    },
    text: { group: 'inline' },
    reference: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: { to: { validate: written('to', KEY) } },
      parseDOM: [
        {
          tag: 'span[data-reference]',
          getAttrs: (dom) => (KEY.test(dom.dataset.reference) ? { to: dom.dataset.reference } : false),
        },
      ],
      toDOM: (node) => ['span', { class: 'reference', 'data-reference': node.attrs.to }],
    },
    hard_break: {
      group: 'inline',
      inline: true,
      selectable: false,
      parseDOM: [{ tag: 'br' }],
      toDOM: () => ['br'],
    },
    citation: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: { passage: { validate: written('passage', ID) } },
      parseDOM: [
        {
          tag: 'span[data-citation]',
          getAttrs: (dom) => (ID.test(dom.dataset.citation) ? { passage: dom.dataset.citation } : false),
        },
      ],
      toDOM: (node) => ['span', { class: 'citation', 'data-citation': node.attrs.passage }],
    },
  },
  marks: {
    strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
    em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  },
});

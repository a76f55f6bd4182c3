// The schema of a section's draft: one source for the browser's editor and the server's authority.
// Tables follow the conventions of prosemirror-tables (tableRole, colspan, rowspan, colwidth).
// Evidence stands here as ids only: the words are fetched by each reader under that reader's rights.
import { Schema } from 'prosemirror-model';

const PASSAGE = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const DIGEST = /^[0-9a-f]{64}$/;

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
        passage: { validate: written('passage', PASSAGE) },
        from: { validate: whole('from', 0, 10_000_000) },
        to: { validate: whole('to', 0, 10_000_000) },
        digest: { validate: written('digest', DIGEST) },
      },
      parseDOM: [
        {
          tag: 'blockquote[data-passage]',
          getAttrs: (dom) => {
            const { passage, from, to, digest } = dom.dataset;
            return PASSAGE.test(passage) && DIGEST.test(digest) && from >= 0 && to >= 0
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
    text: { group: 'inline' },
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
      attrs: { passage: { validate: written('passage', PASSAGE) } },
      parseDOM: [
        {
          tag: 'span[data-citation]',
          getAttrs: (dom) => (PASSAGE.test(dom.dataset.citation) ? { passage: dom.dataset.citation } : false),
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

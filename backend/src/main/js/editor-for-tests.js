// A headless editor: the state that the browser's editor keeps, with the same plugin, driven by random edits. Tests run
// many of them against the authority and compare the documents.
import { Node, Slice, Fragment } from 'prosemirror-model';
import { EditorState, TextSelection } from 'prosemirror-state';
import { canSplit, canJoin } from 'prosemirror-transform';
import { schema } from '../resources/META-INF/frontend/drafting/schema.js';
import {
  following, hasOwn, markSent, markUnsent, receive, sendable, versionOf,
} from '../resources/META-INF/frontend/drafting/following.js';

let state;
let seed = 1;
const editor = {
  get state() {
    return state;
  },
  dispatch(tr) {
    state = state.apply(tr);
  },
};

function random(below) {
  // Mulberry32: the same seed gives the same story.
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
}

function open(docJson, version, client, withSeed) {
  seed = withSeed;
  const doc = docJson ? Node.fromJSON(schema, JSON.parse(docJson)) : schema.topNodeType.createAndFill();
  state = EditorState.create({ doc, plugins: [following({ version, client })] });
}

function edit(passage) {
  const size = state.doc.content.size;
  const at = random(size + 1);
  const place = TextSelection.near(state.doc.resolve(at), random(2) ? 1 : -1).from;
  const end = Math.min(size, at + random(12));
  const tr = state.tr;
  try {
    switch (random(9)) {
      case 0:
      case 1:
      case 2:
        tr.insertText('abcdefgh'.slice(0, 1 + random(8)), place);
        break;
      case 3:
        tr.delete(at, end);
        break;
      case 4:
        if (canSplit(tr.doc, place)) tr.split(place);
        break;
      case 5:
        tr.addMark(at, end, schema.marks[random(2) ? 'strong' : 'em'].create());
        break;
      case 6:
        if (canJoin(tr.doc, at)) tr.join(at);
        else tr.setBlockType(at, end, schema.nodes.heading, { level: 1 + random(4) });
        break;
      case 7:
        if (tr.doc.resolve(place).parent.inlineContent) tr.insert(place, schema.nodes.citation.create({ passage }));
        break;
      default: {
        const item = schema.nodes.list_item.create(null, schema.nodes.paragraph.create(null, schema.text('item')));
        tr.replaceRange(at, at, new Slice(Fragment.from(schema.nodes.bullet_list.create(null, item)), 0, 0));
      }
    }
  } catch (e) {
    return; // an edit that the schema does not allow here: a person could not make it either
  }
  if (tr.docChanged) editor.dispatch(tr);
}

globalThis.editor = {
  open,
  edit,
  type: (text) => editor.dispatch(state.tr.insertText(text)),
  take: (version, batches) => JSON.stringify(receive(editor, version, JSON.parse(batches))),
  sendable: (seq) => JSON.stringify(sendable(state, seq)),
  markSent: (seq) => markSent(editor, seq),
  markUnsent: (seq) => markUnsent(editor, seq),
  hasOwn: () => hasOwn(state),
  version: () => versionOf(state),
  document: () => {
    state.doc.check();
    return JSON.stringify(state.doc.toJSON());
  },
};

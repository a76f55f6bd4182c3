// The editor's side of writing together: which of its steps the authority has not yet ordered, and how it takes in what
// was ordered. The authority may carry late steps over others before it orders them, so an own step can come back in
// another form than it was sent: the ordered form always wins. (prosemirror-collab assumes that they are the same.)
import { Plugin, PluginKey, TextSelection } from 'prosemirror-state';
import { ReplaceStep, Step } from 'prosemirror-transform';
import { GONE, insertsOnly, KEEP, rebase } from './rebase.js';

const key = new PluginKey('following');
const UPDATED_SELECTION = 1;
const MOST_AT_ONCE = 150; // the protocol takes 200: an hour offline goes out in several batches

/** The plugin. `version` is that of the state's document, `client` this editor's id (kept over reconnects). */
export function following({ version, client }) {
  return new Plugin({
    key,
    state: {
      // `end`: where this author's latest writing ends
      init: () => ({ version, client, own: [], end: -1 }),
      apply(tr, value) {
        const told = tr.getMeta(key);
        if (told) return { ...told, end: tr.mapping.map(told.end, -1) };
        if (!tr.docChanged) return value;
        let end = value.end;
        const added = tr.steps.map((step, i) => {
          const joins = insertsOnly(step) && step.from === end;
          end = endAfter(step, end);
          return { step, inverted: step.invert(tr.docs[i]), joins, seq: 0 };
        });
        return { ...value, own: value.own.concat(added), end };
      },
    },
    // Tells prosemirror-history to keep what it needs to take in others' steps.
    historyPreserveItems: true,
  });
}

function endAfter(step, end) {
  if (!(step instanceof ReplaceStep)) return step.getMap().map(end, -1);
  return step.from + step.slice.size;
}

/** The version up to which the authority's order is known here. */
export function versionOf(state) {
  return key.getState(state).version;
}

/** Whether anything written here is not yet ordered. */
export function hasOwn(state) {
  return key.getState(state).own.length > 0;
}

/** The steps made here that are not yet ordered, oldest first: they lead from the known version to the document. */
export function ownSteps(state) {
  return key.getState(state).own.map((one) => one.step);
}

/**
 * What to send now as `{ version, steps }` (JSON), or null. With `seq` of a batch whose outcome is unknown (after a
 * reconnect): what is left of that batch, to be sent again under the same number.
 */
export function sendable(state, seq = 0) {
  const { version, own } = key.getState(state);
  const batch = own.filter((one) => one.seq === seq);
  const steps = (seq === 0 ? batch.slice(0, MOST_AT_ONCE) : batch).map(toJson);
  return steps.length ? { version, steps } : null;
}

function toJson({ step, joins }) {
  return joins ? { ...step.toJSON(), joins } : step.toJSON();
}

/** Remembers that what `sendable` gave went out as batch `seq`. */
export function markSent(editor, seq) {
  renumber(editor, 0, seq, MOST_AT_ONCE);
}

/** The batch was not taken (`stale`): its steps count as unsent again. */
export function markUnsent(editor, seq) {
  renumber(editor, seq, 0);
}

function renumber(editor, before, after, most = Infinity) {
  const value = key.getState(editor.state);
  let left = most;
  const own = value.own.map((one) => (one.seq === before && left-- > 0 ? { ...one, seq: after } : one));
  editor.dispatch(editor.state.tr.setMeta(key, { ...value, own }).setMeta('addToHistory', false));
}

/**
 * Takes in ordered batches. `editor` is anything with `state` and `dispatch(tr)`, such as an EditorView; `version` is the
 * one before the first batch.
 *
 * @returns the numbers of this client's batches among them, now settled
 */
export function receive(editor, version, batches) {
  const settled = [];
  let at = version;
  for (const batch of batches) {
    const known = versionOf(editor.state);
    if (at < known) {
      at += batch.steps.length; // already here
      continue;
    }
    if (at > known) throw new RangeError(`Steps after version ${known} are missing`);
    take(editor, batch);
    at += batch.steps.length;
    if (batch.client === key.getState(editor.state).client) settled.push(batch.seq);
  }
  return settled;
}

function take(editor, batch) {
  const state = editor.state;
  const value = key.getState(state);
  const version = value.version + batch.steps.length;
  const mine = batch.client === value.client;
  const ours = mine ? value.own.filter((one) => one.seq === batch.seq) : [];
  if (mine && asSent(ours, value.own, batch.steps)) {
    const own = value.own.slice(ours.length);
    editor.dispatch(state.tr.setMeta(key, { ...value, version, own }).setMeta('addToHistory', false));
    return;
  }
  const tr = state.tr;
  const over = batch.steps.map((json) => Step.fromJSON(state.schema, json));
  // Where some were dropped here that the authority could keep, only the ordered ones count.
  const paired = ours.length === over.length;
  const fate = (i) => {
    const place = ours.indexOf(value.own[i]);
    return place < 0 ? KEEP : paired ? place : GONE;
  };
  const own = rebase(tr, value.own, over, fate).flatMap((one, i) => (one ? [{ ...one, seq: value.own[i].seq }] : []));
  finish(editor, tr, { ...value, version, own }, value.own.length);
}

function asSent(ours, own, steps) {
  return (
    ours.length === steps.length &&
    ours.every((one, i) => one === own[i] && same(one.step.toJSON(), steps[i]))
  );
}

/** Equal as JSON values, whatever the order of keys. */
function same(a, b) {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((name) => same(a[name], b[name]));
}

function finish(editor, tr, value, rebasedCount) {
  const selection = editor.state.selection;
  if (selection instanceof TextSelection) {
    // What others insert at the cursor comes after it.
    const anchor = tr.doc.resolve(tr.mapping.map(selection.anchor, -1));
    const head = tr.doc.resolve(tr.mapping.map(selection.head, -1));
    tr.setSelection(TextSelection.between(anchor, head, -1));
    tr.updated &= ~UPDATED_SELECTION;
  }
  editor.dispatch(tr.setMeta('rebased', rebasedCount).setMeta('addToHistory', false).setMeta(key, value));
}

// The drafting authority's JavaScript: one document in one context, called from Java with JSON texts only.
// Java has bounded bytes, depth and number of what arrives here; this code checks it against the schema, carries it over
// steps that came first, and says what the document then leans on. It keeps the newest steps so as to go back a little.
import { Fragment, Node, Slice } from 'prosemirror-model';
import { AttrStep, Mapping, ReplaceStep, Step, Transform } from 'prosemirror-transform';
import { rebase } from '../resources/META-INF/frontend/drafting/rebase.js';
import { schema } from '../resources/META-INF/frontend/drafting/schema.js';

const KEPT = 2000;
const NEAR = 400; // how many of them keep the document before them, so that nothing need be taken back for a late step
const STEP_FIELDS = {
  replace: ['stepType', 'from', 'to', 'slice', 'structure', 'joins'],
  replaceAround: ['stepType', 'from', 'to', 'gapFrom', 'gapTo', 'insert', 'slice', 'structure'],
  addMark: ['stepType', 'mark', 'from', 'to'],
  removeMark: ['stepType', 'mark', 'from', 'to'],
  attr: ['stepType', 'pos', 'attr', 'value'],
};
const LEANS = new Set(['citation', 'quoted_evidence']);
const HELD = new Set([...LEANS, 'picture']); // what the text only names, and the server must know of

class Refusal extends Error {}

let doc = null;
let version = 0;
let recent = []; // { step, before } while near, then { step, inverted }; the newest last
let proposed = null; // { steps, docs }: the document before each step, and the one after all
const limits = { depth: 24, size: 1_000_000 };

function answer(work) {
  try {
    return JSON.stringify(work());
  } catch (e) {
    // Messages of the schema and of ProseMirror name nodes and attributes, never text; still only ours go out.
    if (e instanceof Refusal) return JSON.stringify({ outcome: 'refused', reason: e.message });
    if (e instanceof RangeError || e instanceof TypeError || e instanceof SyntaxError) {
      return JSON.stringify({ outcome: 'refused', reason: 'not-legal' });
    }
    throw e;
  }
}

/** A document as it was kept: trusted, it passed the checks when it came. */
function open(docJson, at) {
  doc = docJson === null ? schema.topNodeType.createAndFill() : Node.fromJSON(schema, JSON.parse(docJson));
  version = at;
  recent = [];
  proposed = null;
  return version;
}

/**
 * Steps that were ordered elsewhere: trusted.
 *
 * @returns what each of them moves, as `propose` says it
 */
function follow(stepsJson) {
  const maps = [];
  for (const json of JSON.parse(stepsJson)) {
    const step = Step.fromJSON(schema, json);
    const result = step.apply(doc);
    if (result.failed) throw new Error('An ordered step does not apply');
    remember(step, doc);
    maps.push(step.getMap().ranges);
    doc = result.doc;
    version++;
  }
  return JSON.stringify(maps);
}

function remember(step, before) {
  recent.push({ step, before });
  const far = recent[recent.length - 1 - NEAR];
  if (far?.before) {
    far.inverted = far.step.invert(far.before);
    far.before = null;
  }
  if (recent.length >= KEPT * 2) recent = recent.slice(-KEPT);
}

/** The document as it was before the newest steps. */
function docBefore(behind) {
  if (behind === 0) return doc;
  const from = recent.length - behind;
  let at = Math.max(from, recent.length - NEAR);
  let then = recent[at].before;
  while (at > from) then = recent[--at].inverted.apply(then).doc;
  return then;
}

/** What `rebase` works on here: it goes back and over by maps alone, and builds only the documents that are new. */
class Carrying {
  steps = [];
  docs = [];
  mapping = new Mapping();

  constructor(now) {
    this.doc = now;
  }

  step(step) {
    this.add(step, null);
  }

  maybeStep(step) {
    const result = step.apply(this.doc);
    if (!result.failed) {
      this.add(step, this.doc);
      this.doc = result.doc;
    }
    return result;
  }

  add(step, before) {
    this.steps.push(step);
    // rebase inverts a step by the document before it, after it was added
    this.docs.push(before);
    this.mapping.appendMap(step.getMap());
  }
}

/**
 * Steps from outside, made on version `base`. Nothing changes until `commit`.
 *
 * @returns among others `maps`: for each step start, old size and new size of the ranges that it replaces
 */
function propose(stepsJson, base) {
  return answer(() => {
    proposed = null;
    const behind = version - base;
    if (behind < 0) throw new Refusal('unknown-version');
    if (behind > recent.length) return { outcome: 'stale' };
    const tr = new Transform(docBefore(behind));
    const own = JSON.parse(stepsJson).map((json) => {
      const step = read(json);
      checkPlace(tr.doc, step);
      const inverted = behind > 0 ? step.invert(tr.doc) : null;
      if (tr.maybeStep(step).failed) throw new Refusal('does-not-apply');
      return { step, inverted, joins: json.joins === true };
    });
    let steps = own.map((one) => one.step);
    let docs = [...tr.docs, tr.doc];
    if (behind > 0) {
      const carrying = new Carrying(doc);
      const rebased = rebase(carrying, own, recent.slice(-behind).map((one) => one.step));
      if (rebased.some((one) => one === null)) return { outcome: 'stale' };
      steps = rebased.map((one) => one.step);
      docs = [...carrying.docs.slice(-steps.length), carrying.doc];
    }
    let naming = false;
    steps.forEach((step, i) => {
      checkChanged(docs[i + 1], step);
      naming ||= names(docs[i], docs[i + 1], step);
    });
    const after = docs[steps.length];
    if (after.nodeSize > limits.size) throw new Refusal('too-large');
    proposed = { steps, docs };
    return {
      outcome: 'accepted',
      steps: steps.map((step) => step.toJSON()),
      maps: steps.map((step) => step.getMap().ranges),
      citations: naming ? citationsOf(after) : null,
      pictures: naming ? picturesOf(after) : null,
    };
  });
}

/**
 * Letters put in one after the other from a place of the newest text on, each as a step: what nearly all proposals of a busy
 * section are. Nothing changes until `commit`.
 *
 * @returns false if that is not plainly legal: then `propose` says what it is
 */
function type(at, ...letters) {
  proposed = null;
  const steps = [];
  const docs = [doc];
  let place = at;
  for (const text of letters) {
    const now = docs[docs.length - 1];
    if (place > now.content.size || !now.resolve(place).parent.isTextblock) return false;
    // What holds the letters is checked as the step is applied, and nothing else can become illegal by letters.
    const step = new ReplaceStep(place, place, new Slice(Fragment.from(schema.text(text)), 0, 0));
    const result = step.apply(now);
    if (result.failed || result.doc.nodeSize > limits.size) return false;
    steps.push(step);
    docs.push(result.doc);
    place += text.length;
  }
  proposed = { steps, docs };
  return true;
}

/** A whole document in place of the present one, as a proposal of one step. */
function proposeWhole(docJson) {
  return answer(() => {
    const json = JSON.parse(docJson);
    checkWritten(json);
    const whole = Node.fromJSON(schema, json);
    if (whole.type !== schema.topNodeType) throw new Refusal('not-legal');
    return proposeAll(whole);
  });
}

/** A text as it once was in place of the present one, as a step that changes no more than what differs. */
function proposeRestored(docJson) {
  return answer(() => {
    const whole = Node.fromJSON(schema, JSON.parse(docJson));
    const from = doc.content.findDiffStart(whole.content);
    if (from === null) return { outcome: 'accepted', steps: [], citations: null };
    const end = doc.content.findDiffEnd(whole.content);
    // Where the same words stand twice, the ends must not run past the start.
    const over = Math.max(0, from - Math.min(end.a, end.b));
    const step = new ReplaceStep(from, end.a + over, whole.slice(from, end.b + over));
    const again = step.apply(doc);
    if (again.failed || !again.doc.eq(whole)) return proposeAll(whole);
    return JSON.parse(propose(JSON.stringify([step.toJSON()]), version));
  });
}

function proposeAll(whole) {
  const step = new ReplaceStep(0, doc.content.size, new Slice(whole.content, 0, 0));
  return JSON.parse(propose(JSON.stringify([step.toJSON()]), version));
}

/**
 * Carries places back over steps, the newest last, until the step that put them in.
 *
 * @returns for each place its position before the steps, or minus the (one-based) number of the step that wrote it
 */
function origins(stepsJson, placesJson) {
  const maps = JSON.parse(stepsJson).map((json) => Step.fromJSON(schema, json).getMap());
  const found = JSON.parse(placesJson).map((place) => {
    let at = place;
    for (let i = maps.length - 1; i >= 0; i--) {
      let written = false;
      maps[i].forEach((oldStart, oldEnd, newStart, newEnd) => {
        written ||= at >= newStart && at < newEnd;
      });
      if (written) return -(i + 1);
      at = maps[i].invert().map(at, 1);
    }
    return at;
  });
  return JSON.stringify(found);
}

function commit() {
  proposed.steps.forEach((step, i) => remember(step, proposed.docs[i]));
  doc = proposed.docs[proposed.steps.length];
  version += proposed.steps.length;
  proposed = null;
  return version;
}

function discard() {
  proposed = null;
}

function document() {
  return JSON.stringify(doc.toJSON());
}

/** How many of the newest steps are at hand for `propose` and `map`. */
function reach() {
  return recent.length;
}

/** Pairs of positions (start, end) of version `base` in the present document. */
function map(base, positionsJson) {
  const mapping = new Mapping(recent.slice(recent.length - (version - base)).map((one) => one.step.getMap()));
  const mapped = JSON.parse(positionsJson).map((position, i) => mapping.map(position, i % 2 === 0 ? 1 : -1));
  for (let i = 1; i < mapped.length; i += 2) mapped[i] = Math.max(mapped[i - 1], mapped[i]);
  return JSON.stringify(mapped);
}

function read(json) {
  const fields = Object.hasOwn(STEP_FIELDS, json?.stepType) && STEP_FIELDS[json.stepType];
  if (!fields || Object.keys(json).some((name) => !fields.includes(name))) throw new Refusal('unknown-step');
  for (const name of ['from', 'to', 'gapFrom', 'gapTo', 'insert', 'pos']) {
    if (name in json && !(Number.isInteger(json[name]) && json[name] >= 0)) throw new Refusal('not-legal');
  }
  for (const name of ['structure', 'joins']) {
    if (name in json && typeof json[name] !== 'boolean') throw new Refusal('not-legal');
  }
  if ('slice' in json) {
    if (Object.keys(json.slice ?? {}).some((name) => !['content', 'openStart', 'openEnd'].includes(name))) {
      throw new Refusal('not-legal');
    }
    (json.slice?.content ?? []).forEach(checkWritten);
  }
  if ('mark' in json) checkMark(json.mark);
  const step = Step.fromJSON(schema, json);
  for (const open of step.slice ? [step.slice.openStart, step.slice.openEnd] : []) {
    if (!Number.isInteger(open) || open < 0 || open > limits.depth) throw new Refusal('not-legal');
  }
  return step;
}

/** Positions within the document, and only attributes that the node has. */
function checkPlace(now, step) {
  const size = now.content.size;
  const places = [step.from, step.gapFrom, step.gapTo, step.to].filter((place) => place !== undefined);
  if (places.some((place, i) => place > size || (i > 0 && place < places[i - 1]))) throw new Refusal('does-not-apply');
  if (step instanceof AttrStep) {
    const node = step.pos <= size ? now.nodeAt(step.pos) : null;
    if (!node || !Object.hasOwn(node.attrs, step.attr)) throw new Refusal('does-not-apply');
  }
}

/** No field, attribute or mark that the schema does not know: ProseMirror would drop it in silence. */
function checkWritten(json) {
  const type = schema.nodes[json?.type];
  if (!type || Object.keys(json).some((name) => !['type', 'attrs', 'content', 'marks', 'text'].includes(name))) {
    throw new Refusal('unknown-node');
  }
  if (('text' in json) !== type.isText) throw new Refusal('not-legal');
  if (Object.keys(json.attrs ?? {}).some((name) => !Object.hasOwn(type.spec.attrs ?? {}, name))) {
    throw new Refusal('unknown-attribute');
  }
  (json.marks ?? []).forEach(checkMark);
  (json.content ?? []).forEach(checkWritten);
}

function checkMark(json) {
  if (!Object.hasOwn(schema.marks, json?.type) || Object.keys(json).some((name) => name !== 'type')) {
    throw new Refusal('unknown-mark');
  }
}

/** Only what the step touched and what holds it: the rest was checked when it came. */
function checkChanged(now, step) {
  let least = Infinity;
  let most = -1;
  step.getMap().forEach((oldStart, oldEnd, newStart, newEnd) => {
    least = Math.min(least, newStart);
    most = Math.max(most, newEnd);
  });
  if (most < 0) {
    // Marks and attributes move nothing, so the map is empty.
    least = step.from ?? step.pos;
    most = step.to ?? step.pos + 1;
  }
  checkNode(now, 0, least - 1, most + 1);
}

function checkNode(node, depth, from, to) {
  if (depth > limits.depth) throw new Refusal('too-deep');
  node.type.checkContent(node.content);
  node.type.checkAttrs(node.attrs);
  if (node.type.name === 'picture' && node.attrs.alternative.trim() === '') throw new Refusal('no-alternative');
  node.forEach((child, offset) => {
    if (offset + child.nodeSize >= from && offset <= to) checkNode(child, depth + 1, from - offset - 1, to - offset - 1);
  });
}

/** Whether the step touched anything that leans on evidence, or a picture. */
function names(before, now, step) {
  let found = false;
  const look = (node) => {
    found ||= HELD.has(node.type.name);
    return !found;
  };
  step.getMap().forEach((oldStart, oldEnd, newStart, newEnd) => {
    before.nodesBetween(oldStart, oldEnd, look);
    now.nodesBetween(newStart, newEnd, look);
  });
  return found || step instanceof AttrStep;
}

/** Passages in order of first appearance. */
function citationsOf(node) {
  const passages = new Set();
  node.descendants((child) => {
    if (LEANS.has(child.type.name)) passages.add(child.attrs.passage);
  });
  return [...passages];
}

/** Pictures with the digests of their bytes, each once. */
function picturesOf(node) {
  const pictures = new Map();
  node.descendants((child) => {
    if (child.type.name === 'picture') pictures.set(`${child.attrs.picture} ${child.attrs.digest}`, child.attrs);
  });
  return [...pictures.values()].map(({ picture, digest }) => ({ picture, digest }));
}

globalThis.authority = { open, follow, propose, type, proposeWhole, proposeRestored, origins, commit, discard, document, reach, map };

// Carrying steps over others that came first: the same rule in the browser and in the authority.
import { ReplaceStep } from 'prosemirror-transform';

export const KEEP = -1;
export const GONE = -2;

/**
 * Takes back own steps, takes in those that came first, and puts the own ones on top again where they still fit.
 *
 * @param transform stands after the own steps; what happens is added to it
 * @param own [{ step, inverted, joins }] in order, the last `own.length` steps of the document; `joins` where a step goes
 *   on writing at the end of what the same author wrote before
 * @param over steps that came first
 * @param fate for an own step (by index) KEEP, GONE (its batch came back without it), or the index in `over` of its
 *   ordered form, which takes its place
 * @returns for each own step { step, inverted, joins } as it now stands, or null where it is not kept or no longer fits
 */
export function rebase(transform, own, over, fate = () => KEEP) {
  const base = transform.steps.length;
  for (let i = own.length - 1; i >= 0; i--) transform.step(own[i].inverted);
  const firstOver = transform.steps.length;
  for (const step of over) transform.step(step);
  const rebased = [];
  for (let i = 0; i < own.length; i++) {
    const mirror = base + own.length - 1 - i;
    const ordered = fate(i);
    if (ordered !== KEEP) {
      if (ordered !== GONE) transform.mapping.setMirror(mirror, firstOver + ordered);
      rebased.push(null);
      continue;
    }
    const mapped = carry(own[i], transform.mapping.slice(mirror + 1));
    if (mapped && !transform.maybeStep(mapped).failed) {
      transform.mapping.setMirror(mirror, transform.steps.length - 1);
      const inverted = mapped.invert(transform.docs[transform.docs.length - 1]);
      rebased.push({ step: mapped, inverted, joins: own[i].joins });
    } else {
      rebased.push(null);
    }
  }
  return rebased;
}

/** Whether a step only puts something in, so that it can join what stands before it. */
export function insertsOnly(step) {
  return step instanceof ReplaceStep && step.from === step.to && step.slice.size > 0;
}

/**
 * Of two that write at one place, each keeps the own letters together: what joins stays at the end of what its author
 * wrote before, and others' words come after it. Without that, letters under way would be dealt out like cards.
 */
function carry({ step, joins }, mapping) {
  if (!joins || !insertsOnly(step)) return step.map(mapping);
  const place = mapping.mapResult(step.from, -1);
  return place.deletedAcross ? null : new ReplaceStep(place.pos, place.pos, step.slice, step.structure);
}

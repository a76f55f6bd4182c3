// Carrying steps over others that came first: the same rule in the browser and in the authority.

export const KEEP = -1;
export const GONE = -2;

/**
 * Takes back own steps, takes in those that came first, and puts the own ones on top again where they still fit.
 *
 * @param transform stands after the own steps; what happens is added to it
 * @param own [{ step, inverted }] in order, the last `own.length` steps of the document
 * @param over steps that came first
 * @param fate for an own step (by index) KEEP, GONE (its batch came back without it), or the index in `over` of its
 *   ordered form, which takes its place
 * @returns for each own step { step, inverted } as it now stands, or null where it is not kept or no longer fits
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
    const mapped = own[i].step.map(transform.mapping.slice(mirror + 1));
    if (mapped && !transform.maybeStep(mapped).failed) {
      transform.mapping.setMirror(mirror, transform.steps.length - 1);
      rebased.push({ step: mapped, inverted: mapped.invert(transform.docs[transform.docs.length - 1]) });
    } else {
      rebased.push(null);
    }
  }
  return rebased;
}

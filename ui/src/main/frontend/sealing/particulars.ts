// What the contributor says of a contribution: the form's sheets, what is lacking in them, and the particulars that are sent.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TesseraHandIn } from './tessera-hand-in';
import type { Problem } from './upload';
import { presetName, toggle, value } from './writing';

export function aboutSheet(form: TesseraHandIn): TemplateResult {
  return html`
    <section class="sheet" aria-labelledby="hand-in-about">
      <h2 id="hand-in-about">${form.w('about')}</h2>
      ${form.earlier.length ? correction(form) : nothing}
      <div class="field"><label for="title">${form.w('title')}</label>
        <input id="title" maxlength="300" .value=${form.heading} @input=${(e: Event) => (form.heading = value(e))} aria-describedby="title-wrong">
        ${wrong(form, 'title')}</div>
      <fieldset class="field"><legend>${form.w('areas')}</legend>
        <div class="chips">${form.areas.map((code) => html`
          <label class="chip"><input type="checkbox" name="area" value=${code} .checked=${form.chosen.areas.includes(code)}
            @change=${() => form.choose({ areas: toggle(form.chosen.areas, code) })}><span>${form.w('area.' + code)}</span></label>`)}
        </div>${wrong(form, 'areas')}</fieldset>
      <fieldset class="field"><legend>${form.w('period')}</legend>
        <div class="row">
          <input type="date" aria-label=${form.w('from')} id="from" .value=${form.chosen.from} @change=${(e: Event) => form.choose({ from: value(e) })}>
          <span aria-hidden="true">–</span>
          <input type="date" aria-label=${form.w('to')} id="to" .value=${form.chosen.to} @change=${(e: Event) => form.choose({ to: value(e) })}>
          ${[0, 1, 2, 3].map((which) => html`<button type="button" class="preset" @click=${() => form.preset(which)}>${presetName(which)}</button>`)}
        </div>${wrong(form, 'period')}</fieldset>
    </section>`;
}

function correction(form: TesseraHandIn): TemplateResult {
  return html`
    <div class="field"><label for="replaces">${form.w('replaces')}</label>
      <select id="replaces" .value=${live(form.correcting)} aria-describedby="replaces-hint" @change=${(e: Event) => correct(form, value(e))}>
        <option value="" ?selected=${!form.correcting}>${form.w('replaces-none')}</option>
        ${form.earlier.map((one) => html`<option value=${one.id} ?selected=${one.id === form.correcting}>${one.title} (${one.told})</option>`)}
      </select>
      <p id="replaces-hint" class="hint small">${form.correcting ? form.w('replaces-hint') : nothing}</p>
      ${wrong(form, 'replaces')}</div>`;
}

/** The correction bears the same title unless somebody has written another. */
function correct(form: TesseraHandIn, id: string) {
  const titleOf = (which: string) => form.earlier.find((one) => one.id === which)?.title ?? '';
  if (!form.heading.trim() || form.heading === titleOf(form.correcting)) {
    form.heading = titleOf(id);
  }
  form.correcting = id;
}

export function useSheet(form: TesseraHandIn): TemplateResult {
  return html`
    <section class="sheet" aria-labelledby="hand-in-use">
      <h2 id="hand-in-use">${form.w('use')}</h2>
      <div class="scales">
        ${scale(form, 'source', ['A', 'B', 'C', 'X'])} ${scale(form, 'information', ['1', '2', '3', '4'])}
      </div>
      ${wrong(form, 'evaluation')}
      <fieldset class="field"><legend>${form.w('handling')}</legend>
        <div class="codes">${['H0', 'H1', 'H2', 'H3'].map((code) => html`
          <label class="code"><input type="checkbox" name="handling" value=${code} .checked=${form.chosen.handling.includes(code)}
            @change=${() => form.choose({ handling: toggle(form.chosen.handling, code) })}><b>${code}</b><span>${form.w('handling.' + code)}</span></label>`)}
        </div>
        ${form.chosen.handling.includes('H3')
          ? html`<label for="handling-note" class="inner">${form.w('handling-note')}</label>
            <input id="handling-note" maxlength="500" .value=${form.handlingNote} @input=${(e: Event) => (form.handlingNote = value(e))}>`
          : nothing}
        ${wrong(form, 'handling')}</fieldset>
      <fieldset class="field"><legend>${form.w('marking')}</legend>
        <div class="segments">${['PUBLIC', 'BPL', 'RESTRICTED'].map((code) => html`
          <label><input type="radio" name="marking" value=${code} .checked=${form.chosen.marking === code}
            @change=${() => form.choose({ marking: code })}><span>${form.w('marking.' + code)}</span></label>`)}</div>
        <p class="hint small">${form.w('marking-hint.' + form.chosen.marking)}</p>
        ${wrong(form, 'marking')}</fieldset>
      <div class="field"><label for="note">${form.w('note')}</label>
        <textarea id="note" rows="3" maxlength="4000" .value=${form.note} @input=${(e: Event) => (form.note = value(e))}></textarea>
        ${wrong(form, 'note')}</div>
    </section>`;
}

function scale(form: TesseraHandIn, name: 'source' | 'information', codes: string[]): TemplateResult {
  return html`
    <fieldset class="field"><legend>${form.w(name)}</legend>
      <div class="segments four">${codes.map((code) => html`
        <label><input type="radio" name=${name} value=${code} .checked=${form.chosen[name] === code}
          @change=${() => form.choose({ [name]: code })}><span>${code}</span></label>`)}</div>
      <p class="hint small meaning">${form.chosen[name] ? form.w(name + '.' + form.chosen[name]) : form.w('choose')}</p>
    </fieldset>`;
}

export function wrong(form: TesseraHandIn, field: string): TemplateResult | typeof nothing {
  const mine = form.problems.filter((problem) => problem.field === field || problem.field.startsWith(field + '.')
    || problem.field.startsWith(field + '[') || (field === 'handling' && problem.field === 'handlingNote'));
  return mine.length ? html`<p class="wrong" role="alert" id="${field}-wrong">${mine.map((problem) => problem.message).join(' ')}</p>` : nothing;
}

export function lacking(form: TesseraHandIn): Problem[] {
  const lacking: Problem[] = [];
  const need = (field: string, there: unknown) => there || lacking.push({ field, message: form.w('need.' + field) });
  need('envelope', form.files.length);
  need('title', form.heading.trim());
  need('areas', form.chosen.areas.length);
  need('period', form.chosen.from && form.chosen.to && form.chosen.from <= form.chosen.to);
  need('evaluation', form.chosen.source && form.chosen.information);
  need('handling', !form.chosen.handling.includes('H3') || form.handlingNote.trim());
  return lacking;
}

export function particulars(form: TesseraHandIn) {
  const { areas, from, to, source, information, handling, marking } = form.chosen;
  return {
    title: form.heading.trim(),
    areas,
    period: { from, to },
    evaluation: source + information,
    handling,
    handlingNote: handling.includes('H3') ? form.handlingNote.trim() : undefined,
    marking,
    note: form.note.trim() || undefined,
    replaces: form.correcting || undefined,
  };
}

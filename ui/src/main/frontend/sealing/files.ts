// The files to hand in, and the uploads that wait for the rest of theirs.
import { html, nothing, type TemplateResult } from 'lit';
import { LARGEST_IN_MEMORY } from 'Frontend/generated/jar-resources/sealing/seal.js';
import { wrong } from './particulars';
import type { TesseraHandIn } from './tessera-hand-in';
import { bytes, total } from './writing';

export function fileSheet(form: TesseraHandIn): TemplateResult {
  return html`
    <section class="sheet" aria-labelledby="hand-in-file">
      <h2 id="hand-in-file">${form.w('file')}</h2>
      <label class="drop ${form.over ? 'over' : ''}"
        @dragover=${(event: DragEvent) => { event.preventDefault(); form.over = true; }}
        @dragleave=${() => (form.over = false)} @drop=${form.dropped}>
        <input id="file" type="file" multiple aria-describedby="file-state" @change=${(event: Event) => form.take((event.target as HTMLInputElement).files)}>
        ${form.files.length === 0
          ? html`<b>${form.w('drop')}</b><span class="soft">${form.w('drop-or')}</span>`
          : form.files.length === 1
            ? html`<b>${form.files[0].name}</b><span class="soft">${bytes(form.files[0].size)}</span>`
            : html`<b>${form.w('files').replace('{0}', '' + form.files.length)}</b><span class="soft">${bytes(total(form.files))}</span>`}
      </label>
      ${form.files.length > 1 ? several(form) : nothing}
      <p id="file-state" class="hint small" aria-live="polite">${form.w(form.files.length === 0 ? 'file-hint'
        : form.ready ? 'is-envelope' : total(form.files) > LARGEST_IN_MEMORY ? 'is-large' : 'is-plain')}</p>
      ${wrong(form, 'envelope')}
    </section>`;
}

function several(form: TesseraHandIn): TemplateResult {
  return html`
    <ul class="files small">${form.files.map((file) => html`<li><span>${file.name}</span> <span class="soft">${bytes(file.size)}</span></li>`)}</ul>
    ${form.ready ? nothing : html`<div class="segments together">${[true, false].map((together) => html`
      <label><input type="radio" name="together" value=${together ? 'one' : 'many'} .checked=${form.together === together}
        @change=${() => (form.together = together)}><span>${form.w(together ? 'as-one' : 'as-many')}</span></label>`)}</div>`}`;
}

/** What an earlier page began: it goes on from here. */
export function openSheet(form: TesseraHandIn): TemplateResult | typeof nothing {
  return form.open.length === 0 || form.step ? nothing : html`
    <section class="sheet unfinished" aria-labelledby="hand-in-open">
      <h2 id="hand-in-open">${form.w('open')}</h2>
      ${form.open.map((one) => html`
        <div class="row" data-upload=${one.id}>
          <div class="grow"><b>${one.title}</b> <span class="soft small">${one.fileName}, ${bytes(one.size)}</span>
            <progress max="1" .value=${one.offset / one.size} aria-label=${form.w('step.upload')}></progress>
            ${form.chosenFor === one.id ? html`<label class="small again">${form.w('choose-again')} <input type="file" class="again"
              @change=${(event: Event) => void form.goOn(one, (event.target as HTMLInputElement).files?.[0])}></label>` : nothing}</div>
          <span class="small soft">${Math.floor((100 * one.offset) / one.size)} %</span>
          <button type="button" class="secondary go-on" @click=${() => void form.goOn(one)}>${form.w('go-on')}</button>
          <button type="button" class="secondary" @click=${() => void form.letGo(one)}>${form.w('let-go')}</button>
        </div>`)}
    </section>`;
}

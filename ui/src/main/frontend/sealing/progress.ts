// How far it is, and what is known when it is in: progress, the keys to compare, the receipts.
import { html, nothing, type TemplateResult } from 'lit';
import type { Receipt } from './upload';
import type { Arrived, TesseraHandIn } from './tessera-hand-in';
import { bytes, colons } from './writing';

export function aside(form: TesseraHandIn): TemplateResult {
  const busy = form.step !== '';
  return html`
    <aside class="sheet hand-in-aside">
      <ol class="how"><li>${form.w('how.1')}</li><li>${form.w('how.2')}</li><li>${form.w('how.3')}</li></ol>
      <button class="primary" type="submit" ?disabled=${busy}>${form.w(form.ready ? 'send' : 'seal-and-send')}</button>
      <div aria-live="polite" class="progress">
        ${busy ? html`<label for="progress">${form.w(form.paused ? 'paused' : form.away ? 'away' : 'step.' + form.step)}
            <span class="soft">${form.doing} ${Math.floor(form.portion * 100)} %</span></label>
          <progress id="progress" max="1" .value=${form.portion}></progress>
          ${form.step === 'upload' ? html`<button type="button" class="secondary pause" @click=${form.pauseOrResume}>
            ${form.w(form.paused ? 'go-on' : 'pause')}</button>` : nothing}` : nothing}
      </div>
      ${form.failure ? html`<p class="wrong" role="alert">${form.failure}
        ${form.failure === form.w('signed-out') ? html`<a href="" target="_blank">${form.w('sign-in')}</a>` : nothing}</p>` : nothing}
      <details><summary>${form.w('verify')}</summary>
        <p class="small">${form.w('verify-words')}</p>
        <p class="mono fingerprint">${colons(form.fingerprint)}</p>
        <p class="small"><a href="api/intake/certificate" download="intake-certificate.pem">${form.w('certificate')}</a>,
          <a href="api/intake/openpgp-key" download="intake-openpgp.asc">${form.w('openpgp-key')}</a></p>
        ${form.mlKem ? html`<p class="small">${form.w('ml-kem')}
          <a href="api/intake/ml-kem-certificate" download="intake-ml-kem-certificate.pem">${form.w('ml-kem-certificate')}</a></p>` : nothing}
        <p class="small">${form.w('offline')}</p>
        <p class="small"><a href="api/intake/seal.html" download="seal.html">seal.html</a>,
          <a href="api/intake/seal.html.p7s" download="seal.html.p7s">${form.w('offline-signature')}</a>,
          <a href="api/intake/receipts-certificate" download="receipts-certificate.pem">${form.w('receipts-certificate')}</a></p>
      </details>
    </aside>`;
}

export function receiptSheet(form: TesseraHandIn): TemplateResult {
  return html`${form.arrived.map((one, i) => receiptOf(form, one, i === 0))}
    <div class="row"><button type="button" class="secondary" @click=${form.another}>${form.w('another')}</button></div>`;
}

function receiptOf(form: TesseraHandIn, { receipt, own, name }: Arrived, first: boolean): TemplateResult {
  const same = receipt.sha256 === own;
  return html`
    <section class="sheet receipt" tabindex=${first ? '-1' : nothing}>
      <h2>${form.w('received')}${form.arrived.length > 1 ? html` <span class="soft">${name}</span>` : nothing}</h2>
      <p>${form.w(same ? 'same-digest' : 'other-digest')}</p>
      <p class="tag ${same ? 'good' : 'bad'} digest">${form.w(same ? 'digest-agrees' : 'digest-differs')}</p>
      <dl class="facts">
        <dt>SHA-256</dt><dd class="mono">${receipt.sha256}</dd>
        <dt>${form.w('size')}</dt><dd>${bytes(receipt.size)}</dd>
        <dt>${form.w('time')}</dt><dd>${receipt.receivedAt}</dd>
        <dt>${form.w('certificate-print')}</dt><dd class="mono">${colons(receipt.intakeCertificate)}</dd>
      </dl>
      <div class="row">
        <a class="primary" href="contributions/${receipt.id}">${form.w('follow')}</a>
        <button type="button" class="secondary" @click=${() => keep(receipt)}>${form.w('keep')}</button>
      </div>
    </section>`;
}

function keep(receipt: Receipt) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(receipt)], { type: 'application/json' }));
  link.download = `receipt-${receipt.id}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

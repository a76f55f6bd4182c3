import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { say, type Labels } from './labels';
import type { Person } from './presence';
import type { Standing } from './together';

/** Who else is here and how the text stands, said calmly; what could not be kept is offered for copying. */
@customElement('tessera-standing')
export class StandingLine extends LitElement {
  @property({ attribute: false }) standing: Standing = { kind: 'connecting' };
  @property({ attribute: false }) people: Person[] = [];
  @property({ attribute: false }) labels: Labels = {};
  @property({ type: Boolean }) reading = false;

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  render() {
    const { standing } = this;
    return html`
      ${this.people.length > 0
        ? html`<ul class="people" aria-label=${say(this.labels, 'also-here')}>
            ${this.distinct().map((person) => html`<li style=${`--hue:${person.hue}`} title=${person.name}>
              <span aria-hidden="true">${initials(person.name)}</span><span class="visually-hidden">${person.name}</span>
            </li>`)}
          </ul>`
        : nothing}
      <span class="standing ${standing.kind}" role="status" data-standing=${standing.kind}>${this.sentence()}</span>
      ${(standing.kind === 'refused' || standing.kind === 'closed') && standing.words
        ? html`<button type="button" class="plain" @click=${() => navigator.clipboard.writeText(standing.words)}>
            ${say(this.labels, 'copy-words')}</button>`
        : nothing}
      ${standing.kind === 'refused'
        ? html`<button type="button" class="plain" @click=${() => this.dispatchEvent(new CustomEvent('dismiss'))}>
            ${say(this.labels, 'dismiss')}</button>`
        : nothing}
    `;
  }

  private sentence(): string {
    const { standing } = this;
    switch (standing.kind) {
      case 'offline':
        return say(this.labels, standing.unsent ? 'standing-offline-unsent' : 'standing-offline');
      case 'refused':
        return say(this.labels, 'standing-refused', standing.reason || say(this.labels, 'reason-unknown'));
      case 'closed':
        return say(this.labels, `closed-${standing.reason}`);
      case 'saved':
        return say(this.labels, this.reading ? 'standing-reading' : 'standing-saved');
      default:
        return say(this.labels, `standing-${standing.kind}`);
    }
  }

  private distinct(): Person[] {
    return [...new Map(this.people.map((person) => [person.name, person])).values()];
  }
}

function initials(name: string): string {
  const parts = name.split(/[\s.\-_]+/).filter(Boolean);
  return parts.slice(0, 2).map((part) => part[0]!.toUpperCase()).join('');
}

import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Selection, TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { CitationView } from './citation-view';
import { carry, commentsKey, stretchOf, type Anchor } from './comments';
import './comment-box';
import './find-bar';
import { FrameView } from './frame-view';
import { say, type Labels } from './labels';
import './picture-box';
import { PictureView } from './picture-view';
import { PictureDesk } from './picture-desk';
import type { Wish } from './pictures';
import { plugins } from './plugins';
import type { Person } from './presence';
import { QuoteView } from './quote-view';
import { enter } from './reading';
import './standing-line';
import { carryChanges, placeOf, suggestionsKey, type Suggested } from './suggestions';
import { Together, type Standing } from './together';
import './toolbar';
import { Desk, type Words } from './words';

/** What the view on the server takes from here. */
interface Server {
  /** Somebody is writing: typing goes over the drafting socket, and the page's session must not think itself idle. */
  alive(): void;
  wanted(passages: string[]): void;
  openPassage(passage: string): void;
  translate(passage: string, text: string): void;
  comment(version: number, from: number, to: number, text: string): void;
  commentChosen(comment: string): void;
  suggest(version: number, from: number, to: number, becomes: string, why: string): void;
  suggestionChosen(suggestion: string): void;
  whoWrote(version: number, from: number, to: number): void;
  why(lines: string[], quoted: string[]): void;
  dropped(passage: string): void;
  noticed(kind: string): void;
}

/** What a card of the evidence pane carries when it is dragged. */
const PASSAGE = 'application/x-tessera-passage';
const ALIVE_EVERY = 4 * 60_000;
const LAST_WORDS = 15_000;

/** The editor of one section's draft: text, toolbar, the others' cursors, evidence and comments in the text. */
@customElement('tessera-draft')
export class TesseraDraft extends LitElement {
  @property() section = '';
  @property({ attribute: false }) labels: Labels = {};
  @property({ type: Boolean }) mayComment = false;
  @property({ type: Boolean }) maySuggest = false;
  /** Of the assessment's yardstick: codes such as ICD203-1 with their words, the least likely first. */
  @property({ attribute: false }) likelihoods: [string, string][] = [];
  /** The largest file of a picture, in bytes. */
  @property({ type: Number }) largestPicture = 0;

  @state() private mayEdit = false;
  @state() private standing: Standing = { kind: 'connecting' };
  @state() private people: Person[] = [];
  @state() private moment: EditorState | undefined;
  @state() private seeking = false;
  @state() private commenting: { from: number; to: number } | undefined;
  @state() private wish: Wish | undefined;
  @query('.paper', true) private paper!: HTMLElement;

  private view: EditorView | undefined;
  private together: Together | undefined;
  private anchors: { version: number; list: Anchor[] } | undefined;
  private changes: { version: number; list: Suggested[] } | undefined;
  private visited = false;
  private inserted = false;
  private told = Date.now();
  private readonly pictures = new PictureDesk({
    view: () => (this.mayEdit ? this.view : undefined),
    labels: () => this.labels,
    ask: (wish) => (this.wish = wish),
  });
  private readonly desk = new Desk((passages) => this.server?.wanted(passages));
  private declare $server: Server | undefined;

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  private get server(): Server | undefined {
    return this.$server;
  }

  connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.leaving);
    if (this.hasUpdated) {
      this.open();
    }
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeunload', this.leaving);
    this.shut();
  }

  protected updated(changed: Map<string, unknown>): void {
    if (changed.has('section')) {
      this.open();
    }
  }

  render() {
    return html`
      <div class="draft-bar">
        ${this.mayEdit && this.view
          ? html`<tessera-toolbar .view=${this.view} .labels=${this.labels} .moment=${this.moment}
            @want-picture=${() => this.pictures.begin()}></tessera-toolbar>`
          : nothing}
        <tessera-standing
          .standing=${this.standing}
          .people=${this.people}
          .labels=${this.labels}
          .reading=${!this.mayEdit}
          @dismiss=${() => this.together?.dismissRefusal()}
        ></tessera-standing>
      </div>
      ${this.seeking && this.view
        ? html`<tessera-find
            .view=${this.view}
            .labels=${this.labels}
            .moment=${this.moment}
            .mayEdit=${this.mayEdit}
            @close-find=${() => (this.seeking = false)}
          ></tessera-find>`
        : nothing}
      <div class="paper"></div>
      <tessera-picture-box .wish=${this.wish} .labels=${this.labels} .section=${this.section} .largest=${this.largestPicture}
        @close-picture=${() => (this.wish = undefined)}></tessera-picture-box>
      ${this.mayComment && this.view
        ? html`<tessera-comment-box
            .view=${this.view}
            .labels=${this.labels}
            .moment=${this.moment}
            .open=${this.commenting}
            @open-box=${(event: CustomEvent<{ from: number; to: number }>) => (this.commenting = event.detail)}
            @close-box=${this.closeBox}
            @who=${(event: CustomEvent<{ from: number; to: number }>) => this.whoWrote(event.detail)}
            @why=${(event: CustomEvent<{ from: number; to: number }>) => this.why(event.detail)}
            @comment=${(event: CustomEvent<string>) => this.comment(event.detail)}
            .maySuggest=${this.maySuggest}
            @suggest=${(event: CustomEvent<{ becomes: string; why: string }>) => this.suggest(event.detail)}
          ></tessera-comment-box>`
        : nothing}
    `;
  }

  // ---- called by the server's view -------------------------------------------------------------------------------

  /** The words of passages that were wanted. */
  provide(answers: Record<string, Words>): void {
    this.desk.provide(answers);
  }

  /** Rights or translations have changed. */
  refreshEvidence(): void {
    this.desk.refresh();
  }

  /** Where the comments are anchored at that version of the section. */
  showComments(version: number, anchors: Anchor[]): void {
    this.anchors = { version, list: anchors };
    this.drawComments();
  }

  /** Marks a comment as the chosen one and shows its place. */
  chooseComment(id: string): void {
    const view = this.view;
    if (!view) {
      return;
    }
    view.dispatch(view.state.tr.setMeta(commentsKey, { chosen: id }));
    const stretch = stretchOf(view.state, id);
    if (stretch) {
      this.show(stretch.from);
    }
  }

  /** Suggested changes at that version of the section. */
  showSuggestions(version: number, list: Suggested[]): void {
    this.changes = { version, list };
    this.drawSuggestions();
  }

  /** Marks a suggestion as the chosen one and shows its place. */
  chooseSuggestion(id: string): void {
    const view = this.view;
    if (view) {
      view.dispatch(view.state.tr.setMeta(suggestionsKey, { chosen: id }));
      const place = placeOf(view.state, id);
      if (place !== undefined) {
        this.show(place);
      }
    }
  }

  cite(passage: string): void {
    this.insert((view) => view.state.tr.insert(
      view.state.selection.to, view.state.schema.nodes.citation!.create({ passage })));
  }

  quote(passage: string, from: number, to: number, digest: string): void {
    this.insert((view) => {
      const node = view.state.schema.nodes.quoted_evidence!.create({ passage, from, to, digest });
      const { $to } = view.state.selection;
      const depth = Math.min(1, $to.depth);
      const after = depth === 0 ? $to.pos : $to.after(depth);
      const emptyLine = $to.depth === 1 && $to.parent.isTextblock && $to.parent.content.size === 0;
      const transaction = emptyLine
        ? view.state.tr.replaceRangeWith($to.before(1), after, node)
        : view.state.tr.insert(after, node);
      const behind = transaction.mapping.map(after);
      if (!transaction.doc.resolve(behind).nodeAfter?.isTextblock) {
        transaction.insert(behind, view.state.schema.nodes.paragraph!.create());
      }
      return transaction.setSelection(TextSelection.near(transaction.doc.resolve(behind)));
    });
  }

  // ---- inside ----------------------------------------------------------------------------------------------------

  private open(): void {
    this.shut();
    if (!this.section) {
      return;
    }
    const base = new URL(document.baseURI);
    const url = `${base.protocol === 'https:' ? 'wss' : 'ws'}://${base.host}${base.pathname}ws/sections/${this.section}`;
    const here = (act: () => void) => {
      if (!this.together || this.together === together) {
        act();
      }
    };
    const together: Together = new Together(url, () => plugins(
      (id) => this.server?.commentChosen(id),
      (id) => this.server?.suggestionChosen(id),
      () => (this.seeking = true),
      () => this.labels,
    ), {
      begin: (editorState, mayEdit) => this.begin(together, editorState, mayEdit),
      mayEdit: (may) => here(() => this.setMayEdit(may)),
      standing: (standing) => here(() => this.stand(standing)),
      people: (people) => here(() => (this.people = people)),
      notice: (kind) => here(() => this.noticed(kind)),
    });
    this.together = together;
  }

  private shut(): void {
    if (this.together) {
      leave(this.together, this.view);
    }
    this.together = undefined;
    this.view = undefined;
    this.visited = false;
    this.seeking = false;
    this.commenting = undefined;
    this.wish = undefined;
    this.pictures.clear();
    this.people = [];
    this.mayEdit = false;
  }

  private begin(together: Together, editorState: EditorState, mayEdit: boolean): EditorView {
    this.setMayEdit(mayEdit);
    if (this.view) {
      this.view.updateState(editorState);
      this.moment = editorState;
      window.setTimeout(() => this.drawBeside());
      return this.view;
    }
    const around = {
      desk: this.desk,
      labels: this.labels,
      openPassage: (passage: string) => this.server?.openPassage(passage),
      why: (passage: string) => this.server?.why([], [passage]),
      translate: (passage: string, text: string) => this.server?.translate(passage, text),
    };
    const frame = { labels: this.labels, likelihoods: () => this.likelihoods, want: (wish: Wish) => this.pictures.want(wish) };
    const gallery = { ...frame, section: () => this.section };
    const view: EditorView = new EditorView(this.paper, {
      state: editorState,
      editable: () => this.mayEdit,
      nodeViews: {
        citation: (node, _view, _position, decorations) => new CitationView(node, decorations, around),
        quoted_evidence: (node, _view, _position, decorations) => new QuoteView(node, decorations, around),
        judgement: (node, at, position, decorations) => new FrameView(node, at, position, decorations, frame),
        framed: (node, at, position, decorations) => new FrameView(node, at, position, decorations, frame),
        figure: (node, at, position, decorations) => new FrameView(node, at, position, decorations, frame),
        picture: (node, at, position) => new PictureView(node, at, position, gallery),
      },
      attributes: () => ({
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': say(this.labels, 'text-of-section'),
        'aria-readonly': String(!this.mayEdit),
        spellcheck: 'false',
        ...(this.mayEdit ? {} : { tabindex: '0', 'aria-description': say(this.labels, 'reading-keys') }),
      }),
      handleDOMEvents: {
        focus: () => void (this.visited = true),
        copy: (at) => this.pictures.remember(at),
        cut: (at) => this.pictures.remember(at),
        dragstart: (at) => this.pictures.remember(at),
      },
      handleDrop: (at, event) => this.dropped(at, event),
      handlePaste: (_at, event) => this.pictures.pasted(event),
      transformPasted: (slice) => this.pictures.own(slice),
      dispatchTransaction: (transaction) => {
        view.updateState(view.state.apply(transaction));
        if (this.view === view) {
          this.written(view, transaction);
        }
        together.changed(transaction);
      },
    });
    this.view = view;
    this.moment = editorState;
    window.setTimeout(() => this.drawBeside());
    return view;
  }

  private written(view: EditorView, transaction: Transaction): void {
    this.moment = view.state;
    if (this.commenting && transaction.docChanged) {
      const { from, to } = this.commenting;
      this.commenting = { from: transaction.mapping.map(from, 1), to: transaction.mapping.map(to, -1) };
    }
    if (transaction.docChanged && Date.now() - this.told > ALIVE_EVERY) {
      this.told = Date.now();
      this.server?.alive();
    }
  }

  private stand(standing: Standing): void {
    this.standing = standing;
    if (this.inserted && standing.kind === 'saved') {
      // Marking and audience may have followed the new source.
      this.inserted = false;
      this.server?.noticed('text');
    }
  }

  private setMayEdit(may: boolean): void {
    this.mayEdit = may;
    this.view?.setProps({ editable: () => may });
  }

  private noticed(kind: string): void {
    if (kind === 'evidence') {
      this.desk.refresh();
    }
    this.server?.noticed(kind);
  }

  private drawBeside(): void {
    this.drawComments();
    this.drawSuggestions();
  }

  private drawSuggestions(): void {
    const shown = this.changes;
    if (!shown || !this.together) {
      return;
    }
    this.together.whenAt(shown.version, () => {
      if (this.view && this.together && this.changes === shown) {
        const suggested = carryChanges(shown.list, this.together.since(shown.version));
        const title = (author: string) => say(this.labels, 'suggestion-of', author);
        this.view.dispatch(this.view.state.tr.setMeta(suggestionsKey, { suggested, title }));
      }
    });
  }

  private drawComments(): void {
    const shown = this.anchors;
    if (!shown || !this.together) {
      return;
    }
    this.together.whenAt(shown.version, () => {
      if (this.view && this.together && this.anchors === shown) {
        const anchors = carry(shown.list, this.together.since(shown.version));
        this.view.dispatch(this.view.state.tr.setMeta(commentsKey, { anchors }));
      }
    });
  }

  private comment(text: string): void {
    const stretch = this.commenting;
    if (stretch && this.together && this.view) {
      const { version, from, to } = this.together.ordered(stretch.from, stretch.to);
      this.server?.comment(version, from, to, text);
    }
    this.closeBox();
  }

  private whoWrote({ from, to }: { from: number; to: number }): void {
    if (this.together) {
      const ordered = this.together.ordered(from, to);
      this.server?.whoWrote(ordered.version, ordered.from, ordered.to);
    }
  }

  /** A passage from the pane: the sentence that it is dropped on cites it, once the author knows whom that shuts out. */
  private dropped(view: EditorView, event: DragEvent): boolean {
    const passage = event.dataTransfer?.getData(PASSAGE);
    const place = passage && view.posAtCoords({ left: event.clientX, top: event.clientY });
    if (!passage || !place) {
      return this.pictures.dropped(event);
    }
    this.visited = true;
    view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(place.pos))));
    this.server?.dropped(passage);
    return true;
  }

  /** The lines and quotations among the chosen words: merge's reasons are kept by what they stand for. */
  private why({ from, to }: { from: number; to: number }): void {
    const lines: string[] = [];
    const quoted: string[] = [];
    this.view?.state.doc.nodesBetween(from, to, (node) => {
      if (node.isTextblock) {
        lines.push(node.textContent);
      } else if (node.type.name === 'quoted_evidence') {
        quoted.push(String(node.attrs.passage));
      }
    });
    this.server?.why(lines, quoted);
  }

  private suggest({ becomes, why }: { becomes: string; why: string }): void {
    const stretch = this.commenting;
    if (stretch && this.together && this.view) {
      const { version, from, to } = this.together.ordered(stretch.from, stretch.to);
      this.server?.suggest(version, from, to, becomes, why);
    }
    this.closeBox();
  }

  private readonly closeBox = (): void => {
    this.commenting = undefined;
    if (this.view) {
      enter(this.view);
    }
  };

  private insert(make: (view: EditorView) => Transaction): void {
    if (this.view && this.mayEdit) {
      if (!this.visited) {
        const end = Selection.atEnd(this.view.state.doc);
        this.view.dispatch(this.view.state.tr.setSelection(end));
      }
      this.inserted = true;
      this.view.dispatch(make(this.view).scrollIntoView());
      this.view.focus();
    }
  }

  private show(position: number): void {
    const at = this.view?.domAtPos(position).node;
    const target = at instanceof Element ? at : at?.parentElement;
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    target?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  }

  private readonly leaving = (event: BeforeUnloadEvent): void => {
    if (this.together?.unsaved) {
      event.preventDefault();
    }
  };
}

/** Lets the last words go out before the line is closed; the text itself leaves the page at once. */
function leave(together: Together, view: EditorView | undefined): void {
  const until = Date.now() + LAST_WORDS;
  view?.dom.remove();
  const look = () => {
    if (together.unsaved && Date.now() < until) {
      window.setTimeout(look, 100);
    } else {
      together.close();
      view?.destroy();
    }
  };
  look();
}

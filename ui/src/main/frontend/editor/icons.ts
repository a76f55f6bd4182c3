import { svg, type SVGTemplateResult } from 'lit';

const line = (path: string) => svg`<path d=${path} fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"></path>`;
const letters = (text: string, style = '') =>
  svg`<text x="8" y="12.2" text-anchor="middle" font-size="11.5" font-family="inherit" fill="currentColor" class=${style}>${text}</text>`;

const grid = 'M2 3.5h12v9H2z M2 8h12 M8 3.5v9';

/** The toolbar's pictures, 16 by 16, drawn in the text's colour. */
export const icons = {
  undo: line('M6 3 3 6l3 3 M3 6h6.5a3.5 3.5 0 0 1 0 7H6'),
  redo: line('m10 3 3 3-3 3 M13 6H6.5a3.5 3.5 0 0 0 0 7H10'),
  paragraph: line('M12 3H7a3 3 0 0 0 0 6h1 M8.5 3v10 M11.5 3v10'),
  heading1: letters('H1', 'strong'),
  heading2: letters('H2', 'strong'),
  heading3: letters('H3', 'strong'),
  bold: letters('B', 'strong'),
  italic: letters('I', 'slanted'),
  bullets: line('M6 4h8 M6 8h8 M6 12h8 M2.6 4h.01 M2.6 8h.01 M2.6 12h.01'),
  numbers: svg`${line('M7 4h7 M7 8h7 M7 12h7')}<text x="3" y="6" text-anchor="middle" font-size="5.5" fill="currentColor">1</text><text x="3" y="13.5" text-anchor="middle" font-size="5.5" fill="currentColor">2</text>`,
  outdent: line('M2 3.5h12 M8 7h6 M8 9.8h6 M2 13h12 M5 6 2.5 8.4 5 10.8'),
  indent: line('M2 3.5h12 M8 7h6 M8 9.8h6 M2 13h12 M2.5 6 5 8.4 2.5 10.8'),
  table: line('M2 3h12v10H2z M2 6.3h12 M2 9.6h12 M6 3v10 M10 3v10'),
  rowAbove: line('M2 8h12v5H2z M8 8v5 M8 1.5v4 M6 3.5h4'),
  rowBelow: line('M2 3h12v5H2z M8 3v5 M8 10.5v4 M6 12.5h4'),
  rowDelete: line('M2 3h12v4H2z M6 10l4 4 M10 10l-4 4'),
  columnLeft: line('M8 2h5v12H8z M8 8h5 M1.5 8h4 M3.5 6v4'),
  columnRight: line('M3 2h5v12H3z M3 8h5 M10.5 8h4 M12.5 6v4'),
  columnDelete: line('M3 2h4v12H3z M10 6l4 4 M14 6l-4 4'),
  headerRow: svg`<path d="M2 3h12v3.5H2z" fill="currentColor"></path>${line(grid)}`,
  mergeCells: line('M2 4h12v8H2z M4.5 8h7 M6 6.5 4.5 8 6 9.5 M10 6.5 11.5 8 10 9.5'),
  tableDelete: line(`${grid} M10.5 10.5l4 4 M14.5 10.5l-4 4`),
  suggest: line('M3 13h10 M4 10.5V8.5L10.5 2l2 2L6 10.5z M2 6.5h3'),
  comment: line('M2.5 3h11v7.5H8L5 13.5v-3H2.5z'),
} satisfies Record<string, SVGTemplateResult>;

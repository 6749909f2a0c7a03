/**
 * Small drawings beside words, of lines in the colour of the text. Never alone:
 * who hears the page hears the word.
 */
import { type Html, html, safe } from "./html.ts";

const drawn = {
  calendar:
    '<rect x="3.5" y="5" width="17" height="15" rx="2.5"/><path d="M3.5 10h17M8 3v4M16 3v4"/>',
  library:
    '<path d="M12 6.5C9.5 4.7 6.5 4.5 3.5 5v13.5c3-.5 6-.3 8.5 1.5 2.5-1.8 5.5-2 8.5-1.5V5c-3-.5-6-.3-8.5 1.5zM12 6.5V20"/>',
  board:
    '<path d="M4 12.5V7a1.5 1.5 0 0 1 3 0v5M7 11V5.5a1.5 1.5 0 0 1 3 0V11M10 11V6a1.5 1.5 0 0 1 3 0v6M13 8.5a1.5 1.5 0 0 1 3 0V15l1.8-2.2a1.6 1.6 0 0 1 2.5 2L16.5 20c-1 .8-2 1-3.5 1h-2.5C6.5 21 4 18.5 4 15v-2.5"/>',
  groups:
    '<circle cx="9" cy="8.5" r="3"/><path d="M3.5 19c.3-3.4 2.5-5.5 5.5-5.5s5.2 2.1 5.5 5.5M15.5 6a2.7 2.7 0 0 1 0 5.2M17 14c2.1.7 3.3 2.5 3.5 5"/>',
  you: '<circle cx="12" cy="8.5" r="3.7"/><path d="M4.5 20c.6-3.7 3.5-6 7.5-6s6.9 2.3 7.5 6"/>',
  search: '<circle cx="10.5" cy="10.5" r="6"/><path d="m15 15 5 5"/>',
  poster: '<path d="M6.5 3.5h8l4 4v13h-12zM14 3.5v4.5h4.5M9.5 12.5h6M9.5 16h6"/>',
  share:
    '<circle cx="6" cy="12" r="2.5"/><circle cx="17.5" cy="5.5" r="2.5"/><circle cx="17.5" cy="18.5" r="2.5"/><path d="m8.2 10.8 7.1-4.1M8.2 13.2l7.1 4.1"/>',
  link: '<path d="M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7l1.1-1.1"/>',
  menu: '<path d="M4 7h16M4 12h16M4 17h16"/>',
} as const;

export type IconName = keyof typeof drawn;

export const icon = (name: IconName): Html =>
  html`<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"
    focusable="false">${safe(drawn[name])}</svg>`;

/** The text of a post of WordPress as Markdown. Pure. */
import { markdownFrom } from "#commons/markup/html-to-markdown.ts";

// `[gallery ids="1"]` and `[caption …]words[/caption]` mean something in WordPress only.
const shortcodes = /\[\/?(?:caption|gallery|embed|audio|video|playlist)\b[^\]<>]{0,500}\]/g;

export const postMarkdown = (html: string): string => markdownFrom(html.replace(shortcodes, ""));

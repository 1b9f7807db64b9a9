const containerMarkers = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;

/** A line outside of fences. */
export interface ProseLine {
  line: string;
  offset: number;
  /** Its beginning, without the markers of lists and quotes. */
  content: string;
  /** Whether the line starts a new block. */
  begins: boolean;
}

/** The lines of a text outside of its fences, with those that open one. */
export function* proseLines(text: string): Generator<ProseLine> {
  let fence: string | null = null;
  for (const { 1: line = '', index } of text.matchAll(/([^\r\n]*)(?:\r\n?|\n|$)/g)) {
    const [containers = ''] = containerMarkers.exec(line.slice(0, 300)) ?? [];
    const content = line.slice(containers.length, containers.length + 300).trim();
    const marker = /^(?:`{3,}(?!.*`)|~{3,})/.exec(content)?.[0];
    if (fence !== null) {
      if (marker === content && marker.startsWith(fence)) fence = null;
      continue;
    }
    fence = marker ?? null;
    const begins =
      content === '' ||
      containers !== '' ||
      fence !== null ||
      /^#{1,6}(?:\s|$)|^\[[^\]]+\]:/.test(content);
    yield { line, offset: index, content, begins };
  }
}

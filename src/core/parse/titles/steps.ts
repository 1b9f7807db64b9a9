const numbered = /^\P{L}*(?:step\s+)?\d+(?:\.\d+)*\s*[.):：—–-]\s*\S/iu;

/** Whether a heading has the number of a step: `## 3. Check the broker`, `### Step 2: Drain`. */
export function isNumbered(title: string): boolean {
  return numbered.test(title) || /^\P{L}*\d+(?:\.\d+)*\s+\p{L}/u.test(title);
}

const looks =
  /^\P{L}*(?:(?:step\s+)?[\d.]+\s*[.):：—–-]?\s*)?(?:(?:initial|first|quick|immediate)\s+)?(?:acknowledge|analy[sz]e|ask|assess\p{L}*|check|collect|confirm|detect|determine|diagnos\p{L}+|examine|find|gather|identif\p{L}+|inspect|investigat\p{L}+|is|are|do|does|has|look|measure|read|review|scope|search|see|symptoms?|test|triage|understand|validate|verify|view|what|which|who|when|where|why)(?!\p{L})/iu;

/** Whether the title of a step says that it looks at something: `### 2. Check the broker`. */
export function looksAtSomething(title: string): boolean {
  return looks.test(title);
}

/** Whether a section says what to do where the remedy ahead of it does not help: `If the fix does not work`. */
export function triesMore(title: string): boolean {
  return /^\P{L}*(?:if|when|si|se|wenn|falls)\s(?:(?:the|el|la|le|o|a|das|die|der) )?(?:fix|that|this|it|none|nothing|solution|the above|above|these|solución|solução|correctif|lösung|eso|esto|isso|cela|ça|nada|rien|nichts)(?!\p{L})/iu.test(
    title,
  );
}

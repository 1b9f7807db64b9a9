import { expect, it } from 'vitest';
import { frontMatterWords } from '../../../src/site/build/front-matter-words.ts';

it.each([
  ['---\ntitle: Kiln\ndescription: "Where enamel gathers"\n---\n# Kiln', 'Where enamel gathers'],
  ['+++\ndescription = "Where enamel gathers"\nweight = 3\n+++\n', 'Where enamel gathers'],
  ['---\nservices: ["glaze", "tiles"]\r\ndraft: true\r\n---\r\n', 'glaze, tiles'],
  ['---\nservices:\n  - glaze\n  - tiles # both\ntags:\n  - oven\n---\n', 'glaze. tiles'],
  ['---\nsummary: >\n  Where enamel\n  gathers\nlayout: page\n---\n', 'Where enamel. gathers'],
  ['---\ncontact:\n  team: potters\nmenu:\n  main: kilns\n---\n', 'potters'],
  ['# Kiln\n\n---\nnote: none\n---\n', ''],
  ['---\nnote: never closed\n', ''],
])('%j says %j', (text, words) => {
  expect(frontMatterWords(text)).toBe(words);
});

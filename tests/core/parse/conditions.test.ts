import { expect, test } from 'vitest';
import { parseRunbook } from '../../../src/core/parse/parse-runbook.ts';

function titles(text: string, path = 'page.md'): string[] {
  const { runbook } = parseRunbook({ id: path.replace(/\.md$/, ''), path, text });
  return runbook.entries.map(({ title }) => title);
}

const steps = '\n\n1. Open the lid.\n2. Close it.\n\n';
const around = `## Morning${steps}`;

test.each([
  'What to do if the lid opens',
  'Qué hacer si llega otro horno',
  'O que fazer quando a curva muda',
  'Que faire si la porte s’ouvre',
  'Was tun, wenn der Deckel offen steht',
  '窑炉自己打开怎么办',
  '蓋が開いた場合の対応',
])('%s is a failure on any page', (title) => {
  expect(titles(`# Ways of the kiln\n\n${around}## ${title}${steps}`)).toEqual([title]);
});

test.each([
  'If the old curve comes back',
  'When a second kiln starts',
  'Si vuelve la curva vieja',
  'Wenn die alte Kurve wiederkommt',
])('%s is one above steps on a page about failures', (title) => {
  const page = `# Kiln\n\n${around}## ${title}${steps}`;
  expect(titles(page, 'runbooks/kiln.md')).toEqual([title]);
  expect(titles(page)).toEqual([]);
});

test.each([
  'If you use gas',
  'What to do if you want a second kiln',
  'If that does not help',
  'Si el problema no es obvio',
  'When to fire',
  'If needed, fire again',
  '需要时如何开窑',
])('%s says of no failure', (title) => {
  expect(titles(`# Kiln\n\n${around}## ${title}${steps}`, 'runbooks/kiln.md')).toEqual([]);
});

test.each([
  [
    'a clause right above the steps of a recovery',
    `# Runbook\n\n## Kiln recovery\n\nIf the kiln is taken away:${steps}## Gas failover\n\nThe gas may end. When it does so in a firing:${steps}`,
    ['Kiln recovery', 'Gas failover'],
  ],
  [
    'no clause above the steps of a chapter',
    `# Runbook\n\n## First firing\n\nIf the kiln is new:${steps}## Kiln recovery\n\nFor a new kiln:${steps}`,
    [],
  ],
  [
    'a page that begins with what fails and where to begin',
    '---\ntitle: Cold pots\n---\n\nWhen a kiln fails to heat, begin with:\n\n- the fuse\n- the gas\n',
    ['Cold pots'],
  ],
  [
    'no page that begins with a wish',
    '---\ntitle: Hot pots\n---\n\nIf you want no cracks, begin with:\n\n- the clay\n- the glaze\n',
    [],
  ],
  [
    'complaints in an FAQ, in any language',
    '# Foire aux questions\n\n## J’ai changé la courbe, mais le four l’ignore !\n\nRechargez-la.\n\n## Ich sehe nur die Hälfte der Kurven!\n\nAlle laden.\n\n## Merci à vous toutes et tous !\n\nÀ bientôt.\n',
    ['J’ai changé la courbe, mais le four l’ignore !', 'Ich sehe nur die Hälfte der Kurven!'],
  ],
  [
    'questions about what fails and what a message means, in Portuguese and Spanish',
    '# Perguntas frequentes\n\n## Por que o painel trava à noite?\n\nReinicie.\n\n## O que significa "FORNO PARADO"?\n\nLigue o gás.\n\n## ¿Qué significa «horno»?\n\nUna caja.\n\n## Quanto custa?\n\nNada.\n',
    ['Por que o painel trava à noite?', 'O que significa "FORNO PARADO"?'],
  ],
])('%s', (_, text, expected) => {
  expect(titles(text)).toEqual(expected);
});

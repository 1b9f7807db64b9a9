import type { Element, ElementContent } from 'hast';
import type { Translate } from '../../text/fill-words.ts';
import { element } from '../element.ts';
import type { CoverNote, Deadline, IncidentNote, SectionNote, SuiteRow } from './section-note.ts';

/** The notes of a section, which stand below its heading. */
export function noteElements(notes: readonly SectionNote[], t: Translate): Element[] {
  return notes.map((note) => {
    const className = ['section-note', `note-${note.about}`];
    return element('div', { className, dataPagefindIgnore: 'all' }, ...bodyOf(note, t));
  });
}

function bodyOf(note: SectionNote, t: Translate): (ElementContent | string)[] {
  switch (note.about) {
    case 'quarantine':
      return banner(note, t);
    case 'covers':
      return covers(note, t);
    case 'incident':
      return [incidentForm(note, t)];
    case 'hits':
      return [element('hit-memory', note.data, note.text)];
    case 'suites':
      return suiteTable(note.suites, t);
  }
}

function banner(
  { id, severity, owner, deadline, href }: Extract<SectionNote, { about: 'quarantine' }>,
  t: Translate,
): (ElementContent | string)[] {
  return [
    element('strong', {}, t('This suite is quarantined')),
    colon(t),
    element('a', { href }, id),
    ` (${severity}, ${owner}), `,
    clock(deadline, t),
    '.',
  ];
}

function colon(t: Translate): string {
  return t('{label}: {value}', { label: '', value: '' });
}

/** A form that only a script makes use of. */
function incidentForm({ title, severities, evidence, exit }: IncidentNote, t: Translate): Element {
  const choices = severities.map(({ name, criteria, target }, at) => {
    const data = { dataTarget: target, dataCriteria: criteria };
    return element(
      'option',
      { value: name, selected: at === 0, ...data },
      t('{label}: {value}', { label: name, value: target }),
    );
  });
  const select = element('select', { name: 'severity', className: ['select'] }, ...choices);
  const chosen = choices.length > 0 ? [element('label', {}, `${t('Severity')} `, select)] : [];
  const boxes = (name: string, legend: string, texts: readonly string[]): Element[] => {
    if (texts.length === 0) return [];
    const labels = texts.map((text) =>
      element('label', {}, element('input', { type: 'checkbox', name, value: text }), ` ${text}`),
    );
    return [element('fieldset', {}, element('legend', {}, legend), ...labels)];
  };
  return element(
    'incident-note',
    { className: ['needs-script'], dataTitle: title },
    ...chosen,
    element('button', { type: 'button', className: ['button'] }, t('Copy incident note')),
    element(
      'details',
      {},
      element('summary', {}, t('What is done')),
      ...boxes('evidence', t('Evidence'), evidence),
      ...boxes('exit', t('Exit criteria'), exit),
    ),
  );
}

/** More of them are on the page with all. */
const mostTargets = 12;

function covers({ targets, href }: CoverNote, t: Translate): (ElementContent | string)[] {
  const shown = targets.slice(0, mostTargets).flatMap(({ kind, name, path, href: place }, at) => {
    const text = element('code', {}, name);
    const where = place === null ? path : element('a', { href: place }, path);
    return [at === 0 ? '' : ', ', `${t(kind)} `, text, ' (', where, ')'];
  });
  const rest = targets.length - mostTargets;
  const more = rest > 0 ? [', ', element('a', { href }, t('{n} more', { n: rest }))] : [];
  return [element('a', { href }, t('Covers')), colon(t), ...shown, ...more];
}

/** Without JavaScript, the deadline; the browser says how much of it is left. */
function clock(deadline: Deadline, t: Translate): Element | string {
  if (deadline === null) return t('without a deadline');
  const shown = `${deadline.slice(0, 16).replace('T', ' ')} UTC`;
  const time = element('time', { dateTime: deadline }, shown);
  return element('live-clock', { dataDeadline: deadline }, `${t('due')} `, time);
}

function suiteTable(suites: readonly SuiteRow[], t: Translate): (ElementContent | string)[] {
  if (suites.length === 0) return [t('No suite is in quarantine.')];
  const head = ['Id', 'Suite', 'Severity', 'Status', 'Owner', 'SLA'].map((name) =>
    element('th', { scope: 'col' }, t(name)),
  );
  const rows = suites.map(({ id, suite, severity, status, owner, isOpen, deadline }) => {
    const texts = [element('code', {}, id), suite, severity, status, owner];
    const cells = [...texts, isOpen ? clock(deadline, t) : ''];
    return element('tr', {}, ...cells.map((cell) => element('td', {}, cell)));
  });
  const caption = element('caption', {}, t('In quarantine now'));
  const table = element(
    'table',
    {},
    caption,
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...rows),
  );
  return [element('div', { className: ['table-scroll'] }, table)];
}

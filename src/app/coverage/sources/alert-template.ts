import type { Position } from '../../../core/model.ts';
import { createLocator } from '../../../lint/text-position.ts';
import type { AlertRule } from './alert-rule.ts';

const item = /^(\s*)-\s+(alert|record):\s*(.*?)\s*$/;
const setting = /^(\s*)(severity|runbook_url|name):\s*(.*?)\s*$/;
const list = /^(\s*)-\s+name:\s*(.*?)\s*$/;

/** The alerts in the lines of a template: an item ends where the next one begins. */
export function alertsInTemplate(text: string): AlertRule[] {
  const locate = createLocator(text);
  const found: AlertRule[] = [];
  let group = '';
  /** Indentation of the item that the lines are in; null outside of an alert. */
  let open: number | null = null;
  let offset = 0;
  for (const line of text.split('\n')) {
    const place = (value: string) => {
      const start = offset + line.lastIndexOf(value);
      return locate(start, start + value.length);
    };
    const [, indent = '', kind, name = ''] = item.exec(line) ?? [];
    const [, , groupName] = list.exec(line) ?? [];
    const [, inner = '', key, value = ''] = setting.exec(line) ?? [];
    const last = found.at(-1);
    if (kind !== undefined) {
      open = kind === 'alert' && name !== '' ? indent.length : null;
      if (open !== null) found.push(alertNamed(unquoted(name), group, place(unquoted(name))));
    } else if (groupName !== undefined) {
      open = null;
      group = unquoted(groupName);
    } else if (open !== null && last !== undefined && inner.length > open && value !== '') {
      const bare = unquoted(value);
      if (key === 'severity') last.severity = bare;
      if (key === 'runbook_url') last.runbookUrl = { text: bare, position: place(bare) };
    }
    offset += line.length + 1;
  }
  return found;
}

function alertNamed(name: string, group: string, position: Position): AlertRule {
  return {
    name,
    group,
    position,
    severity: '',
    runbookUrl: null,
    urlPlace: null,
    expression: '',
    summary: '',
  };
}

function unquoted(value: string): string {
  const [, , inner] = /^(['"])(.*)\1$/.exec(value) ?? [];
  return inner ?? value;
}

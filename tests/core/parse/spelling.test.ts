import { describe, expect, test } from 'vitest';
import { fieldNames } from '../../../src/core/parse/fields/field-names.ts';
import { vocabularyOf } from '../../../src/core/parse/fields/vocabulary.ts';

const words = vocabularyOf();

describe('is taken for the name of a field', () => {
  test.each([
    ['Remedation', 'Remediation'],
    ['REMEDATION', 'Remediation'],
    ['remediaton', 'Remediation'],
    ['Remediations:', null],
    ['Signatur', 'Signature'],
    ['Signatrue', 'Signature'],
    ['Artifcats', 'Artifacts'],
    ['Artefcat', 'Artefact'],
    ['Reprodcue', 'Reproduce'],
    ['Symtoms', 'Symptoms'],
    ['Cuase', 'Cause'],
    ['Alrets', 'Alerts'],
    ['Erorr', 'Error'],
    ['Meanning', 'Meaning'],
    ['Sumary', 'Summary'],
    ['🔧 Mitigtion', 'Mitigation'],
    ['3. Diagnosys', 'Diagnosis'],
    ['Root cuase', 'Root cause'],
    ['Steps to reprodce', 'Steps to reproduce'],
    ['How to invesitgate', 'How to investigate'],
    ['Seealso', 'See also'],
    ['Wrokaround', 'Workaround'],
  ])('%s: %s', (label, name) => {
    expect(words.meant(label)).toBe(name);
  });
});

describe('is a word of its own', () => {
  test.each([
    [
      'Note',
      'Fixed',
      'Step',
      'Steps',
      'Scape',
      'Score',
      'Slope',
      'Case',
      'Pause',
      'Clause',
      'Course',
    ],
    ['Context7', 'Log4j'],
    ['Common case', 'Test cases', 'Use case', 'Edge case'],
    ['Fxi', 'Fx', 'Lgo', 'Jobb', 'Jbo', 'Log in', 'Login', 'Logo', 'Jab', 'Fax', 'Mix', 'Ownr'],
    ['Content', 'Contents', 'Contact', 'Contest', 'Comment', 'Demand', 'Season', 'Region'],
    ['Security', 'Deletion', 'Direction', 'Selection', 'Retention', 'Decryption', 'Encryption'],
    ['Migration', 'Litigation', 'Isolation', 'Installation', 'Violation', 'Variation', 'Relation'],
    ['Reply', 'Relay', 'Display', 'Respond', 'Responder', 'Responders', 'Investigator', 'Reviewer'],
    ['Reproduced', 'Detected', 'Resolved', 'Verified', 'Updated', 'Created', 'Related work'],
    ['Meeting', 'Warning', 'Learning', 'Present', 'Events', 'Import', 'Export', 'Input', 'Outpost'],
    ['Preference', 'Source', 'Discovery', 'Revolution', 'Mediation', 'Interview', 'Sample'],
    [
      'How to find',
      'How to run',
      'How to use',
      'How it fits',
      'Not that',
      'Next stop',
      'Error code',
    ],
    ['Identity', 'Healthcheck', 'Healthchecks', 'Validity'],
    ['Prerequisites', 'Rollback', 'Timeline', 'Monitoring', 'Author', 'Date', 'Version', 'Team'],
  ])('%s, %s, %s, %s', (...labels) => {
    expect(labels.filter((label) => words.meant(label) !== null)).toEqual([]);
  });
});

test('a name is never taken for another one', () => {
  const names = fieldNames.map(({ name }) => name);
  expect(names.filter((name) => words.meant(name) !== null)).toEqual([]);
});

test('names of the configuration count as well', () => {
  const own = vocabularyOf({ remediation: ['Countermeasure'], scope: ['Signatur'] });
  expect(own.meant('Countermesure')).toBe('Countermeasure');
  expect(own.meant('Signatur')).toBeNull();
  expect(words.meant('Countermesure')).toBeNull();
});

import type { NamedField } from './name-list.ts';
import { named } from './name-list.ts';
import { namesInLanguages } from './names-in-languages.ts';

/** The names that a field has without any configuration. */
export const fieldNames: readonly NamedField[] = [
  ...named('en', 'signature', 'own', `Signature, Failure signature, Error signature`),
  ...named('en', 'signature', 'clear', `Symptom, Alert name, Alert signal`),
  ...named(
    'en',
    'signature',
    'vague',
    `Error*, Error message, Problem*, Issue*, Alert*, Trigger*, Indicator, Detection, Problem description, Issue description, Error text, Error output, Signal, Alert type, Condition*, Trigger condition, Trigger criteria, What you see, What you'll see, What you'll observe, What you observe, What users see, How it looks`,
  ),
  ...named('en', 'artifacts', 'own', `Artifact, Artefact, Key artifact`),
  ...named('en', 'artifacts', 'clear', `Evidence*, Log*, Output*, Dashboard`),
  ...named(
    'en',
    'replay',
    'own',
    `Replay, Replay command, Reproduce, Reproduce locally, Focused reproduction, Command to reproduce, Command to reproduce locally`,
  ),
  ...named('en', 'replay', 'vague', `How to reproduce, Reproduction, Steps to reproduce, Command*`),
  ...named(
    'en',
    'diagnosis',
    'clear',
    `Diagnosis, Investigate, How to investigate, How to investigate it, Investigation, Diagnosis step, Diagnostic step, Troubleshooting step, Investigation step`,
  ),
  ...named(
    'en',
    'diagnosis',
    'label',
    `What to check, Diagnostic, Troubleshooting, Diagnose, Troubleshoot, Triage, Detect, Identify, How to detect, Debug, Debugging, Debugging step`,
  ),
  ...named(
    'en',
    'remediation',
    'clear',
    `Remediation, Fix, How to fix, How to fix it, In case of emergency, Mitigation, Remediation step, Remediation recommendation, Resolution step, Possible resolution, Mitigation step, Recovery step, Recommended action, Corrective action, Immediate action, Containment`,
  ),
  ...named(
    'en',
    'remediation',
    'label',
    `What to do, Resolution, Recovery, Playbook, Solution, Workaround, Work-around, Work around, Runbook step, Playbook step, Restore service, Restore the service, Action required, Actions to take, Remedy, Repair, Remediate, Mitigate, Resolve, Recover, Respond, Contain, Eradicate`,
  ),
  ...named(
    'en',
    'remediation',
    'vague',
    `Action item, Response*, Next step, Action*, Step*, Steps to follow, Steps to take, Runbook*, Procedure*, SOP*`,
  ),
  ...named(
    'en',
    'verification',
    'clear',
    `Verification, Verify, How to verify, Validation, Validate, Expected output`,
  ),
  ...named('en', 'verification', 'label', `Confirm, Confirm the fix`),
  ...named('en', 'scope', 'clear', `Applies to, Scope, Covers, Workflow, Job*`),
  ...named(
    'en',
    'causes',
    'clear',
    `Why it happens, Why this happens, What went wrong, Cause, Common cause, Possible cause, Likely cause, Probable cause, Root cause, Root-cause, Reason*, Root cause analysis`,
  ),
  ...named(
    'en',
    'context',
    'clear',
    `Meaning, Impact, Overview, What it means, What this means, What this alert means, Why it matters, Summary*, Description*, Background, Context*, How it works, How this works`,
  ),
  ...named('en', 'example', 'clear', `Example*, Example log, Sample log, Log example`),
  ...named('en', 'counterexample', 'clear', `Not this, Counterexample, Counter-example`),
  ...named('en', 'unless', 'vague', `Unless*, Unless followed by`),
  ...named('en', 'noise', 'own', `Known noise, Background noise`),
  ...named('en', 'priority', 'vague', `Priority*`),
  ...named('en', 'consequence', 'vague', `Consequence of`),
  ...named('en', 'severity', 'clear', `Severity, Sev*`),
  ...named('en', 'owner', 'clear', `Owner`),
  ...named(
    'en',
    'owner',
    'vague',
    `Owning team, Owner team, Team owner, Service owner, Owned by, Maintainer`,
  ),
  ...named('en', 'escalation', 'clear', `Escalation, Escalate, Escalation path`),
  ...named(
    'en',
    'prevention',
    'clear',
    `How to avoid, How to avoid it, How to prevent, Prevention, Prevent, Preventive measure, Preventive action, Preventative measure`,
  ),
  ...named(
    'en',
    'references',
    'clear',
    `See also, Reference*, Resource, Additional information, Related*`,
  ),
  ...named(
    'en',
    'reviewed',
    'clear',
    `Last updated, Last reviewed, Last verified, Reviewed, Updated`,
  ),
  ...named('en', 'status', 'clear', `Status`),
  ...namesInLanguages,
];

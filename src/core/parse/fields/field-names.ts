import { type NamedField, named } from './name-list.ts';
import { namesInLanguages } from './names-in-languages.ts';

/** The names that a field has without any configuration. */
// biome-ignore format: a row a line
export const fieldNames: readonly NamedField[] = [
  ...named('en', [
    ['signature', 'own', `Signature, Failure signature, Error signature`],
    ['signature', 'clear', `Symptom, Alert name, Alert signal`],
    ['signature', 'vague', `Error*, Error message, Problem*, Issue*, Alert*, Trigger*, Indicator, Detection, Problem description, Issue description, Error text, Error output, Signal, Alert type, Condition*, Trigger condition, Trigger criteria, When to use this runbook, Use this runbook when, What you see, What you'll see, What you'll observe, What you observe, What users see, How it looks`],
    ['artifacts', 'own', `Artifact, Artefact, Key artifact`],
    ['artifacts', 'clear', `Evidence*, Log*, Output*, Dashboard`],
    ['replay', 'own', `Replay, Replay command, Reproduce, Reproduce locally, Focused reproduction, Command to reproduce, Command to reproduce locally`],
    ['replay', 'vague', `How to reproduce, Reproduction, Steps to reproduce, Command*`],
    ['diagnosis', 'clear', `Diagnosis, Investigate, How to investigate, How to investigate it, Investigation, Diagnosis step, Diagnostic step, Troubleshooting step, Investigation step`],
    ['diagnosis', 'label', `What to check, Diagnostic, Troubleshooting, Diagnose, Troubleshoot, Triage, Detect, Identify, How to detect, Debug, Debugging, Debugging step`],
    ['remediation', 'clear', `Remediation, Fix, How to fix, How to fix it, In case of emergency, Mitigation, Remediation step, Remediation recommendation, Resolution step, Possible resolution, Mitigation step, Recovery step, Recommended action, Corrective action, Immediate action, Containment`],
    ['remediation', 'label', `What to do, Resolution, Recovery, Playbook, Solution, Workaround, Work-around, Work around, Runbook step, Playbook step, Restore service, Restore the service, Action required, Actions to take, Remedy, Repair, Remediate, Mitigate, Resolve, Recover, Respond, Contain, Eradicate`],
    ['remediation', 'vague', `Action item, Response*, Next step, Action*, Step*, Steps to follow, Steps to take, Runbook*, Procedure*, SOP*`],
    ['verification', 'clear', `Verification, Verify, How to verify, Validation, Validate, Expected output`],
    ['verification', 'label', `Confirm, Confirm the fix`],
    ['scope', 'clear', `Applies to, Scope, Covers, Workflow, Job*`],
    ['causes', 'clear', `Why it happens, Why this happens, What went wrong, Cause, Common cause, Possible cause, Likely cause, Probable cause, Root cause, Root-cause, Reason*, Root cause analysis`],
    ['causes', 'vague', `Why, Why it fails, Why it failed, Why this fails`],
    ['context', 'clear', `Meaning, Impact, Overview, What it means, What this means, What this alert means, Why it matters, Summary*, Description*, Background, Context*, How it works, How this works`],
    ['example', 'clear', `Example*, Example log, Sample log, Log example`],
    ['counterexample', 'clear', `Not this, Counterexample, Counter-example`],
    ['unless', 'vague', `Unless*, Unless followed by`],
    ['noise', 'own', `Known noise, Background noise`],
    ['priority', 'vague', `Priority*`],
    ['consequence', 'vague', `Consequence of`],
    ['severity', 'clear', `Severity, Sev*`],
    ['owner', 'clear', `Owner`],
    ['owner', 'vague', `Owning team, Owner team, Team owner, Service owner, Owned by, Maintainer`],
    ['escalation', 'clear', `Escalation, Escalate, Escalation path`],
    ['escalation', 'vague', `When to escalate, Who to contact, Whom to contact, Escalation contact`],
    ['prevention', 'clear', `How to avoid, How to avoid it, How to prevent, Prevention, Prevent, Preventive measure, Preventive action, Preventative measure`],
    ['references', 'clear', `See also, Reference*, Resource, Additional information, Related*`],
    ['reviewed', 'clear', `Last updated, Last reviewed, Last verified, Reviewed, Updated`],
    ['status', 'clear', `Status`],
  ]),
  ...namesInLanguages,
];

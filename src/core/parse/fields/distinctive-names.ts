/** Names that only somebody uses who writes for Replaybook: their page is one of signatures. */
export const ownNames: readonly string[] = [
  'Signature',
  'Failure signature',
  'Error signature',
  'Artifact',
  'Artefact',
  'Key artifact',
  'Replay',
  'Replay command',
  'Reproduce',
  'Reproduce locally',
  'Focused reproduction',
].concat(['Command to reproduce', 'Command to reproduce locally', '复现命令']);

/**
 * Names that mean too much to tell a failure by themselves on a page that does not say it is about
 * failures.
 */
export const vagueNames: readonly string[] = [
  'Error',
  'Error message',
  'Alert',
  'Trigger',
  'Indicator',
  'Detection',
  'Command',
  'Reproduction',
  'How to reproduce',
  'Steps to reproduce',
  'Response',
].concat(['Next step', '告警', '报错']);

/** Names that head chapters of any documentation; as labels they are clear. */
export const chapterNames: readonly string[] = [
  'Diagnostic',
  'Troubleshooting',
  'Debug',
  'Debugging',
  'Debugging step',
  'Resolution',
  'Recovery',
  'Playbook',
  'Solution',
  'Workaround',
].concat(['Repair', '定位', '处理', '解决', '解决方案', '恢复']);

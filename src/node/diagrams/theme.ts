import { colorVariable, type DiagramColor, mixedColor, SERIES } from './colors.ts';

// Mermaid calculates with colours and does not know CSS variables. So it draws with sentinels, one
// unusual colour per role, and the sentinels in its output become variables.
const cssBySentinel = new Map<string, string>();

const text = role('dark', colorVariable('--diagram-text'));
const line = role('dark', colorVariable('--diagram-line'));
const accent = role('dark', colorVariable('--diagram-accent'));
const danger = role('dark', colorVariable('--diagram-danger'));
const nodeBorder = role('dark', colorVariable('--diagram-node-border'));
const clusterBorder = role('dark', colorVariable('--diagram-cluster-border'));
const noteBorder = role('dark', colorVariable('--diagram-note-border'));
const background = role('light', colorVariable('--diagram-background'));
const nodeFill = role('light', colorVariable('--diagram-node-fill'));
const clusterFill = role('light', colorVariable('--diagram-cluster-fill'));
const noteFill = role('light', colorVariable('--diagram-note-fill'));
const muted = role('light', colorVariable('--diagram-muted'));
const labelFill = role('light', colorVariable('--diagram-edge-label-background'));
const faintFill = role('light', mixedColor('--diagram-muted', 40, '--diagram-background'));
const dangerFill = role('light', mixedColor('--diagram-danger', 25, '--diagram-background'));
const activeFill = role('light', mixedColor('--diagram-accent', 45, '--diagram-background'));
const seriesLine = series((name) => role('dark', colorVariable(name)));
const seriesFill = series((name) => role('light', mixedColor(name, 25, '--diagram-background')));

/** The CSS variable of a sentinel colour: `#1a1b10` to `var(--diagram-text,...)`. */
export function roleOfColor(color: string): string | undefined {
  return cssBySentinel.get(color);
}

/** Values for mermaid's `themeVariables`, over its theme `base`. */
export const themeVariables: Readonly<Record<string, unknown>> = {
  ...all(text, [
    'primaryTextColor,secondaryTextColor,tertiaryTextColor,textColor,titleColor,nodeTextColor',
    'actorTextColor,signalTextColor,labelTextColor,loopTextColor,noteTextColor,classText',
    'taskTextColor,taskTextOutsideColor,taskTextLightColor,taskTextDarkColor,stateLabelColor',
    'transitionLabelColor,scaleLabelColor,pieTitleTextColor,pieSectionTextColor',
    'pieLegendTextColor,vennTitleTextColor,vennSetTextColor,requirementTextColor',
    'relationLabelColor,tagLabelColor,commitLabelColor,errorTextColor,quadrantPointTextFill',
    'quadrantXAxisTextFill,quadrantYAxisTextFill,quadrantTitleFill',
  ]),
  ...all(line, [
    'lineColor,arrowheadColor,defaultLinkColor,signalColor,transitionColor,specialStateColor',
    'relationColor,archEdgeColor,archEdgeArrowColor,emArrowhead,emRelationStroke',
  ]),
  ...all(background, [
    'background,sequenceNumberColor,branchLabelColor,pieStrokeColor,rowOdd,altSectionBkgColor',
    'attributeBackgroundColorOdd,emUiFill',
  ]),
  ...all(nodeFill, [
    'primaryColor,nodeBkg,mainBkg,actorBkg,labelBoxBkgColor,stateBkg,labelBackgroundColor,personBkg',
    'compositeTitleBackground,requirementBackground,tagLabelBackground,rowEven',
    'attributeBackgroundColorEven,secondaryColor,activationBkgColor',
  ]),
  ...all(nodeBorder, [
    'primaryBorderColor,secondaryBorderColor,nodeBorder,actorBorder,actorLineColor',
    'labelBoxBorderColor,activationBorderColor,personBorder,compositeBorder,innerEndBackground',
    'requirementBorderColor,tagLabelBorder,pieOuterStrokeColor,flowContainerStroke',
    'quadrantInternalBorderStrokeFill,quadrantExternalBorderStrokeFill,archGroupBorderColor',
    'gradientStart,gradientStop',
  ]),
  ...all(clusterFill, [
    'tertiaryColor,clusterBkg,rectBkgColor,compositeBackground,altBackground,sectionBkgColor',
    'sectionBkgColor2,errorBkgColor,emSwimlaneBackgroundOdd',
  ]),
  ...all(clusterBorder, ['tertiaryBorderColor,clusterBorder,border2']),
  ...all(noteFill, ['noteBkgColor,faceColor']),
  ...all(noteBorder, ['noteBorderColor']),
  ...all(labelFill, ['edgeLabelBackground,relationLabelBackground,commitLabelBackground']),
  ...all(muted, [
    'gridColor,doneTaskBkgColor,doneTaskBorderColor,emSwimlaneBackgroundStroke',
    'emUiStroke',
  ]),
  ...all(accent, ['taskTextClickableColor,quadrantPointFill,vertLineColor,activeTaskBorderColor']),
  ...all(danger, ['critBorderColor,todayLineColor,wardleyEvolutionColor']),
  ...all(activeFill, ['activeTaskBkgColor']),
  ...all(dangerFill, ['critBkgColor']),
  ...numbered('cScale', 12, seriesFill),
  ...numbered('cScaleInv', 12, seriesLine),
  ...numbered('cScalePeer', 12, seriesLine),
  ...numbered('cScaleLabel', 12, [text]),
  ...numbered('fillType', 8, seriesFill),
  ...numbered('actor', 6, seriesLine),
  ...numbered('git', 8, seriesLine),
  ...numbered('gitInv', 8, [line]),
  ...numbered('gitBranchLabel', 8, [background]),
  ...numbered('surface', 5, [nodeFill]),
  ...numbered('surfacePeer', 5, [clusterFill]),
  ...counted('pie', '', 12, seriesFill),
  ...counted('venn', '', 8, seriesLine),
  ...counted('quadrant', 'Fill', 4, [nodeFill, clusterFill]),
  ...counted('quadrant', 'TextFill', 4, [text]),
  excludeBkgColor: faintFill,
  taskBkgColor: seriesFill[0],
  taskBorderColor: seriesLine[0],
  emProcessorFill: seriesFill[3],
  emProcessorStroke: seriesLine[3],
  emReadModelFill: seriesFill[2],
  emReadModelStroke: seriesLine[2],
  emCommandFill: seriesFill[0],
  emCommandStroke: seriesLine[0],
  emEventFill: seriesFill[1],
  emEventStroke: seriesLine[1],
  cynefin: {
    ...all(line, ['boundaryColor,arrowColor']),
    ...all(text, ['textColor,labelColor']),
    cliffColor: danger,
    complexBg: seriesFill[2],
    complicatedBg: seriesFill[0],
    chaoticBg: seriesFill[6],
    clearBg: seriesFill[1],
    confusionBg: seriesFill[4],
  },
  radar: { axisColor: line, graticuleColor: muted, curveOpacity: 0.75 },
  wardley: {
    ...all(background, ['backgroundColor,componentFill,annotationFill']),
    ...all(text, ['axisTextColor,componentLabelColor,annotationTextColor']),
    ...all(line, ['axisColor,componentStroke,linkStroke,annotationStroke']),
    gridColor: muted,
    evolutionStroke: danger,
  },
  xyChart: {
    ...all(text, ['titleColor,dataLabelColor,legendTextColor,xAxisTitleColor,xAxisLabelColor']),
    ...all(text, ['yAxisTitleColor,yAxisLabelColor']),
    ...all(line, ['xAxisTickColor,xAxisLineColor,yAxisTickColor,yAxisLineColor']),
    backgroundColor: background,
    plotColorPalette: seriesLine.join(','),
  },
  useGradient: false,
  dropShadow: 'none',
};

/** Rules on top of those of the theme. */
export const themeCSS = `
.edgeLabel rect, .edgeLabel .label rect { fill: ${labelFill} !important; opacity: 1 !important }
text.journey-section, text.task { fill: ${text} !important }
`;

/**
 * Sentinels are almost grey, so that colours derived from them are grey too and get a theme by
 * their lightness. They are dark for dark roles, because Mermaid chooses colours by contrast.
 */
function role(shade: 'light' | 'dark', css: string): string {
  const size = cssBySentinel.size;
  const sentinel = shade === 'dark' ? `#1a1b${hex(0x10 + size)}` : `#e1e0${hex(0xff - size)}`;
  cssBySentinel.set(sentinel, css);
  return sentinel;
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}

function series(create: (name: DiagramColor) => string): string[] {
  return Array.from({ length: SERIES }, (_, index) =>
    create(`--diagram-series-${index + 1}` as DiagramColor),
  );
}

function all(value: string, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((list) => list.split(',')).map((name) => [name, value]));
}

/** `name0`, `name1` ... in turn. */
function numbered(name: string, count: number, values: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`${name}${i}`, values[i % values.length] ?? '']),
  );
}

/** `name1after`, `name2after` ... in turn. */
function counted(
  name: string,
  after: string,
  count: number,
  values: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `${name}${i + 1}${after}`,
      values[i % values.length] ?? '',
    ]),
  );
}

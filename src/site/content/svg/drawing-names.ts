/**
 * Names of SVG 1.1 and 2 that draw, describe, link or animate, without names that run, load or
 * embed.
 */
export const drawingElements: ReadonlySet<string> = words(`
  svg g a defs symbol use switch view title desc metadata style image
  path rect circle ellipse line polyline polygon text tspan textPath
  marker linearGradient radialGradient stop clipPath mask pattern filter
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
  feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
  feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
  feSpotLight feTile feTurbulence animate animateMotion animateTransform set mpath`);

/** Elements that change an attribute of another element. */
export const animations: ReadonlySet<string> = words('animate animateTransform set');

/** Attributes that draw, whose values may refer to something. */
export const drawingAttributes: ReadonlySet<string> = words(`
  x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy z width height d points pathLength rotate
  transform transform-origin viewBox preserveAspectRatio zoomAndPan version baseProfile
  refX refY orient markerWidth markerHeight markerUnits offset gradientUnits gradientTransform
  spreadMethod patternUnits patternContentUnits patternTransform clipPathUnits maskUnits
  maskContentUnits filterUnits primitiveUnits textLength lengthAdjust startOffset side method spacing
  in in2 result mode type values tableValues slope intercept amplitude exponent operator k1 k2 k3 k4
  stdDeviation edgeMode kernelMatrix kernelUnitLength order divisor bias targetX targetY preserveAlpha
  surfaceScale specularConstant specularExponent diffuseConstant limitingConeAngle pointsAtX pointsAtY
  pointsAtZ azimuth elevation scale xChannelSelector yChannelSelector radius baseFrequency numOctaves
  seed stitchTiles filterRes
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation
  color-interpolation-filters color-rendering cursor direction display dominant-baseline
  enable-background fill fill-opacity fill-rule filter flood-color flood-opacity font font-family
  font-feature-settings font-kerning font-size font-size-adjust font-stretch font-style font-variant
  font-weight glyph-orientation-horizontal glyph-orientation-vertical image-rendering isolation
  letter-spacing lighting-color line-height marker marker-start marker-mid marker-end mask
  mask-type mix-blend-mode opacity overflow paint-order pointer-events shape-rendering
  stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-opacity stroke-width text-align text-anchor text-decoration
  text-rendering text-overflow unicode-bidi vector-effect visibility white-space word-spacing
  writing-mode`);

/** Attributes of animations; another check covers the attribute that they change. */
export const animationAttributes: ReadonlySet<string> = words(`
  attributeName attributeType begin dur end min max restart repeatCount repeatDur fill calcMode
  keyTimes keySplines keyPoints path from to by additive accumulate origin`);

/** Attributes whose values are only text. */
export const textAttributes: ReadonlySet<string> = words(`
  id class lang role tabindex title media target rel requiredFeatures requiredExtensions
  systemLanguage content host contentScriptType contentStyleType focusable`);

/** Attributes of XLink and XML beside references; an old `xml:base` could move those. */
export const otherAttributes: ReadonlySet<string> = words(
  'xlink:title xlink:type xlink:role xlink:arcrole xlink:show xlink:actuate xml:space xml:lang xml:id',
);

/** Namespaces for notes of drawing programs, which browsers ignore. */
export const noteNamespaces: ReadonlySet<string> = words(`
  http://www.inkscape.org/namespaces/inkscape http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd
  http://www.w3.org/1999/02/22-rdf-syntax-ns# http://www.w3.org/2000/01/rdf-schema#
  http://creativecommons.org/ns# http://web.resource.org/cc/ http://purl.org/dc/elements/1.1/
  http://purl.org/dc/terms/ http://purl.org/dc/dcmitype/ http://xmlns.com/foaf/0.1/
  http://www.bohemiancoding.com/sketch/ns http://www.figma.com/figma/ns http://www.serif.com/
  https://boxy-svg.com`);

/** Instructions that drawing programs leave for themselves; `xml-stylesheet` runs XSLT. */
export const noteInstructions: ReadonlySet<string> = words('plantuml plantuml-src xpacket');

function words(text: string): Set<string> {
  return new Set(text.trim().split(/\s+/));
}

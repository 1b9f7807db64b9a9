/** The address of a stylesheet. */
declare module '*.css?url' {
  const url: string;
  export default url;
}

/** The address of a worker's own program. */
declare module '*?worker&url' {
  const url: string;
  export default url;
}

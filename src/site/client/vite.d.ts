/** Vite takes a stylesheet into the part of the program that imports it. */
declare module '*.css';

/** The address of a worker's own program. */
declare module '*?worker&url' {
  const url: string;
  export default url;
}

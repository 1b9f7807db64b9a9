/** Vite takes a stylesheet into the part of the program that imports it. */
declare module '*.css';

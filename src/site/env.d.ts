/// <reference types="astro/client" />

declare namespace App {
  type PageLocals = import('./page-locals.ts').PageLocals;
  interface Locals extends PageLocals {}
}

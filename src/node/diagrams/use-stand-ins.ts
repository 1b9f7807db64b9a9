/** Puts the stand-ins in their places for what is loaded next. */
import { registerHooks } from 'node:module';
import { STAND_INS } from './stand-ins.ts';

const parentURL = import.meta.url;

registerHooks({
  resolve: (specifier, context, next) => {
    if (specifier === 'dompurify') return next('./text-sanitizer.ts', { ...context, parentURL });
    const text = STAND_INS[specifier];
    return text === undefined
      ? next(specifier, context)
      : { url: `data:text/javascript,${encodeURIComponent(text)}`, shortCircuit: true };
  },
});

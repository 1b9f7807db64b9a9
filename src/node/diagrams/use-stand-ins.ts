/** Puts the stand-ins in their places for what is loaded next. */
import { registerHooks } from 'node:module';
import { STAND_INS } from './stand-ins.ts';

registerHooks({
  resolve: (specifier, context, next) => {
    const text = STAND_INS[specifier];
    return text === undefined
      ? next(specifier, context)
      : { url: `data:text/javascript,${encodeURIComponent(text)}`, shortCircuit: true };
  },
});

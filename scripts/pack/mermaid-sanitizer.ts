/** DOMPurify where there is a DOM for it. */
import purify from 'dompurify';
import textSanitizer from '../../src/node/diagrams/text-sanitizer.ts';

export default purify.isSupported ? purify : textSanitizer;

/** Before each file of the project `jahr`, which reads what is built when it begins. */
import { jahrGebaut } from './jahr.ts';

await jahrGebaut();

/**
 * The build as bau.ts starts it: ends with the process that wants it, and holds that one's locks as long as it lives. Nobody would show what an
 * orphan builds, but it would write where the next build writes.
 */
import type { Sperre } from '../../src/lager/sperre.ts';

const gehalten: Sperre[] = [];
process.on('message', (_, sperre) => {
  const eine = sperre as Sperre;
  gehalten.push(eine);
  eine.unref();
});
// Also those that it has started: they are one group.
process.once('disconnect', () => process.kill(process.platform === 'win32' ? process.pid : -process.pid, 'SIGKILL'));
// A build that is done ends, though it could hear more.
process.channel?.unref();

await import('../bauen.ts');

// Brings an open page back once the program answers again. Blazor asks by itself, but ever more seldom: up to half a minute
// apart. What was typed stays where the program still knows the page; where it was started anew, the page loads itself anew.
const banner = document.getElementById('components-reconnect-modal');
const pause = seconds => new Promise(done => setTimeout(done, seconds * 1000));
let gone = false;
let waiting = false;

const alive = () => fetch('/health/live', { cache: 'no-store', signal: AbortSignal.timeout(5000) }).then(answer => answer.ok, () => false);

async function back() {
  if (waiting) return;
  waiting = true;
  while (gone) {
    await pause(1);
    if (!gone || !await alive()) continue;
    const known = await Blazor.reconnect().catch(() => true);
    // Two that reconnect at once can each take the other's connection for its own: what counts is whether the banner left.
    if (known) await pause(3);
    if (gone && (!known || await alive())) return location.reload();
  }
  waiting = false;
}

banner.addEventListener('components-reconnect-state-changed', change => {
  gone = change.detail.state !== 'hide';
  if (gone) back();
});
banner.querySelector('button').addEventListener('click', () => location.reload());

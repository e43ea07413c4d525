// Brings an open page back after the program was stopped and started again. Blazor tries by itself at first; when it
// gives up, or the program answers but no longer knows the page, the page waits for the program and loads itself anew.
const banner = document.getElementById('components-reconnect-modal');
let waiting = false;

const alive = () => fetch('/health/live', { cache: 'no-store' }).then(answer => answer.ok, () => false);

async function back() {
  if (waiting) return;
  waiting = true;
  while (!await alive()) await new Promise(done => setTimeout(done, 2000));
  location.reload();
}

banner.addEventListener('components-reconnect-state-changed', change => {
  if (['failed', 'rejected', 'resume-failed'].includes(change.detail.state)) back();
});
banner.querySelector('button').addEventListener('click', () => location.reload());

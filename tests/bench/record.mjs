// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Records tests/data/bench: small scripts of every workload, and the state that the peers reach with each, so that
// our own test needs no Node. Run it again when tests/peers/bench/gen.mjs changes.
//   node tests/bench/record.mjs [FOLDER_WITH_PEERS]     (build/peers, where `npm ci` has run)
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { rng } from '../peers/bench/lib/rng.mjs'

const here = import.meta.dirname ?? new URL('.', import.meta.url).pathname
const peers = resolve(process.argv[2] ?? join(here, '../../build/peers'))
const data = join(here, '../data/bench')
const WORKLOADS = ['W1 60', 'W2 60', 'W3 60 40', 'W4 60 40', 'W5 60 40', 'W5C 60 40', 'W6 60 40', 'W6L 60 40', 'W7 60 40',
  'W8 60 40', 'W9 60 1500']
const WITNESSES = ['yjs', 'json-joy'] // must agree with `plain`, which has no CRDT

const run = (args, options = {}) => {
  const done = spawnSync('node', args, { encoding: 'utf8', cwd: peers, maxBuffer: 1e8, ...options })
  if (done.status !== 0) throw new Error(`${args.join(' ')}\n${done.stderr}`)
  return done.stdout
}
const stateOf = (peer, script, store) =>
  JSON.parse(run([`peers/${peer}.mjs`, '--script', script, '--store', store]).trim().split('\n').at(-1)).state_hash

// A text as the trace of W9 never edits it: pieces of several lines come and go anywhere.
function linesScript() {
  const { below, pick } = rng(7)
  const ops = [{ op: 'head', v: 1, workload: 'lines', n: 0, k: 300, every: 5, seed: 7, check: 'exact' }, { op: 'phase', name: 'run' }]
  let length = 0
  for (let i = 1; i <= 300; i++) {
    const at = below(length + 1)
    const del = below(3) ? Math.min(below(12), length - at) : 0
    const ins = pick(['', '\n', 'a', 'ab\n', '\n\nc', 'one\ntwo', 'three\nfour\n', 'a longer piece'])
    length += ins.length - del
    ops.push({ op: 'txt', at, del, ins })
    if (i % 5 === 0) ops.push({ op: 'commit' })
  }
  ops.push({ op: 'phase', name: 'save' }, { op: 'save' }, { op: 'phase', name: 'load' }, { op: 'load', r: 'z', from: 'a' })
  ops.push({ op: 'phase', name: 'read' }, { op: 'check', rs: ['a', 'z'] })
  return ops.map(o => JSON.stringify(o)).join('\n') + '\n'
}

// Two who meet every few commits and go on, each in a half of the list: what comes after a merge is edited too. Nobody
// touches the two tasks in the middle, and nobody moves one, so the outcome does not depend on a program's rules.
function halvesScript() {
  const { below, pick } = rng(11)
  const ops = [{ op: 'head', v: 1, workload: 'halves', n: 40, k: 240, every: 1, seed: 11, check: 'exact' }]
  const task = title => ({ title, done: below(2) === 1, due: null, tags: ['x'] })
  const halves = { a: [], b: [] }
  const all = Array.from({ length: 40 }, (_, i) => `task${String(i).padStart(12, '0')}`)
  ops.push({ op: 'phase', name: 'setup' })
  all.forEach((id, at) => ops.push({ op: 'ins', r: 'a', id, at, after: at ? all[at - 1] : null, task: task(id) }))
  ops.push({ op: 'commit', r: 'a' }, { op: 'fork', r: 'b', from: 'a' }, { op: 'phase', name: 'meet' })
  halves.a = all.slice(0, 20)
  halves.b = all.slice(20)
  let made = 0
  for (let round = 0; round < 40; round++) {
    const before = halves.a.length // as b knows it
    for (const r of ['a', 'b']) {
      const half = halves[r]
      const base = r === 'a' ? 0 : before
      const least = r === 'a' ? 0 : 1
      const most = () => half.length - (r === 'a' ? 1 : 0) // places from `least` on, up to here, are free
      const after = at => (at ? half[at - 1] : null)
      for (let edit = 0; edit < 3; edit++) {
        const kind = pick(['ins', 'set', 'del'])
        if (kind === 'ins' || most() - least < 4) {
          const at = least + below(most() - least + 1)
          const id = `${r}${String(made++).padStart(15, '0')}`
          ops.push({ op: 'ins', r, id, at: base + at, after: after(at), task: task(id) })
          half.splice(at, 0, id)
        } else {
          const from = least + below(most() - least)
          const id = half[from]
          if (kind === 'set') ops.push({ op: 'set', r, id, at: base + from, f: 'title', v: `${r} ${round}` })
          else ops.push({ op: 'del', r, id: half.splice(from, 1)[0], at: base + from })
        }
        ops.push({ op: 'commit', r })
      }
    }
    if (round % 3) ops.push({ op: 'sync', r: 'a', from: ['b'] }, { op: 'sync', r: 'b', from: ['a'] })
    else ops.push({ op: 'sync', r: 'b', from: ['a'] }, { op: 'sync', r: 'a', from: ['b'] })
  }
  ops.push({ op: 'phase', name: 'read' }, { op: 'check', rs: ['a', 'b'] })
  return ops.map(o => JSON.stringify(o)).join('\n') + '\n'
}
const OWN = { lines: linesScript, halves: halvesScript }

const scratch = mkdtempSync(join(tmpdir(), 'record-'))
const expected = {}
for (const spec of [...WORKLOADS, ...Object.keys(OWN)]) {
  const [workload, n, k] = spec.split(' ')
  const script = join(data, `${workload}.jsonl`)
  const args = ['gen.mjs', '--workload', workload, '--n', n, ...(k ? ['--k', k] : [])]
  writeFileSync(script, OWN[workload] ? OWN[workload]() : run(args))
  if (workload === 'W5C') continue // each program has conflict rules of its own: its replicas must agree, no more
  const store = name => join(scratch, workload === 'W6L' ? `W6-${name}` : `${workload}-${name}`)
  expected[workload] = stateOf('plain', script, store('plain'))
  for (const witness of WITNESSES) {
    const state = stateOf(witness, script, store(witness))
    if (state !== expected[workload]) throw new Error(`${workload}: ${witness} reached ${state}, plain ${expected[workload]}`)
  }
}
writeFileSync(join(data, 'states.json'), JSON.stringify(expected, null, 2) + '\n')
rmSync(scratch, { recursive: true, force: true })

// What a browser's trace says about the cost of steps: for how long the page's main thread was busy in each of them (script,
// style, layout, paint, and whatever else it did).

export const categories = ["toplevel", "blink.user_timing", "devtools.timeline", "__metadata"];
export const mark = "bench-step";

const task_names = new Set(["ThreadControllerImpl::RunTask", "RunTask"]);
const thread_of = ({ pid, tid }) => `${pid}/${tid}`;
const end_of = ({ ts, dur = 0 }) => ts + dur;
// The processor's time where the trace has it: others may share the machine.
const cost_of = ({ tdur, dur = 0 }) => (tdur ?? dur) / 1000;

// Tasks that no other one contains, in order.
function outermost(tasks) {
  const found = [];
  for (const task of tasks.toSorted((a, b) => a.ts - b.ts || end_of(b) - end_of(a))) {
    if (found.length === 0 || task.ts >= end_of(found.at(-1))) found.push(task);
  }
  return found;
}

// In milliseconds, for each step: { main, script, parts: Map name → ms of it }; `script` is what of it was the page's own code.
export function busy_steps(trace) {
  const events = trace.traceEvents;
  const marks = events.filter((event) => event.name === mark && event.cat.includes("user_timing")).sort((a, b) => a.ts - b.ts);
  if (marks.length < 2) throw new Error("the trace has no steps");
  const main = thread_of(marks[0]);
  const on_main = (event) => event.ph === "X" && thread_of(event) === main;
  // What set a mark is the benchmark's own.
  const is_own = (event) => marks.some(({ ts }) => ts >= event.ts && ts <= end_of(event));
  const step_at = (ts) => {
    let low = 0, high = marks.length; // the last mark that is not later
    while (low < high) {
      const middle = (low + high) >> 1;
      if (marks[middle].ts <= ts) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  const steps = marks.slice(0, -1).map(() => ({ main: 0, script: 0, parts: new Map() }));
  const tasks = events.filter((event) => on_main(event) && task_names.has(event.name));
  for (const task of outermost(tasks)) {
    const step = steps[step_at(task.ts)];
    if (step && !is_own(task)) step.main += cost_of(task);
  }
  const calls = events.filter((event) => on_main(event) && event.name === "FunctionCall");
  for (const call of outermost(calls)) {
    const step = steps[step_at(call.ts)];
    if (step && !is_own(call)) step.script += cost_of(call);
  }
  const wanted = new Set(["FunctionCall", "EventDispatch", "UpdateLayoutTree", "Layout", "PrePaint", "Paint", "Layerize", "Commit",
    "FireAnimationFrame", "V8.GC_SCAVENGER", "MinorGC", "MajorGC"]);
  for (const event of events) {
    if (!on_main(event) || !wanted.has(event.name)) continue;
    const step = steps[step_at(event.ts)];
    if (step) step.parts.set(event.name, (step.parts.get(event.name) ?? 0) + cost_of(event));
  }
  return { steps, has_processor_time: tasks.some((task) => task.tdur !== undefined) };
}

import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** In bytes: what is collected less often than that costs no time to speak of. */
const room = 200e6;
let used = 0;

/**
 * Gives back what is no longer used, once it is much. V8 lets a process grow to a part of the machine before it looks
 * for that; the workers of a build stand beside each other, and Next gives them no limit of ours.
 */
export function collectGarbage(): void {
  if (getHeapStatistics().used_heap_size < used + room) return;
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  used = getHeapStatistics().used_heap_size;
}

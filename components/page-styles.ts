import type { HearingHistory } from "@/lib/model/history";
import type { AssetName } from "@/lib/site/assets";

type StyleSheet = Extract<AssetName, `${string}.css`>;

/** The style sheet of a kind of page and, where passages were changed, that of their marks. */
export function withHistory(styles: StyleSheet, history: HearingHistory | undefined): readonly StyleSheet[] {
  return history && history.changes.length > 0 ? [styles, "history.css"] : [styles];
}

import type { Hearing } from "@/lib/model/hearing";

/** Says that a text may still change, or that it will not, where its file says so. */
export function StatusMention({ status }: { readonly status: Hearing["status"] }) {
  if (status === undefined) return null;
  return <p className="status-mention">{status === "provisoire" ? "Texte provisoire" : "Texte définitif"}</p>;
}
